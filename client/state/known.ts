import type { Page } from '#model/contracts.ts'
import type { Known } from '#figure/known.ts'
import { create } from 'zustand'

type KnownStore = Known & {
  /** takes in what a read brought (asked without an as-of date, so that the page can move through time) */
  learn: (page: Pick<Page, 'entities' | 'relations' | 'sources'>) => void
  /**
   * takes in a page with all that is on record among some entities: what it lacks of them is forgotten, and what
   * is as it was stays the same object
   */
  renew: (ids: readonly string[], page: Pick<Page, 'entities' | 'relations' | 'sources'>) => void
}

/** The page's memory of the graph; panels and canvas read it, and only reads write to it. */
export const useKnown = create<KnownStore>()((set) => ({
  entities: new Map(),
  relations: new Map(),
  sources: new Map(),
  learn: (page) =>
    set((known) => ({
      entities: merged(known.entities, page.entities),
      relations: merged(known.relations, page.relations),
      sources: merged(known.sources, page.sources)
    })),
  renew: (ids, page) =>
    set((known) => {
      const asked = new Set(ids)
      return {
        entities: renewed(known.entities, page.entities, ({ id }) => asked.has(id)),
        relations: renewed(
          known.relations,
          page.relations,
          ({ from, to }) => asked.has(from) && asked.has(to)
        ),
        sources: renewed(known.sources, page.sources, () => false)
      }
    })
}))

function renewed<T extends { id: string }>(
  old: ReadonlyMap<string, T>,
  now: readonly T[],
  isAsked: (item: T) => boolean
): ReadonlyMap<string, T> {
  const there = new Set(now.map(({ id }) => id))
  const gone = [...old.values()].filter((item) => isAsked(item) && !there.has(item.id))
  const fresh = now.filter((item) => JSON.stringify(item) !== JSON.stringify(old.get(item.id)))
  if (gone.length === 0) return merged(old, fresh)
  const all = new Map(old)
  for (const { id } of gone) all.delete(id)
  return merged(all, fresh)
}

function merged<T extends { id: string }>(
  old: ReadonlyMap<string, T>,
  more: readonly T[]
): ReadonlyMap<string, T> {
  if (more.every((item) => old.get(item.id) === item)) return old
  const all = new Map(old)
  for (const item of more) all.set(item.id, item)
  return all
}
