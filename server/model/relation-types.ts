import type { Kind } from './kinds.ts'

/** The categories under which a reader finds relations, in the order of the panel. */
export const CATEGORIES = [
  'party',
  'procedure',
  'conduct',
  'law',
  'control',
  'office',
  'press',
  'legislature'
] as const
export type Category = (typeof CATEGORIES)[number]

export const CATEGORY_WORDS: Record<Category, string> = {
  party: 'Parties and counsel',
  procedure: 'In court',
  conduct: 'Alleged conduct',
  law: 'Law',
  control: 'Ownership',
  office: 'Office and statements',
  press: 'Press and inquiry',
  legislature: 'Hearings, testimony, bills'
}

type Words = {
  /** true now */
  is: string
  /** was so, or happened */
  was: string
  /** infinitive, for what is only scheduled: “is to …” */
  be: string
}

export type RelationEntry = {
  /** read from `from` to `to`; `{role}` is replaced by the relation's own role */
  forward: Words
  /** read from `to` to `from` */
  back: Words
  /** one or two words for the line itself */
  tag: string
  from: readonly Kind[]
  to: readonly Kind[]
  category: Category
  /** 1 to 9; the higher is shown first when there is not room for everything */
  weight: number
  /** whether a path may run through it by default */
  inPaths: boolean
}

const BODIES = ['company', 'organization', 'outlet', 'state', 'office', 'committee'] as const
const PARTIES = ['person', ...BODIES] as const
const SUBJECTS = [...PARTIES, 'platform'] as const

/**
 * Every type of relation, one row a line. A state has four wordings: is, was, and both the other way round; an
 * event has was, the other way round, and both in the infinitive. Then come the tag, the kinds at the first and
 * the second end, the category, the weight, and of a state `false` where a path runs through it only if asked to.
 */
