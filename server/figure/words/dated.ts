import type { ShownRelation } from '#model/shown.ts'
import { history } from '#model/standing.ts'

/**
 * The date since which a relation has stood as it does, as exact as the assertion that made it so; `since` is
 * only the last day that this may mean, for ordering.
 */
export function datedSince(relation: Pick<ShownRelation, 'type' | 'assertions' | 'since'>): string {
  return history(relation).at(-1)?.dated ?? relation.since
}
