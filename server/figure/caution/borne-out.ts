import { RELATION_TABLE, type RelationType } from '#model/relation-types.ts'
import type { ShownRelation } from '#model/shown.ts'
import { isRecord, type Mark } from '#model/status.ts'
import type { Need } from './strong-words.ts'

/**
 * The relations by which a court or jury says what was so; that somebody ruled, or on what, decides nothing by
 * itself.
 */
const OF_DECISIONS: ReadonlySet<RelationType> = new Set(['RESULTED_IN', 'AGAINST', 'APPLIED'])
const TESTIMONY: ReadonlySet<RelationType> = new Set(['TESTIFIED_AT', 'TESTIFIED_BEFORE'])
const RULINGS: ReadonlySet<RelationType> = new Set(['RULED_ON', 'RESULTED_IN', 'AGAINST'])
const GUILT = /\b(guilty|guilt|convicted|conviction|criminal|pleaded|plea)\b/i
/** Words by which a sentence shows that it is reporting a decision. */
export const COURT_WORDS =
  /\b(jury|jurors|juries|judge|judges|court|courts|verdict|ruling|judgment|findings?|convicted)\b/i

type Weighs = (relation: ShownRelation) => boolean
const onConduct: Weighs = ({ type }) => isConduct(type) || OF_DECISIONS.has(type)

/** Which relations speak for or against a word, by what the word needs. */
const WEIGHED: Record<Need, Weighs> = {
  convicted: ({ type, summary }) => isConduct(type) || (OF_DECISIONS.has(type) && GUILT.test(summary)),
  found: onConduct,
  admitted: onConduct,
  // whatever it was that somebody conceded: who owns whom says nothing of what they knew
  conceded: (relation) => onConduct(relation) || relation.mark === 'admitted',
  testified: ({ type }) => TESTIMONY.has(type),
  ruled: ({ type }) => RULINGS.has(type),
  won: ({ type }) => type === 'RESULTED_IN' || type === 'AGAINST',
  recorded: () => true
}

/** What the relations looked at tell of, in words for one relation and for several. */
export const TELLS: Record<Need, readonly [string, string]> = {
  convicted: ['relation tells of conduct or a conviction', 'relations tell of conduct or a conviction'],
  found: ['relation tells of conduct or outcome', 'relations tell of conduct or outcome'],
  admitted: ['relation tells of conduct or outcome', 'relations tell of conduct or outcome'],
  conceded: ['relation tells of conduct or outcome', 'relations tell of conduct or outcome'],
  testified: ['relation tells of testimony', 'relations tell of testimony'],
  ruled: ['relation tells of a ruling', 'relations tell of a ruling'],
  won: ['relation tells of an outcome', 'relations tell of an outcome'],
  recorded: ['relation speaks of it', 'relations speak of it']
}

/** The relations, of those looked at, that speak for or against a word with that need. */
export function weighed(need: Need, relations: readonly ShownRelation[]): readonly ShownRelation[] {
  return relations.filter(WEIGHED[need])
}

/** Whether the need concerns what somebody did, not a step of procedure. */
export function isOfConduct(need: Need): boolean {
  return need !== 'testified' && need !== 'ruled' && need !== 'won' && need !== 'recorded'
}

/**
 * Whether the relations that bear on a word bear it out. A finding that decides something of whom the word is about
 * does where nothing beside it is merely alleged; otherwise only where the sentence says that it reports a decision.
 */
export function isBorneOut(
  need: Need,
  sentence: string,
  weighty: readonly ShownRelation[],
  decides: (finding: ShownRelation) => boolean
): boolean {
  const has = (...marks: readonly Mark[]) => weighty.some(({ mark }) => marks.includes(mark))
  if (need === 'won') return weighty.some((one) => one.mark === 'found' && decides(one))
  if (!isOfConduct(need)) return weighty.some(({ mark }) => isRecord(mark))
  if (need === 'conceded') return has('admitted')
  if (need === 'admitted' && has('admitted')) return true
  const decided = weighty.some(
    (one) => one.mark === 'found' && decides(one) && (need !== 'convicted' || GUILT.test(one.summary))
  )
  if (!decided) return false
  const isOpen = weighty.some(({ type, mark }) => isConduct(type) && mark !== 'found' && mark !== 'admitted')
  return !isOpen || COURT_WORDS.test(sentence)
}

function isConduct(type: RelationType): boolean {
  return RELATION_TABLE[type].category === 'conduct'
}
