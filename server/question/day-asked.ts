import type { Params, ReadName } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'

/** The day as of which an answer tells: the as-of day of the question, or the last of its days; null for today. */
export function dayAsked(params: Params<ReadName>): Day | null {
  if ('asOf' in params) return params.asOf ?? null
  return 'to' in params && typeof params.to === 'string' ? params.to : null
}
