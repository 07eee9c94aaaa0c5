import type { ShownRelation } from '#model/shown.ts'
import { MARK_TABLE, type Mark } from '#model/status.ts'

type Marked = Pick<ShownRelation, 'type' | 'mark'>

/** Whether a court ruled on a law at issue: the mark alone does not say which way. */
export function isRuledOn({ type, mark }: Marked): boolean {
  return type === 'RAISES' && mark === 'found'
}

/** How a relation stands, in a word or two; also how it once stood, or what one assertion says. */
export function markWord({ type }: Pick<Marked, 'type'>, mark: Mark): string {
  return isRuledOn({ type, mark }) ? 'Ruled on' : MARK_TABLE[mark].word
}

/** What the mark of a relation means, in a sentence. */
export function markMeaning(relation: Marked): string {
  return isRuledOn(relation) ? 'A court ruled on it.' : MARK_TABLE[relation.mark].meaning
}

/**
 * A mark standing for relations of all sorts, as in a legend: on a law at issue it means that a court ruled.
 */
export function legendWord(mark: Mark): string {
  return mark === 'found' ? 'Found or ruled' : MARK_TABLE[mark].word
}

/** What a mark means over relations of all sorts. */
export function legendMeaning(mark: Mark): string {
  const { meaning } = MARK_TABLE[mark]
  return mark === 'found'
    ? `${meaning} Of a law at issue: a court ruled on it, one way or the other.`
    : meaning
}
