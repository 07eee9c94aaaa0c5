import type { ShownRelation } from '#model/shown.ts'
import { MARK_TABLE } from '#model/status.ts'

type Marked = Pick<ShownRelation, 'type' | 'mark'>

/** Whether a court ruled on a law that is at issue: the mark alone does not say which way. */
export function isRuledOn({ type, mark }: Marked): boolean {
  return type === 'RAISES' && mark === 'found'
}

/** How a relation stands, in a word or two. */
export function markWord(relation: Marked): string {
  return isRuledOn(relation) ? 'Ruled on' : MARK_TABLE[relation.mark].word
}
