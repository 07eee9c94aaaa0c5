import type { ShownRelation } from '#model/shown.ts'
import { firmness, MARKS, type Mark } from '#model/status.ts'

/** How many relations have this mark. */
export type MarkCount = { mark: Mark; count: number }

/** How many of some relations have which mark, the firmest first, without those that none has. */
export function markCounts(relations: readonly Pick<ShownRelation, 'mark'>[]): MarkCount[] {
  return MARKS.map((mark) => ({ mark, count: relations.filter((each) => each.mark === mark).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => firmness(b.mark) - firmness(a.mark))
}
