import type { Answer, Asked, ReadName } from '#model/contracts.ts'

/** One question and what its answer must show; the stores' whole answers are compared elsewhere. */
export type Case<N extends ReadName> = {
  it: string
  asks: Asked<N>
  shows: (answer: Answer<N>) => unknown
  equals: unknown
}

/** The ids of some items, in their order. */
export const ids = (items: readonly { id: string }[]) => items.map((item) => item.id)
