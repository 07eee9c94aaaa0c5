import { create } from 'zustand'
import { select } from './actions.ts'
import { subjectOf } from './question.ts'

/** The selection while the panel showed its last item. */
type Read = readonly string[]

/** What the panel has shown, in order, and where in it the reader is. */
export type Trail = { reads: readonly Read[]; at: number }

const MOST = 50

/** The trail of the panel; it belongs to no view and is not undone. */
export const useTrail = create<Trail>()(() => ({ reads: [], at: -1 }))

/**
 * The trail with one more thing; showing the same thing again, or asking the same question differently, adds
 * nothing.
 */
export function visited({ reads, at }: Trail, read: Read): Trail {
  const now = reads[at]
  if (now && isSame(now, read)) return { reads, at }
  if (now && isSame(now.map(subjectOf), read.map(subjectOf))) return { reads: reads.with(at, read), at }
  const next = [...reads.slice(0, at + 1), read].slice(-MOST)
  return { reads: next, at: next.length - 1 }
}

/** Goes back (-1) or forward (1) along the trail, if there is anything. */
export function goAlong(direction: -1 | 1): void {
  const { reads, at } = useTrail.getState()
  const read = reads[at + direction]
  if (read === undefined) return
  useTrail.setState({ at: at + direction })
  select(read)
}

function isSame(one: Read, other: Read): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at])
}
