import type { Answer } from '#model/contracts.ts'
import { append } from '#model/grouping.ts'
import type { RelationType } from '#model/relation-types.ts'
import { endsOf } from '#model/ties.ts'
import type { Known } from '../known.ts'
import { countWords } from './count-words.ts'
import { capital, relationTag } from './sentence.ts'

type Hit = Answer<'related'>['hits'][number]
type Reason = Hit['reasons'][number]

/** Reasons of one sort under one word: `Plaintiff`, `Law`. */
export type Sort = { word: Word; reasons: Reason[] }

/** What two actions can share, each as a lawyer says it, for one thing and for several. */
const WORDS = {
  'Direct link': null,
  Plaintiff: ['the same plaintiff (?)', 'of the same plaintiffs'],
  Defendant: ['a defendant in common (?)', 'of the same defendants'],
  'Brought by': ['both brought by ?', 'who brought both'],
  Affiliate: ['an affiliated party (?)', 'affiliated parties'],
  Party: ['a party in common (?)', 'parties in common'],
  Conduct: ['one allegation in common (“?”)', 'of the same allegations'],
  Law: ['a law in common (?)', 'of the same laws'],
  Platform: ['the same platform (?)', 'of the same platforms'],
  Court: ['the same court', 'of the same courts'],
  Counsel: ['the same counsel (?)', 'of the same counsel'],
  Judge: ['the same judge (?)', 'of the same judges'],
  Witness: ['a witness in common (?)', 'of the same witnesses'],
  People: ['a person in common (?)', 'people in common'],
  Paper: ['tied to one paper (?)', 'papers in common'],
  'Third action': ['both tied to ?', 'actions to which both are tied'],
  Outcome: ['one outcome (?)', 'outcomes in common'],
  Time: null
} as const satisfies Record<string, readonly [one: string, many: string] | null>
type Word = keyof typeof WORDS

/** Days between two beginnings up to which nearness in time is worth mentioning. */
const NEAR = 60
/** The most grounds that a sentence names; the rest stands below it. */
const MOST = 5

const PARTIES: Partial<Record<RelationType, Word>> = {
  PLAINTIFF_IN: 'Plaintiff',
  DEFENDANT_IN: 'Defendant',
  BROUGHT: 'Brought by'
}
const PEOPLE: Partial<Record<RelationType, Word>> = {
  COUNSEL_IN: 'Counsel',
  PRESIDED_OVER: 'Judge',
  RULED_ON: 'Judge',
  TESTIFIED_AT: 'Witness'
}

/** The reasons of a hit by their sort, the weightiest first. */
export function sortsOf({ reasons }: Pick<Hit, 'reasons'>): Sort[] {
  const sorts = new Map<Word, Reason[]>()
  for (const reason of reasons) append(sorts, wordOf(reason), reason)
  return [...sorts].map(([word, some]) => ({ word, reasons: some }))
}

/** How procedure links an action to the one asked about: `removed to, related`; empty where it does not. */
export function linkWords({ direct }: Pick<Hit, 'direct'>, { relations }: Pick<Known, 'relations'>): string {
  const linked = direct.flatMap((id) => relations.get(id) ?? [])
  return [...new Set(linked.map(relationTag))].join(', ')
}

/**
 * Why an action is related, in one sentence as a lawyer would say it: the weightiest grounds, each named where
 * it is the only one of its sort.
 */
export function reasonSentence(hit: Pick<Hit, 'reasons'>): string {
  const sorts = sortsOf(hit)
  const grounds = sorts.flatMap(({ word, reasons }) => groundOf(word, reasons)).slice(0, MOST)
  const days = hit.reasons.find((reason) => reason.days !== null)?.days ?? null
  const near = days !== null && days <= NEAR ? [beginningWords(days)] : []
  const all = joined([...grounds, ...near])
  return all === '' ? '' : `${capital(all)}.`
}

/** How many days apart two actions began, at most: often only the month or year is known. */
export function beginningWords(days: number): string {
  return days === 0
    ? 'begun on the same day'
    : `begun within ${countWords(days, 'day', 'days')} of each other`
}

/** A list in words: `a, b and c`. */
export function joined(parts: readonly string[]): string {
  const [last = '', ...before] = parts.toReversed()
  return before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`
}

function wordOf({ facet, entity, left, right }: Reason): Word {
  if (facet === 'time') return 'Time'
  if (facet === 'procedure' && entity === null) return 'Direct link'
  if (facet === 'parties') {
    const isOwn = [...left, ...right].every((id) => isEndOf(entity?.id, id))
    return isOwn ? (sharedRole(PARTIES, left, right) ?? 'Party') : 'Affiliate'
  }
  if (facet === 'people') return sharedRole(PEOPLE, left, right) ?? 'People'
  if (facet === 'conduct') return 'Conduct'
  if (facet === 'law') return 'Law'
  if (facet === 'platform') return 'Platform'
  if (facet === 'court') return 'Court'
  if (entity?.kind === 'action') return 'Third action'
  return entity?.kind === 'outcome' ? 'Outcome' : 'Paper'
}

/** What somebody is in both actions; undefined where that differs. Entities asked about have no role of their own. */
function sharedRole(
  roles: Partial<Record<RelationType, Word>>,
  left: readonly string[],
  right: readonly string[]
): Word | undefined {
  const rolesIn = (ids: readonly string[]) => ids.flatMap((id) => roles[endsOf(id).type] ?? [])
  const here = rolesIn(left)
  return rolesIn(right).find((role) => left.length === 0 || here.includes(role))
}

function isEndOf(entity: string | undefined, relation: string): boolean {
  const { from, to } = endsOf(relation)
  return entity === from || entity === to
}

function groundOf(word: Word, reasons: readonly Reason[]): string[] {
  const said = WORDS[word]
  if (said === null) return []
  const [one, many] = said
  const name = reasons[0]?.entity?.name ?? ''
  return [reasons.length === 1 ? one.replace('?', () => name) : `${inLetters(reasons.length)} ${many}`]
}

function inLetters(count: number): string {
  return (
    ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][count] ?? String(count)
  )
}
