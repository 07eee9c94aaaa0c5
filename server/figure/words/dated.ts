import type { ShownRelation } from '#model/shown.ts'
import { history } from '#model/standing.ts'

/**
 * The date since which a relation has stood as it does, as exact as the assertion that made it so; `since` is
 * only the last day that this may mean, for ordering.
 */
export function datedSince({ assertions, since }: Pick<ShownRelation, 'assertions' | 'since'>): string {
  return history(assertions).at(-1)?.dated ?? since
}
