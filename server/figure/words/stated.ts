import type { Day } from '#model/dates.ts'
import type { ShownRelation } from '#model/shown.ts'
import { type Known, nameIn } from '../known.ts'
import { type Direction, relationWords, standingEnding } from './sentence.ts'

/**
 * A relation as a sentence with its standing in brackets, so that it claims no more than its sources; for a
 * party that left, how it left.
 */
export function stated(
  relation: ShownRelation,
  known: Pick<Known, 'entities'>,
  day: Day,
  direction: Direction = 'forward'
): string {
  const [from, to] = direction === 'forward' ? [relation.from, relation.to] : [relation.to, relation.from]
  return `${nameIn(known, from)} ${relationWords(relation, direction, day)} ${nameIn(known, to)}${standingEnding(relation)}`
}
