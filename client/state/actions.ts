import type { Day } from '#model/dates.ts'
import { KIND_TABLE, type Kind } from '#model/kinds.ts'
import type { Mark } from '#model/status.ts'
import { countWords } from '#figure/words/count-words.ts'
import { dateWords } from '#figure/words/date-words.ts'
import { type Filters, NO_FILTERS } from '#figure/filters.ts'
import { useKnown } from './known.ts'
import { type View } from '#figure/view.ts'
import { asNoStep, useView } from './view.ts'
import { legendWord } from '#figure/words/mark-words.ts'

/** Selects; not a step of its own, so that undo takes back what was done, not what was looked at. */
export function select(ids: readonly string[]): void {
  asNoStep(() => useView.setState({ selection: ids }))
}

/** The view without some entities; they are deselected and, where no entity is left, so is everything. */
export function without(view: View, ids: readonly string[]): Partial<View> {
  const gone = new Set(ids)
  const entities = view.entities.filter((id) => !gone.has(id))
  return {
    entities,
    selection: entities.length === 0 ? [] : view.selection.filter((id) => !gone.has(id)),
    focus: view.focus !== null && gone.has(view.focus) ? null : view.focus
  }
}

/** Takes entities off the canvas, but never out of the data. */
export function hide(ids: readonly string[]): void {
  useView.getState().change(`Hid ${namesOf(ids)}`, (view) => without(view, ids))
}

/** Hides or shows a kind, as the legend's eye does. */
export function toggleKind(kind: Kind): void {
  const hidden = useView.getState().filters.kinds.includes(kind)
  useView.getState().change(`${hidden ? 'Showing' : 'Hiding'} ${KIND_TABLE[kind].plural}`, (view) => ({
    filters: { ...view.filters, kinds: toggled(view.filters.kinds, kind) }
  }))
}

/** Hides or shows the relations with a mark. */
export function toggleMark(mark: Mark): void {
  const hidden = useView.getState().filters.marks.includes(mark)
  const word = legendWord(mark).toLowerCase()
  useView.getState().change(`${hidden ? 'Showing' : 'Hiding'} ${word} relations`, (view) => ({
    filters: { ...view.filters, marks: toggled(view.filters.marks, mark) }
  }))
}

/** Shows everything that filters, the depth of focus and the as-of date hide. */
export function showAll(): void {
  useView
    .getState()
    .change('Showing everything', () => ({ filters: NO_FILTERS, near: null, fade: false, asOf: null }))
}

/** Sets some filters; `words` say what is shown as a result. */
export function filter(words: string, some: Partial<Filters>): void {
  useView.getState().change(words, (view) => ({ filters: { ...view.filters, ...some } }))
}

/** Dims filtered things instead of hiding them, or hides them again. */
export function toggleFade(): void {
  useView
    .getState()
    .change(useView.getState().fade ? 'Hiding what is filtered' : 'Dimming what is filtered', (view) => ({
      fade: !view.fade
    }))
}

/** Shows only what is within so many steps of some entities; repeating it shows everything. */
export function focusOn(ids: readonly string[], depth: number): void {
  const now = useView.getState().near
  const same = now !== null && now.depth === depth && now.ids.join(' ') === ids.join(' ')
  const words = same
    ? 'Showing all distances'
    : `Showing what is within ${countWords(depth, 'step', 'steps')}`
  useView.getState().change(words, () => ({ near: same ? null : { ids, depth } }))
}

/** Sets the day whose knowledge is shown; null is the latest. */
export function setAsOf(day: Day | null): void {
  if (useView.getState().asOf === day) return
  const words = day === null ? 'Showing the latest' : `Showing what was known on ${dateWords(day)}`
  useView.getState().change(words, () => ({ asOf: day }))
}

/** Unfolds a stack into its members, or folds it again. */
export function toggleStack(id: string, words: string): void {
  const open = useView.getState().unfolded.includes(id)
  useView.getState().change(`${open ? 'Folded' : 'Unfolded'} ${words}`, (view) => ({
    unfolded: toggled(view.unfolded, id)
  }))
}

/** One entity by its name, several by how many they are. */
function namesOf(ids: readonly string[]): string {
  const name = ids.length === 1 && useKnown.getState().entities.get(ids[0] ?? '')?.name
  return name || countWords(ids.length, 'entity', 'entities')
}

function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item]
}
