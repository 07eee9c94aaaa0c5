import { z } from 'zod'
import { list } from './contract.ts'
import { AppError } from './error.ts'
import { Id } from './id.ts'
import { LIMITS } from './limits.ts'

const REACHES = ['among', 'touching'] as const

/** A set of entities, and which of their relations are meant. */
export const REACH = {
  ids: list(Id, LIMITS.betweenEntities).describe('The entities; unknown ones are left out.'),
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

/** Refuses a set of which nothing exists (`not_found`); some of it may be unknown. */
export function refuseNobody(asked: readonly string[], known: readonly unknown[]): void {
  if (known.length === 0) throw new AppError('not_found', `There is no entity “${asked[0]}”.`)
}
