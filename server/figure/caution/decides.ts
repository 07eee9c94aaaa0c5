import { saysCleared } from '#model/decision.ts'
import { append } from '#model/grouping.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { ShownRelation } from '#model/shown.ts'
import { MARK_TABLE } from '#model/status.ts'
import type { Nameable, Named } from './named.ts'
import { baseOf, type Sentence, type Word } from './prose.ts'
import type { TextsOf } from './topics.ts'

/**
 * What can bear out what somebody did: that a paper concerns somebody, or is put forward, cannot. A service is no party,
 * so that a ruling only concerns it.
 */
const CAN_BEAR_OUT: ReadonlySet<RelationType> = new Set(['ALLEGES', 'RESULTED_IN', 'AGAINST', 'APPLIED'])
/** Words for what somebody knew or meant, and of a finding that took neither, or took one. */
const OF_MIND = /^(?:kn[eo]w|aware$|intentional|deliberate|wil?lful|lie[ds]?$|lying$|liars?$|conceal|hid)/
const CARELESS = /\bnegligen(?:t|ce|tly)\b|\bstrict(?:ly)? liab/i
const MINDFUL =
  /\bkn[eo]w|\bintent|\bwil?lful|\bdeliberate|\bmalic|\breckless|\bfraud|\bdecei|\bdecep|\bconceal/i

/** Whether a finding by its texts took no more than carelessness, and so does not bear out that somebody knew. */
function isCareless(word: string, texts: readonly string[]): boolean {
  if (!OF_MIND.test(word)) return false
  return texts.some((text) => CARELESS.test(text)) && !texts.some((text) => MINDFUL.test(text))
}

/** Those whom a word may be about, of the defendants in an action, or in any where none is given. */
export type Sued = (action: string | null) => readonly string[]
/** Whether a relation marked as found decides a word against any of those whom it may be about. */
export type Decides = (relation: ShownRelation, sued: Sued, word: string) => boolean

/**
 * Tells which findings decide what is alleged. One that went against certain parties says nothing of another defendant,
 * and none says anything of a defendant who had left the action.
 */
export function createDecides(
  relations: readonly ShownRelation[],
  entities: readonly Nameable[],
  textsOf: TextsOf
): Decides {
  const services = new Set(entities.flatMap(({ id, kind }) => (kind === 'platform' ? [id] : [])))
  const lost = new Map<string, string[]>()
  const actions = new Map<string, string[]>()
  const left = new Set<string>()
  const told = new Map<string, string[]>()
  for (const relation of relations) {
    const { type, from, to, mark } = relation
    if (mark === 'found') for (const text of textsOf(relation)) append(told, toldOf(relation), text)
    if (type === 'AGAINST' && mark === 'found') append(lost, from, to)
    if (type === 'RESULTED_IN') append(actions, to, from)
    if (type === 'DEFENDANT_IN' && MARK_TABLE[mark].says === 'over' && mark !== 'set-aside')
      left.add(`${from} ${to}`)
  }
  return (relation, sued, word) => {
    const isService = relation.type === 'CONCERNS' && services.has(relation.to)
    if (!(isService || CAN_BEAR_OUT.has(relation.type)) || relation.decision === 'ruling') return false
    if (textsOf(relation).some(saysCleared)) return false
    const outcome = toldOf(relation)
    if (isCareless(word, told.get(outcome) ?? [])) return false
    if (isService || relation.type === 'ALLEGES') return true
    const losers = lost.get(outcome)
    return (actions.get(outcome) ?? [null]).some((action) => {
      const meant = sued(action)
      if (meant.length === 0) return true
      return meant.some((id) => (losers ? losers.includes(id) : !left.has(`${id} ${action}`)))
    })
  }
}

/** Tells which decisions somebody can have won: all of a case, except those that went against them. */
export function createWonBy(
  winner: string | undefined,
  relations: readonly ShownRelation[]
): (relation: ShownRelation) => boolean {
  const lost = new Set(
    relations.flatMap(({ type, from, to }) => (type === 'AGAINST' && to === winner ? [from] : []))
  )
  return ({ type, to, decision }) => type === 'RESULTED_IN' && decision !== 'ruling' && !lost.has(to)
}

/** The outcome, or the allegation, that a relation tells of. */
function toldOf({ type, from, to }: ShownRelation): string {
  return type === 'RESULTED_IN' || type === 'ALLEGES' ? to : from
}

/**
 * Of those named, the defendants whom a word may be about: the nearest that no comma parts from it, otherwise all of
 * them.
 */
export function createSued(
  sentence: Sentence,
  named: readonly Named[],
  relations: readonly ShownRelation[]
): (word: Word) => Sued {
  const { text } = sentence
  const base = baseOf(sentence)
  const ids = new Set(named.map(({ id }) => id))
  const sued = new Set(
    relations.flatMap(({ type, from, to }) =>
      type === 'DEFENDANT_IN' && ids.has(from) ? [from, `${from} ${to}`] : []
    )
  )
  return ({ start, end }) => {
    const [left, right] = clauseAround(text, start - base, end - base)
    const far = (one: Named) => Math.max(one.start - end, start - one.end)
    return (action) => {
      const all = named.filter(({ id }) => sued.has(action === null ? id : `${id} ${action}`))
      const [nearest] = all
        .filter((one) => one.end - base > left && one.start - base <= right)
        .toSorted((a, b) => far(a) - far(b))
      return (nearest ? [nearest] : all).map(({ id }) => id)
    }
  }
}

/** Where the last comma or semicolon before a place in a text is, and the first after it. */
function clauseAround(text: string, start: number, end: number): [number, number] {
  const before = text.slice(0, start)
  const after = text.slice(end).search(/[,;]/)
  return [Math.max(before.lastIndexOf(','), before.lastIndexOf(';')), after < 0 ? text.length : end + after]
}