// prettier-ignore
const TABLE = {
  PLAINTIFF_IN: state('is a plaintiff in', 'was a plaintiff in', 'has as a plaintiff', 'had as a plaintiff', 'plaintiff', PARTIES, ['action'], 'party', 9),
  DEFENDANT_IN: state('is a defendant in', 'was a defendant in', 'has as a defendant', 'had as a defendant', 'defendant', PARTIES, ['action'], 'party', 9),
  BROUGHT: event('brought', 'was brought by', 'bring', 'be brought by', 'brought', ['person', 'office'], ['action'], 'party', 8),
  COUNSEL_IN: state('is counsel in', 'was counsel in', 'has as counsel', 'had as counsel', 'counsel', ['person', 'company', 'organization', 'office'], ['action'], 'party', 4),
  REPRESENTS: state('represents', 'represented', 'is represented by', 'was represented by', 'represents', ['person', 'company', 'organization', 'office'], PARTIES, 'party', 4),
  PARTY_TO: state('is a party to', 'was a party to', 'has as a party', 'had as a party', 'party', PARTIES, ['document', 'outcome', 'action'], 'party', 5),
  NOT_PARTY_TO: state('is not a party to', 'was not a party to', 'does not include', 'did not include', 'not a party', PARTIES, ['action', 'outcome', 'document'], 'party', 2, false),
  HEARD_IN: state('is before', 'was heard in', 'hears', 'heard', 'heard in', ['action'], ['court'], 'procedure', 6),
  PRESIDED_OVER: state('presides over', 'presided over', 'has as its judge', 'had as its judge', 'judge', ['person'], ['action'], 'procedure', 6),
  RULED_ON: event('ruled on', 'was ruled on by', 'rule on', 'be ruled on by', 'ruled', ['person', 'court'], ['action', 'outcome'], 'procedure', 6),
  MOVED_IN: event('filed a motion or notice in', 'had a motion or notice from', 'file a motion in', 'have a motion from', 'motion', PARTIES, ['action'], 'procedure', 4),
  DOCUMENT_OF: state('is a paper in', 'was a paper in', 'has the paper', 'had the paper', 'paper in', ['document'], ['action'], 'procedure', 4),
  REMOVED_TO: event('was removed to', 'received by removal', 'be removed to', 'receive by removal', 'removed to', ['action'], ['action', 'court'], 'procedure', 8),
  REMANDED_TO: event('was remanded to', 'received on remand', 'be remanded to', 'receive on remand', 'remanded to', ['action'], ['action', 'court'], 'procedure', 8),
  TRANSFERRED_TO: event('was transferred to', 'received by transfer', 'be transferred to', 'receive by transfer', 'transferred to', ['action'], ['action', 'court'], 'procedure', 8),
  PART_OF: state('is part of', 'was part of', 'includes', 'included', 'part of', ['action', 'investigation', 'committee', 'state', 'office', 'document', 'company'], ['action', 'investigation', 'committee', 'organization', 'office', 'document'], 'procedure', 6),
  APPEALED_TO: event('went on appeal to', 'received on appeal', 'go on appeal to', 'receive on appeal', 'appealed to', ['action', ...PARTIES], ['court', 'action'], 'procedure', 8),
  RESULTED_IN: event('resulted in', 'came out of', 'result in', 'come out of', 'resulted in', ['action'], ['outcome', 'document'], 'procedure', 9),
  AGAINST: event('went against', 'was met with', 'go against', 'be met with', 'against', ['outcome'], SUBJECTS, 'procedure', 9),
  RESOLVES: state('covers', 'covered', 'is covered by', 'was covered by', 'covers', ['outcome', 'document'], ['action', 'outcome'], 'procedure', 8),
  RELATED_TO: state('is related to', 'was related to', 'is related to', 'was related to', 'related', ['action', 'investigation', 'document', 'outcome'], ['action', 'investigation', 'allegation', 'outcome'], 'procedure', 5),
  CITES: state('refers to', 'referred to', 'is referred to in', 'was referred to in', 'refers to', ['action', 'document', 'outcome'], ['action', 'investigation', 'document', 'outcome'], 'procedure', 3),
  ALLEGES: state('alleges', 'alleged', 'is alleged by', 'was alleged by', 'alleges', ['action', 'document', ...PARTIES], ['allegation'], 'conduct', 7),
  SUPPORTS: state('is put forward in support of', 'was put forward in support of', 'rests on', 'rested on', 'in support of', ['investigation', 'document'], ['allegation'], 'conduct', 5),
  CONCERNS: state('concerns', 'concerned', 'is the subject of', 'was the subject of', 'concerns', ['action', 'allegation', 'document', 'investigation', 'statute', 'outcome'], SUBJECTS, 'conduct', 5),
  BROUGHT_UNDER: state('rests on', 'rested on', 'is a ground of', 'was a ground of', 'under', ['action'], ['statute'], 'law', 6),
  APPLIED: event('applied', 'was applied in', 'apply', 'be applied in', 'applied', ['outcome', 'document'], ['statute'], 'law', 5),
  RAISES: state('raises', 'raised', 'is at issue in', 'was at issue in', 'raises', ['action', 'document'], ['statute'], 'law', 4),
  CHALLENGES: state('challenges', 'challenged', 'is challenged in', 'was challenged in', 'challenges', ['action'], ['statute', 'bill'], 'law', 7),
  KIND_OF: state('is a kind of', 'was a kind of', 'takes in', 'took in', 'kind of', ['allegation', 'statute'], ['allegation', 'statute'], 'law', 2, false),
  OPERATES: state('runs', 'ran', 'is run by', 'was run by', 'runs', ['company', 'organization'], ['platform', 'outlet'], 'control', 6),
  SUBSIDIARY_OF: state('is a subsidiary of', 'was a subsidiary of', 'is the parent of', 'was the parent of', 'subsidiary of', ['company', 'organization', 'platform'], ['company', 'organization'], 'control', 5),
  REPORTS_TO: state('reports to', 'reported to', 'receives reports from', 'received reports from', 'reports to', ['company', 'platform'], ['organization', 'office'], 'control', 3),
  OFFICER_OF: state('is {role} of', 'was {role} of', 'has as {role}', 'had as {role}', '{role}', ['person'], BODIES, 'office', 6),
  ISSUED: event('published', 'was published by', 'publish', 'be published by', 'published', PARTIES, ['document', 'investigation', 'action', 'outcome'], 'office', 4),
  RESPONDED_TO: event('responded to', 'drew a response from', 'respond to', 'draw a response from', 'responded to', ['document', ...PARTIES], ['investigation', 'action', 'outcome', 'document', 'allegation'], 'office', 4),
  CONDUCTED: event('carried out', 'was carried out by', 'carry out', 'be carried out by', 'carried out', PARTIES, ['investigation'], 'press', 6),
  EXAMINED: event('looked into', 'was looked into by', 'look into', 'be looked into by', 'looked into', ['investigation', ...PARTIES], SUBJECTS, 'press', 5),
  LED_TO: event('led to', 'came out of', 'lead to', 'come out of', 'led to', ['investigation', 'hearing', 'document'], ['action', 'investigation', 'hearing'], 'press', 6),
  HELD: event('held', 'was held by', 'hold', 'be held by', 'held', ['committee'], ['hearing'], 'legislature', 5),
  TESTIFIED_AT: event('testified in', 'heard testimony from', 'testify in', 'hear testimony from', 'testified', ['person'], ['hearing', 'action'], 'legislature', 7),
  TESTIFIED_BEFORE: event('testified before', 'heard testimony from', 'testify before', 'hear testimony from', 'testified', ['person'], ['committee'], 'legislature', 7),
  SUBPOENAED: event('subpoenaed', 'was subpoenaed by', 'subpoena', 'be subpoenaed by', 'subpoenaed', ['committee', 'court', 'office'], PARTIES, 'legislature', 5),
  DEMANDED_INFORMATION_FROM: event('asked for information from', 'was asked for information by', 'ask for information from', 'be asked for information by', 'asked', ['committee', 'document', 'office', 'person'], PARTIES, 'legislature', 5),
  CONSIDERED: event('considered', 'was considered by', 'consider', 'be considered by', 'considered', ['committee'], ['bill'], 'legislature', 4),
  ENDORSED: event('endorsed', 'was endorsed by', 'endorse', 'be endorsed by', 'endorsed', PARTIES, ['bill', 'statute'], 'legislature', 4)
} satisfies Record<string, RelationEntry>

