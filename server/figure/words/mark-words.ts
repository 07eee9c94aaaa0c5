import { RELATION_TABLE, type RelationType } from '#model/relation-types.ts'
import type { ShownRelation } from '#model/shown.ts'
import { MARK_TABLE, type Mark } from '#model/status.ts'

type Marked = Pick<ShownRelation, 'type' | 'mark'>

/** A law at issue: that a court ruled on it does not say which way. */
const AT_ISSUE: ReadonlySet<RelationType> = new Set(['RAISES', 'CHALLENGES', 'BROUGHT_UNDER'])
/** Procedure by which a court decides what was so; the rest of it a court does or orders, and so finds nothing. */
const FINDS: ReadonlySet<RelationType> = new Set(['RESULTED_IN', 'AGAINST'])

const RULING_WORDS = {
  law: { word: 'Ruled on', meaning: 'A court ruled on it.' },
  act: { word: 'Ruled', meaning: 'A court’s own ruling or order shows it.' }
} as const

/**
 * What a relation marked as found tells where a court only ruled: on a law at issue, or by an act of its own such as
 * a ruling on a motion or a remand; null for a finding, and for any other mark.
 */
export function rulingSort({ type, mark }: Marked): keyof typeof RULING_WORDS | null {
  if (mark !== 'found') return null
  if (AT_ISSUE.has(type)) return 'law'
  return RELATION_TABLE[type].category === 'procedure' && !FINDS.has(type) ? 'act' : null
}

/** How a relation stands, in a word or two; also how it once stood, or what one assertion says. */
export function markWord({ type }: Pick<Marked, 'type'>, mark: Mark): string {
  const sort = rulingSort({ type, mark })
  return sort === null ? MARK_TABLE[mark].word : RULING_WORDS[sort].word
}

/** What the mark of a relation means, in a sentence. */
export function markMeaning(relation: Marked): string {
  const sort = rulingSort(relation)
  return sort === null ? MARK_TABLE[relation.mark].meaning : RULING_WORDS[sort].meaning
}

/**
 * A mark standing for relations of all sorts, as in a legend: of some, *found* means only that a court ruled.
 */
export function legendWord(mark: Mark): string {
  return mark === 'found' ? 'Found or ruled' : MARK_TABLE[mark].word
}

/** What a mark means over relations of all sorts. */
export function legendMeaning(mark: Mark): string {
  const { meaning } = MARK_TABLE[mark]
  return mark === 'found'
    ? `${meaning} Of a law at issue: a court ruled on it, one way or the other. Of a ruling or an order: the court made it.`
    : meaning
}
