import type { Day } from '#model/dates.ts'
import type { ShownRelation } from '#model/shown.ts'
import { toShownRelation } from '#model/shown-relation.ts'

/** A relation as it was known on the as-of date; null when nothing was known of it yet. */
export function relationAt(relation: ShownRelation, asOf: Day | null): ShownRelation | null {
  return asOf === null ? relation : toShownRelation(relation, asOf, relation.decision)
}

/** Relations as they were known on the as-of date, without those known only later. */
export function relationsAt(relations: readonly ShownRelation[], asOf: Day | null): ShownRelation[] {
  return asOf === null ? [...relations] : relations.flatMap((relation) => relationAt(relation, asOf) ?? [])
}
