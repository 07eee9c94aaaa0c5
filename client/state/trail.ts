import { create } from 'zustand'
import { select } from './actions.ts'
import { subjectOf } from './question.ts'

/** What the panel has read, in order, and where in it the reader is. */
export type Trail = { ids: readonly string[]; at: number }

const MOST = 50

/** The trail of the panel; it belongs to no view and is not undone. */
export const useTrail = create<Trail>()(() => ({ ids: [], at: -1 }))

/** The trail with one more thing read; reading what one is at already adds nothing, nor does asking it in another way. */
export function visited({ ids, at }: Trail, id: string): Trail {
  const now = ids[at]
  if (now === id) return { ids, at }
  if (now !== undefined && subjectOf(now) === subjectOf(id)) return { ids: ids.with(at, id), at }
  const next = [...ids.slice(0, at + 1), id].slice(-MOST)
  return { ids: next, at: next.length - 1 }
}

/** Reads again what was read before (-1) or after (1), if there was anything. */
export function goAlong(direction: -1 | 1): void {
  const { ids, at } = useTrail.getState()
  const id = ids[at + direction]
  if (id === undefined) return
  useTrail.setState({ at: at + direction })
  select([id])
}
