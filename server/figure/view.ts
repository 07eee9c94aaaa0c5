import type { Day } from '#model/dates.ts'
import { type Filters, NO_FILTERS } from './filters.ts'

/** Where an entity or a stack stands, in px of the canvas at zoom 1; `side` is where its label goes. */
export type Place = { x: number; y: number; side: 's' | 'n' | 'e' | 'w'; pinned: boolean }

/** Places by the key of what stands there. A map, since an entity may be called `constructor` or `__proto__`. */
export type Places = ReadonlyMap<string, Place>

/** What is on the canvas and how: everything that a link, a slide or an undo step must bring back. */
export type View = {
  title: string
  /** the action (or entity) that the arrangement is built around; null for a free arrangement */
  focus: string | null
  /** ids of the entities on the canvas, in the order in which they came */
  entities: readonly string[]
  /** by entity or stack id; what has no place yet is laid out next to its parent */
  places: Places
  /** ids of stacks that the reader has unfolded */
  unfolded: readonly string[]
  filters: Filters
  /** whether filtered things are dimmed instead of hidden */
  fade: boolean
  /** only what is within so many steps (1 to 5) of some entities; null is everything */
  near: { ids: readonly string[]; depth: number } | null
  /** the day whose knowledge is shown, as of its end; null is the latest */
  asOf: Day | null
  /** ids of selected entities, relations or stacks; the last one is read in the panel */
  selection: readonly string[]
  /** for new entities, the one that each came in beside */
  parents: ReadonlyMap<string, string>
}

export const EMPTY_VIEW: View = {
  title: '',
  focus: null,
  entities: [],
  places: new Map(),
  unfolded: [],
  filters: NO_FILTERS,
  fade: false,
  near: null,
  asOf: null,
  selection: [],
  parents: new Map()
}
