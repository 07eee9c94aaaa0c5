import { type Decision, ruledSort } from '#model/decision.ts'
import { RELATION_TABLE, type RelationType } from '#model/relation-types.ts'
import { saidMark, type Told } from '#model/standing.ts'
import { MARK_TABLE, type Mark } from '#model/status.ts'

/** A relation, or a line, as much of it as its words take. */
export type Worded = { type: RelationType; decision: Decision | null }
type Marked = Worded & { mark: Mark }

const RULING_WORDS = {
  law: { word: 'Ruled on', meaning: 'A court ruled on it.' },
  act: { word: 'Ruled', meaning: 'A court’s own ruling or order shows it.' },
  early: {
    word: 'Ruled',
    meaning: 'A court ruled without a trial, before one or by consent; it found nothing of what is alleged.'
  }
} as const

const PARTY_WORDS = {
  conviction: { word: 'Convicted', meaning: 'A criminal court convicted this party.' },
  liability: { word: 'Held liable', meaning: 'A court or jury held this party liable.' }
} as const

/**
 * What a relation marked as found tells where a court only ruled: on a law at issue; by an act of its own such as a
 * remand, or by naming a party; or early, before it tried what is alleged. Null for a finding, and for any other mark.
 */
export function rulingSort({ type, mark, decision }: Marked): keyof typeof RULING_WORDS | null {
  if (mark !== 'found') return null
  const sort = ruledSort(type)
  if (sort !== null || decision !== 'ruling') return sort
  const { category } = RELATION_TABLE[type]
  return category === 'party' ? 'act' : category === 'law' ? 'law' : 'early'
}

/** How a relation stands, in a word or two; also how it once stood. */
export function markWord(relation: Worded, mark: Mark): string {
  return entryOf({ ...relation, mark }).word
}

/** What one assertion says of a relation, in a word or two. */
export function saidWord(relation: Worded & Told, assertion: Told['assertions'][number]): string {
  return markWord(relation, saidMark(relation, assertion))
}

/** What the mark of a relation means, in a sentence. */
export function markMeaning(relation: Marked): string {
  return entryOf(relation).meaning
}

function entryOf(relation: Marked): { word: string; meaning: string } {
  const sort = rulingSort(relation)
  if (sort !== null) return RULING_WORDS[sort]
  const { mark, decision } = relation
  const ofParty = decision === 'conviction' || decision === 'liability' ? PARTY_WORDS[decision] : null
  return mark === 'found' && ofParty ? ofParty : MARK_TABLE[mark]
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