export type RelationType = keyof typeof TABLE

/** The closed list of relation types; each is also the type of the relationship in Neo4j. */
export const RELATION_TYPES = Object.keys(TABLE).filter(isRelationType)

export const RELATION_TABLE: Record<RelationType, RelationEntry> = TABLE

/** Words for something that holds for a time: present and past differ. */
function state(
  is: string,
  was: string,
  backIs: string,
  backWas: string,
  tag: string,
  from: readonly Kind[],
  to: readonly Kind[],
  category: Category,
  weight: number,
  inPaths = true
): RelationEntry {
  return {
    forward: { is, was, be: toInfinitive(is) },
    back: { is: backIs, was: backWas, be: toInfinitive(backIs) },
    tag,
    from,
    to,
    category,
    weight,
    inPaths
  }
}

function toInfinitive(present: string): string {
  const [verb = '', ...rest] = present.split(' ')
  if (rest[0] === 'not')
    return verb === 'does' ? rest.join(' ') : `not ${toInfinitive([verb, ...rest.slice(1)].join(' '))}`
  const bare: Record<string, string> = { is: 'be', has: 'have' }
  return [bare[verb] ?? verb.replace(/s$/, ''), ...rest].join(' ')
}

/** Words for something that happens once: told in the past as soon as it has happened. */
function event(
  was: string,
  backWas: string,
  be: string,
  backBe: string,
  tag: string,
  from: readonly Kind[],
  to: readonly Kind[],
  category: Category,
  weight: number
): RelationEntry {
  return {
    forward: { is: was, was, be },
    back: { is: backWas, was: backWas, be: backBe },
    tag,
    from,
    to,
    category,
    weight,
    inPaths: true
  }
}

/** Whether a text is one of the relation types. */
export function isRelationType(text: string): text is RelationType {
  return Object.hasOwn(TABLE, text)
}
