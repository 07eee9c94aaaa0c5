import type { Answer, Asked } from '#model/contracts.ts'
import { AppError } from '#model/error.ts'
import { LIMITS } from '#model/limits.ts'
import { ask } from '../api.ts'
import { addedWords } from '#figure/words/count-words.ts'
import { relationsAt } from '#figure/words/relation-at.ts'
import { type Known } from '#figure/known.ts'
import { useKnown } from './known.ts'
import { type View } from '#figure/view.ts'
import { useView } from './view.ts'

/** The most new relations that are added without asking. */
export const HUB = 25
/** The most that one expansion adds. */
export const MOST_ADDED = 100

/** What the reader chose in the hub dialog; a list left out means all. */
export type Choice = Pick<Asked<'neighbors'>, 'types' | 'kinds' | 'marks'> & { limit: number }

/** What an expansion would bring, counted before anything is added. */
export type Offer = { id: string; preview: Answer<'preview'>; fresh: number }

/** Ids of an entity's relations that are already on the canvas, as known on the as-of date. */
export function relationsShown(id: string, view: Pick<View, 'entities' | 'asOf'>, known: Known): string[] {
  const on = new Set(view.entities)
  const touching = [...known.relations.values()].filter(
    ({ from, to }) => (from === id || to === id) && on.has(from) && on.has(to)
  )
  return relationsAt(touching, view.asOf).map((relation) => relation.id)
}

/** The view with some entities added, each beside the one it came from. */
export function withAdded(view: View, parent: string, ids: readonly string[]): Partial<View> {
  const on = new Set(view.entities)
  const fresh = ids.filter((id) => !on.has(id))
  return {
    entities: [...view.entities, ...fresh],
    parents: new Map([...view.parents, ...fresh.map((id) => [id, parent] as const)])
  }
}

/** What is to come onto the canvas, and the relations among all that was asked about. */
type Found = {
  before: View
  wanted: ReadonlySet<string>
  asked: ReadonlySet<string>
  page: Answer<'between'>
}

/** Asks what expanding would bring; null where another view has been opened meanwhile. */
export async function offer(id: string): Promise<Offer | null> {
  const view = useView.getState()
  const preview = await ask('preview', { id, asOf: view.asOf ?? undefined })
  if (useView.getState().opened !== view.opened) return null
  const fresh = Math.max(0, preview.total - relationsShown(id, view, useKnown.getState()).length)
  return { id, preview, fresh }
}

/**
 * Adds the neighbours of an entity, and the relations among everything then visible; gives words for it, or
 * null where another view has been opened meanwhile, which is left alone.
 */
export async function expand(id: string, choice: Choice = { limit: MOST_ADDED }): Promise<string | null> {
  const before = useView.getState()
  const shown = relationsShown(id, before, useKnown.getState()).length
  const page = await ask('neighbors', {
    ...choice,
    id,
    asOf: before.asOf ?? undefined,
    limit: Math.min(LIMITS.neighbors, choice.limit + shown)
  })
  if (useView.getState().opened !== before.opened) return null
  const on = new Set(before.entities)
  const others = page.relations.map(({ from, to }) => (from === id ? to : from))
  const fresh = [...new Set(others)].filter((other) => !on.has(other)).slice(0, choice.limit)
  return add(fresh, id)
}

/**
 * Puts entities on the canvas with their relations to what is there; gives words for it, or null as `expand`
 * does. `too_large` where they do not fit.
 */
export async function add(ids: readonly string[], parent: string | null): Promise<string | null> {
  const { opened } = useView.getState()
  let found = await askWith(ids)
  // what came onto the canvas meanwhile was not asked about: its relations to these would be missing
  while (useView.getState().opened === opened && isLacking(found.asked)) found = await askWith(ids)
  if (useView.getState().opened !== opened) return null
  const { before, wanted, page } = found
  const there = new Set(page.entities.map(({ id }) => id))
  const fresh = new Set([...wanted].filter((id) => there.has(id)))
  const old = useKnown.getState().relations
  const met = relationsAt(page.relations, before.asOf).filter(
    ({ id, from, to }) => fresh.has(from) || fresh.has(to) || !old.has(id)
  )
  useKnown.getState().learn(page)
  const words = addedWords(fresh.size, met.length)
  if (fresh.size > 0) {
    useView.getState().change(words, (view) => withAdded(view, parent ?? view.focus ?? '', [...fresh]))
  } else useView.setState({ said: words })
  return words
}

/** Reads the relations among what is on the canvas and what is wanted there. */
async function askWith(ids: readonly string[]): Promise<Found> {
  const before = useView.getState()
  const on = new Set(before.entities)
  const wanted = new Set(ids.filter((id) => !on.has(id)))
  const most = LIMITS.betweenEntities
  if (on.size + wanted.size > most) {
    const words = `No more than ${most.toLocaleString('en-US')} entities fit on the canvas: hide some first.`
    throw new AppError('too_large', words)
  }
  const asked = new Set([...before.entities, ...wanted])
  // asked without an as-of date: what the page knows must serve every day
  return { before, wanted, asked, page: await ask('between', { ids: [...asked] }) }
}

/** Whether something is on the canvas that was not asked about. */
function isLacking(asked: ReadonlySet<string>): boolean {
  return useView.getState().entities.some((id) => !asked.has(id))
}
