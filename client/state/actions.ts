import type { Day } from '#model/dates.ts'
import { KIND_TABLE, type Kind } from '#model/kinds.ts'
import { MARK_TABLE, type Mark } from '#model/status.ts'
import { countWords } from '../ui/count-words.ts'
import { dateWords } from '../ui/date-words.ts'
import { useView, type View } from './view.ts'

/** Selects; not a step of its own, so that undo takes back what was done and not what was looked at. */
export function select(ids: readonly string[]): void {
  const history = useView.temporal.getState()
  history.pause()
  useView.setState({ selection: ids })
  history.resume()
}

/** The view without some entities; what was selected of them is let go. */
export function without(view: View, ids: readonly string[]): Partial<View> {
  const gone = new Set(ids)
  return {
    entities: view.entities.filter((id) => !gone.has(id)),
    selection: view.selection.filter((id) => !gone.has(id)),
    focus: view.focus !== null && gone.has(view.focus) ? null : view.focus
  }
}

/** Takes entities off the canvas, never out of the data. */
export function hide(ids: readonly string[]): void {
  useView
    .getState()
    .change(`Hid ${countWords(ids.length, 'entity', 'entities')}`, (view) => without(view, ids))
}

/** Hides or shows a kind, as the legend's eye does. */
export function toggleKind(kind: Kind): void {
  const hidden = useView.getState().hiddenKinds.includes(kind)
  useView.getState().change(`${hidden ? 'Showing' : 'Hiding'} ${KIND_TABLE[kind].plural}`, (view) => ({
    hiddenKinds: toggled(view.hiddenKinds, kind)
  }))
}

/** Hides or shows the relations that stand so. */
export function toggleMark(mark: Mark): void {
  const hidden = useView.getState().hiddenMarks.includes(mark)
  const word = MARK_TABLE[mark].word.toLowerCase()
  useView.getState().change(`${hidden ? 'Showing' : 'Hiding'} ${word} relations`, (view) => ({
    hiddenMarks: toggled(view.hiddenMarks, mark)
  }))
}

/** Shows again all that filters and the as-of date hide. */
export function showAll(): void {
  useView.getState().change('Showing everything', () => ({ hiddenKinds: [], hiddenMarks: [], asOf: null }))
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

function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item]
}
