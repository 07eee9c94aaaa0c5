import type { Day } from '#model/dates.ts'
import { temporal } from 'zundo'
import { create } from 'zustand'
import { shallow } from 'zustand/shallow'
import { type Filters, NO_FILTERS } from './filters.ts'

/** Where an entity or a stack stands, in world units; `side` is where its label goes. */
export type Place = { x: number; y: number; side: 's' | 'n' | 'e' | 'w'; pinned: boolean }

/** What is on the canvas and how: everything that a link, a slide or an undo step must bring back. */
export type View = {
  title: string
  /** the action (or entity) the arrangement turns around; null for a free arrangement */
  focus: string | null
  /** ids of the entities on the canvas, in the order in which they came */
  entities: readonly string[]
  /** by entity or stack id; what has no place yet is laid out next to its parent */
  places: Readonly<Record<string, Place>>
  /** ids of stacks that the reader has unfolded */
  unfolded: readonly string[]
  filters: Filters
  /** what is filtered is dimmed instead of hidden */
  fade: boolean
  /** only what is within so many steps (1 to 5) of some entities; null is all */
  near: { ids: readonly string[]; depth: number } | null
  /** what was known at the end of that day; null is the latest */
  asOf: Day | null
  /** ids of selected entities, relations or stacks; the last one is read in the panel */
  selection: readonly string[]
  /** for new entities, which one they came in beside */
  parents: Readonly<Record<string, string>>
}

export const EMPTY_VIEW: View = {
  title: '',
  focus: null,
  entities: [],
  places: {},
  unfolded: [],
  filters: NO_FILTERS,
  fade: false,
  near: null,
  asOf: null,
  selection: [],
  parents: {}
}

type ViewStore = View & {
  /** one step that undo takes back; `what` says in words what was done */
  change: (what: string, step: (view: View) => Partial<View>) => void
  /** where the layout put things; not a step of its own */
  place: (places: Readonly<Record<string, Place>>) => void
  /** words for the step that led here, for the history */
  did: string
  /** what just happened, shown and spoken to screen readers; no step of its own */
  said: string
}

/** The view with what led to it: one entry of the history. */
export type Step = View & { did: string }

/** The one truth about the canvas: Cytoscape draws it and never keeps anything of its own. */
export const useView = create<ViewStore>()(
  temporal(
    (set) => ({
      ...EMPTY_VIEW,
      did: '',
      said: '',
      change: (what, step) => set((view) => ({ ...step(view), did: what, said: what })),
      place: (places) => {
        const steps = useView.temporal.getState()
        steps.pause()
        set((view) => ({ places: { ...view.places, ...places } }))
        steps.resume()
      }
    }),
    {
      limit: 200,
      partialize: ({ said: _said, change: _change, place: _place, ...step }): Step => step,
      equality: shallow
    }
  )
)
