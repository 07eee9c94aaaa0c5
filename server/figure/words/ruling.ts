import type { Day } from '#model/dates.ts'
import type { ShownRelation } from '#model/shown.ts'
import type { Known } from '../known.ts'
import { bearing } from './bearing.ts'
import { markMeaning, rulingSort } from './mark-words.ts'
import { closed } from './sentence.ts'

/** What a court ruled, as the record notes it; null where the relation tells of no ruling, or nothing is noted. */
export function rulingOf(relation: ShownRelation, sources: Known['sources'], day: Day | null): string | null {
  return rulingSort(relation) === null ? null : (bearing(relation, sources, day)?.note ?? null)
}

/** What the mark of a relation means, in a sentence. */
export function meaningOf(relation: ShownRelation, sources: Known['sources'], day: Day | null): string {
  const ruling = rulingOf(relation, sources, day)
  const meaning = markMeaning(relation)
  return ruling === null ? meaning : closed(`${meaning.slice(0, -1)}: ${ruling}`)
}
