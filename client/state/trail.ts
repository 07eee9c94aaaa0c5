import { create } from 'zustand'
import { select } from './actions.ts'
import { subjectOf } from './question.ts'

/** What was selected while the panel read the last of it. */
type Read = readonly string[]

/** What the panel has read, in order, and where in it the reader is. */
export type Trail = { reads: readonly Read[]; at: number }

const MOST = 50

/** The trail of the panel; it belongs to no view and is not undone. */
export const useTrail = create<Trail>()(() => ({ reads: [], at: -1 }))

/** The trail with one more thing read; reading what one is at already adds nothing, nor does asking it in another way. */
export function visited({ reads, at }: Trail, read: Read): Trail {
  const now = reads[at]
  if (now && isSame(now, read)) return { reads, at }
  if (now && isSame(now.map(subjectOf), read.map(subjectOf))) return { reads: reads.with(at, read), at }
  const next = [...reads.slice(0, at + 1), read].slice(-MOST)
  return { reads: next, at: next.length - 1 }
}

/** Reads again what was read before (-1) or after (1), if there was anything. */
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
