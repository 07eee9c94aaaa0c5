import { temporal } from 'zundo'
import { create } from 'zustand'
import { shallow } from 'zustand/shallow'
import { EMPTY_VIEW, type Places, type View } from '#figure/view.ts'

type ViewStore = View & {
  /** one step that undo takes back; `what` says in words what was done */
  change: (what: string, step: (view: View) => Partial<View>) => void
  /** places found by the layout; not a step of its own */
  place: (places: Places) => void
  /** words for the step that led here, for the history */
  did: string
  /** what just happened, shown and announced to screen readers; not a step of its own */
  said: string
  /**
   * identifies the view that was opened, however it has changed since: answers to questions asked in another
   * view are dropped
   */
  opened: symbol
}

/** The view with what led to it: an entry of the history. Going back to another view opens that one again. */
export type Step = View & Pick<ViewStore, 'did' | 'opened'>

/** The one truth about the canvas: Cytoscape draws it and holds no state of its own. */
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

/** Whether there is something to read in the details: what is selected, or else what the view is about. */
export function isBeingRead({ selection, focus }: Pick<View, 'selection' | 'focus'>): boolean {
  return selection.length > 0 || focus !== null
}

/** Changes the view without adding a step; if history is already paused, it stays so. */
export function asNoStep(change: () => void): void {
  const { isTracking, pause, resume } = useView.temporal.getState()
  pause()
  try {
    change()
  } finally {
    if (isTracking) resume()
  }
}
