import { z } from 'zod'
import { list } from './contract.ts'
import { AppError } from './error.ts'
import { byCodePoint, Id } from './id.ts'
import { LIMITS } from './limits.ts'

const REACHES = ['among', 'touching'] as const

/** A set of entities, and which of their relations are meant. */
export const REACH = {
  ids: list(Id, LIMITS.betweenEntities).describe('The entities; the answer names those that are unknown.'),
  reach: z
    .enum(REACHES)
    .optional()
    .describe(
      'Relations among these entities, or all that touch one of them; without it, touching for one entity and among for several.'
    )
}

/** Whether relations to entities outside the set are meant too. */
export function isTouching({
  ids,
  reach
}: {
  ids: readonly string[]
  reach?: (typeof REACHES)[number] | undefined
}): boolean {
  return (reach ?? (new Set(ids).size === 1 ? 'touching' : 'among')) === 'touching'
}

/** What the answer about a set says of what is not known of it. */
export const UNKNOWN = {
  /** ids asked about that are not known here, sorted; of relations also those not known by the day asked for */
  unknown: z.array(z.string())
}

/** Those of the ids asked about that are not known, each once, sorted; `not_found` where none is known. */
export function unknownIn(asked: readonly string[], known: readonly string[]): string[] {
  if (known.length === 0) throw new AppError('not_found', `There is no entity “${asked[0]}”.`)
  return missingFrom(known, asked)
}

/** Those of the ids asked about that are not among those known, each once, sorted. */
export function missingFrom(known: Iterable<string>, asked: readonly string[]): string[] {
  const ids = new Set(known)
  return [...new Set(asked)].filter((id) => !ids.has(id)).toSorted(byCodePoint)
}
