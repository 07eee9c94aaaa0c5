import type { ShownRelation } from '#model/shown.ts'
import { history } from '#model/standing.ts'

/**
 * The date since which a relation stands so, as exactly as the assertion gives it that made it so; `since` is the
 * last day that this may be, to order by and not to tell.
 */
export function datedSince({ assertions, since }: Pick<ShownRelation, 'assertions' | 'since'>): string {
  return history(assertions).at(-1)?.dated ?? since
}
