import type { Briefing, Slide } from '#model/briefing.ts'
import { temporal } from 'zundo'
import { create } from 'zustand'

type Book = {
  /** the briefing that is open; null before one is */
  briefing: Briefing | null
  /** the id of the slide looked at */
  at: string | null
  /** words for the step that led here */
  did: string
  /** what just happened, spoken to screen readers */
  said: string
  /** one step for undo; steps with the same `join` in quick succession become one */
  change: (did: string, step: (briefing: Briefing) => Briefing, join?: string) => void
}

/**
 * Typing in one field is one step until it pauses for so many milliseconds, and no step lasts longer than so
 * many.
 */
const JOINED_WITHIN = 1_200
const JOINED_FOR = 8_000

let last = { join: '', at: 0, since: 0 }

/** The briefing being written, with its history; `saving.ts` sends it to the server. */
export const useBook = create<Book>()(
  temporal(
    (set, get) => ({
      briefing: null,
      at: null,
      did: '',
      said: '',
      change: (did, step, join = '') => {
        const { briefing } = get()
        if (!briefing) return
        const next = step(briefing)
        if (next === briefing) return
        const now = Date.now()
        const joined =
          join !== '' && join === last.join && now - last.at < JOINED_WITHIN && now - last.since < JOINED_FOR
        last = { join, at: now, since: joined ? last.since : now }
        const history = useBook.temporal.getState()
        if (joined) history.pause()
        set(join === '' ? { briefing: next, did, said: did } : { briefing: next, did })
        if (joined) history.resume()
      }
    }),
    {
      limit: 200,
      partialize: ({ briefing, at, did }) => ({ briefing, at, did }),
      equality: (a, b) => a.briefing === b.briefing
    }
  )
)

/** Opens a briefing in the book; undo does not go back beyond this. */
export function fill(briefing: Briefing | null): void {
  const { at } = useBook.getState()
  const there = briefing?.slides.some(({ id }) => id === at) ? at : (briefing?.slides[0]?.id ?? null)
  useBook.setState({ briefing, at: there, did: '', said: '' })
  useBook.temporal.getState().clear()
  last = { join: '', at: 0, since: 0 }
}

/** Undoes a step and says which. */
export function takeBack(): void {
  const { did } = useBook.getState()
  if (useBook.temporal.getState().pastStates.length === 0) return
  useBook.temporal.getState().undo()
  last = { join: '', at: 0, since: 0 }
  useBook.setState({ said: `Undid: ${did}` })
}

/** Redoes a step that was undone. */
export function doAgain(): void {
  if (useBook.temporal.getState().futureStates.length === 0) return
  useBook.temporal.getState().redo()
  last = { join: '', at: 0, since: 0 }
  useBook.setState({ said: `Redid: ${useBook.getState().did}` })
}

/** The slide looked at, its index from 0, and all slides; the first where that slide is gone. */
export function slideAt(
  briefing: Briefing | null,
  at: string | null
): { slide: Slide | null; index: number; slides: readonly Slide[] } {
  const slides = briefing?.slides ?? []
  const index = Math.max(
    0,
    slides.findIndex(({ id }) => id === at)
  )
  return { slide: slides[index] ?? null, index, slides }
}
