import type { Page } from '#model/contracts.ts'
import type { Beginning } from '#model/dataset.ts'
import type { Day } from '#model/dates.ts'
import type { Kind } from '#model/kinds.ts'
import type { Card } from '#model/shown.ts'
import { ask } from '../api.ts'
import { type Known } from '#figure/known.ts'
import { useKnown } from './known.ts'
import { countWords } from '#figure/words/count-words.ts'
import { without } from './actions.ts'
import { viewOf } from '#figure/beginning-view.ts'
import { toScene } from '#figure/scene.ts'
import { EMPTY_VIEW, type View } from '#figure/view.ts'
import { useView } from './view.ts'

/** How many neighbours a view around one entity opens with; few enough for names to stay readable. */
export const OPENING = 24

/** What a link asks of the view it opens, besides the beginning itself. */
export type Wish = { asOf: Day | null; select: string | null; unfold: Kind | null }

/** The view of a beginning: its entities around its focus, at the places that its dataset keeps. */
export function toBeginningView(beginning: Beginning, wish: Wish): View {
  return {
    ...viewOf(beginning),
    asOf: wish.asOf,
    selection: wish.select === null ? [] : [wish.select]
  }
}

/** The view around one entity: itself and its most relevant neighbours. */
function toEntityView(card: Pick<Card, 'id' | 'name'>, page: Page, wish: Wish): View {
  const others = page.relations.map(({ from, to }) => (from === card.id ? to : from))
  const entities = [...new Set([card.id, ...others])]
  return {
    ...EMPTY_VIEW,
    title: card.name,
    focus: card.id,
    entities,
    asOf: wish.asOf,
    selection: wish.select === null ? [] : [wish.select],
    parents: new Map(entities.slice(1).map((id) => [id, card.id]))
  }
}

/** Reads and shows a beginning; undo does not go back beyond it (the Back button does). */
export async function openBeginning(beginning: Beginning, wish: Wish, signal?: AbortSignal): Promise<void> {
  const view = toBeginningView(beginning, wish)
  await show(view, wish.unfold, signal)
}

/** Reads and shows an entity among its most relevant neighbours. */
export async function openEntity(id: string, wish: Wish, signal?: AbortSignal): Promise<void> {
  const asOf = wish.asOf ?? undefined
  const [{ entity }, page] = await Promise.all([
    ask('entity', { id }, signal),
    ask('neighbors', { id, limit: OPENING, asOf }, signal)
  ])
  await show(toEntityView(entity, page, wish), wish.unfold, signal)
}

/** Restores a view that the reader had left. */
export function restore(view: View): void {
  const words = `Back to ${view.title}`
  useView.setState({ ...view, did: words, said: words, opened: Symbol(view.title) })
  useView.temporal.getState().clear()
}

/** Shows an empty canvas, where no dataset says what to begin with. */
export function openEmpty(): void {
  const words = 'Nothing to begin with yet'
  useView.setState({ ...EMPTY_VIEW, did: words, said: words, opened: Symbol(words) })
  useView.temporal.getState().clear()
}

/**
 * Reads and shows a view from a link, a file or the browser's memory, as one step for undo. Entities no longer
 * in the data are left out, and the announcement counts them.
 */
export async function openShared(view: View, words: string, signal?: AbortSignal): Promise<void> {
  const page = await readAmong(view.entities, signal)
  signal?.throwIfAborted()
  useKnown.getState().learn(page)
  const there = new Set(page.entities.map(({ id }) => id))
  const gone = view.entities.filter((id) => !there.has(id))
  const opened = { ...view, ...without(view, gone), opened: Symbol(view.title) }
  useView.getState().change(words, () => opened)
  const missing = countWords(gone.length, 'entity is', 'entities are')
  if (gone.length > 0) useView.setState({ said: `${words}; ${missing} no longer in the data` })
}

/** The view with its stacks of one kind unfolded; without a kind, unchanged. */
export function withUnfolded(view: View, known: Known, kind: Kind | null): View {
  if (kind === null) return view
  const stacks = toScene(view, known).stacks.filter((stack) => stack.kind === kind)
  return { ...view, unfolded: stacks.map((stack) => stack.id) }
}

async function show(view: View, unfold: Kind | null, signal?: AbortSignal): Promise<void> {
  // asked without an as-of date: what the page knows must serve every day
  const page = await readAmong(view.entities, signal)
  signal?.throwIfAborted()
  useKnown.getState().learn(page)
  const opened = withUnfolded(view, useKnown.getState(), unfold)
  await beginLayout(opened)
  signal?.throwIfAborted()
  const words = `Opened ${view.title}`
  useView.setState({ ...opened, did: words, said: words, opened: Symbol(view.title) })
  useView.temporal.getState().clear()
}

/** Reads the relations among some entities; for none, nothing is asked. */
async function readAmong(
  ids: readonly string[],
  signal?: AbortSignal
): Promise<Pick<Page, 'entities' | 'relations' | 'sources'>> {
  if (ids.length === 0) return { entities: [], relations: [], sources: [] }
  return ask('between', { ids: [...ids] }, signal)
}

/** Starts the layout; if the canvas cannot be loaded, it reports that itself. */
async function beginLayout(view: View): Promise<void> {
  try {
    const { layOutAhead } = await import('../canvas/layout-ahead.ts')
    await layOutAhead(view)
  } catch {}
}
