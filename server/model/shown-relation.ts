import type { Day } from './dates.ts'
import { isKnownBy, LATEST } from './dates.ts'
import { decisionOf, type End } from './decision.ts'
import { byCodePoint } from './id.ts'
import type { ShownRelation } from './shown.ts'
import { history, standingOn } from './standing.ts'
import type { UnitedRelation } from './union.ts'

/**
 * A relation as known at the end of a day: its standing, without any later assertion or end; null before the
 * first assertion. What was found of it by then is read from its texts and from the ends given.
 */
export function toShownRelation(
  united: UnitedRelation,
  asOf: Day | undefined,
  ends: readonly End[]
): ShownRelation | null {
  const standing = standingOn(history(united), asOf)
  if (!standing) return null
  const day = asOf ?? LATEST
  const assertions = united.assertions.filter(({ date }) => isKnownBy(date, day))
  return {
    id: united.id,
    type: united.type,
    from: united.from,
    to: united.to,
    role: united.role,
    start: united.start,
    end: united.end !== null && isKnownBy(united.end, day) ? united.end : null,
    summary: united.summary,
    status: standing.status,
    mark: standing.mark,
    decision: decisionOf({ ...united, assertions }, ends),
    since: standing.since,
    assertions
  }
}

/** The ids of the sources of some relations, each once, in the order of code points. */
export function sourcesOf(relations: readonly Pick<ShownRelation, 'assertions'>[]): string[] {
  const ids = new Set(
    relations.flatMap((relation) => relation.assertions.map((assertion) => assertion.source))
  )
  return [...ids].toSorted(byCodePoint)
}
