import type { Day } from '#model/dates.ts'
import type { ShownRelation } from '#model/shown.ts'
import type { Known } from '../known.ts'
import { bearing } from './bearing.ts'
import { isRuledOn, markMeaning } from './mark-words.ts'
import { closed } from './sentence.ts'

/** Which way a court ruled on a law at issue, as the record notes it; null for any other relation. */
export function rulingOf(relation: ShownRelation, sources: Known['sources'], day: Day | null): string | null {
  return isRuledOn(relation) ? (bearing(relation, sources, day)?.note ?? null) : null
}

/** What the mark of a relation means, in a sentence. */
export function meaningOf(relation: ShownRelation, sources: Known['sources'], day: Day | null): string {
  const ruling = rulingOf(relation, sources, day)
  return ruling === null ? markMeaning(relation) : closed(`A court ruled on it: ${ruling}`)
}
