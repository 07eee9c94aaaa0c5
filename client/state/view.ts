import { temporal } from 'zundo'
import { create } from 'zustand'
import { shallow } from 'zustand/shallow'
import { EMPTY_VIEW, type Places, type View } from '#figure/view.ts'

type ViewStore = View & {
  /** one step that undo takes back; `what` says in words what was done */
  change: (what: string, step: (view: View) => Partial<View>) => void
  /** where the layout put things; not a step of its own */
  place: (places: Places) => void
  /** words for the step that led here, for the history */
  did: string
  /** what just happened, shown and spoken to screen readers; no step of its own */
  said: string
  /** which view is open, however it has changed since: what was asked in another one does not come into it */
  opened: symbol
}

/** The view with what led to it: one entry of the history. Going back to another view opens that one again. */
export type Step = View & Pick<ViewStore, 'did' | 'opened'>

/** The one truth about the canvas: Cytoscape draws it and never keeps anything of its own. */
export const useView = create<ViewStore>()(
  temporal(
    (set) => ({
      ...EMPTY_VIEW,
      did: '',
      said: '',
      opened: Symbol('nothing yet'),
      change: (what, step) => set((view) => ({ ...step(view), did: what, said: what })),
      place: (places) => asNoStep(() => set((view) => ({ places: new Map([...view.places, ...places]) })))
    }),
    {
      limit: 200,
      partialize: ({ said: _said, change: _change, place: _place, ...step }): Step => step,
      equality: shallow
    }
  )
)

/** Changes the view without a step of its own; what keeps the history from being written goes on doing so. */
export function asNoStep(change: () => void): void {
  const { isTracking, pause, resume } = useView.temporal.getState()
  pause()
  try {
    change()
  } finally {
    if (isTracking) resume()
  }
}
