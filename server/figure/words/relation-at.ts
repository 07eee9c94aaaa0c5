import type { Day } from '#model/dates.ts'
import type { ShownRelation } from '#model/shown.ts'
import { toShownRelation } from '#model/shown-relation.ts'

/** A relation as it was known on the as-of date; null when nothing was known of it yet. */
export function relationAt(relation: ShownRelation, asOf: Day | null): ShownRelation | null {
  if (asOf === null) return relation
  const then = toShownRelation(relation, asOf, [])
  return then && { ...then, decision: decisionThen(relation, then) }
}

/** Relations as they were known on the as-of date, without those known only later. */
export function relationsAt(relations: readonly ShownRelation[], asOf: Day | null): ShownRelation[] {
  return asOf === null ? [...relations] : relations.flatMap((relation) => relationAt(relation, asOf) ?? [])
}

/**
 * What had been decided by then. The ends are not at hand here: where only some of what was found was known, its own
 * words tell, and what is a ruling on the whole counts as no more than that.
 */
function decisionThen(whole: ShownRelation, then: ShownRelation): ShownRelation['decision'] {
  const known = countFound(then)
  if (known === 0) return null
  return known === countFound(whole) || whole.decision === 'ruling' ? whole.decision : then.decision
}

function countFound({ assertions }: ShownRelation): number {
  return assertions.filter(({ status }) => status === 'found').length
}
