import type { Page } from '#model/contracts.ts'
import type { Known } from '#figure/known.ts'
import { create } from 'zustand'

type KnownStore = Known & {
  /** takes in what a read brought (asked without an as-of date, so that the page can move through time) */
  learn: (page: Pick<Page, 'entities' | 'relations' | 'sources'>) => void
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
    }))
}))

function merged<T extends { id: string }>(
  old: ReadonlyMap<string, T>,
  more: readonly T[]
): ReadonlyMap<string, T> {
  if (more.every((item) => old.get(item.id) === item)) return old
  const all = new Map(old)
  for (const item of more) all.set(item.id, item)
  return all
}
