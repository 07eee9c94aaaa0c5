import { LATEST } from '#model/dates.ts'
import { isRemovalTo } from '#model/events.ts'
import { RELATION_TABLE } from '#model/relation-types.ts'
import type { Card, ShownRelation } from '#model/shown.ts'
import { saidMark } from '#model/standing.ts'
import { type Mark, MARK_TABLE, type Status, strength } from '#model/status.ts'
import type { TimelineEvent } from '#model/timeline.ts'
import { type Known, nameIn, saidName } from '../known.ts'
import { countWords } from './count-words.ts'
import { dateWords, today } from './date-words.ts'
import { closed, leaving, toClause } from './sentence.ts'
import { legendWord, markWord } from './mark-words.ts'

/** The entities and relations that events are about. */
type About = Pick<Known, 'entities' | 'relations'>

/** An event in words. */
export type EventWords = {
  /** its date, marked as an end where it is one */
  when: string
  /** a few words for its mark, and whether they name what the event is about */
  label: string
  named: boolean
  /** its weightiest relation, with and without a full stop */
  sentence: string
  clause: string
  /** how far the event is established; null where no assertion says so, only a date in the record */
  status: Status | null
  /** how far its weightiest relation is established, in words */
  how: string
  /** how many relations more, and how far those are established where that differs from the first */
  more: number
  others: readonly (Mark | null)[]
}

type Point = TimelineEvent['points'][number]

/** Kinds whose own date needs no verb. */
const NAMED = new Set<Card['kind']>(['outcome', 'hearing', 'document', 'statute', 'bill', 'person'])
/** Statuses that need a word in front, or the event would read as a fact where one side says so, or as lasting. */
const WORDS_ONLY = new Set<Status>(['alleged', 'asserted', 'denied', 'dismissed', 'settled', 'withdrawn'])
/** Statuses whose date, for something that lasts, is the day it was told. */
const TOLD = new Set<Status>(['reported', 'recorded'])
/** The letters that a label takes of its first name, so that there is room for what follows. */
const NAME_MOST = 21

/** An event in words; an unknown entity is told by its id. */
export function eventWords(event: TimelineEvent, known: About): EventWords {
  const [lead] = event.points
  const relation = lead && known.relations.get(lead.relation)
  const own = ownWords(event, known)
  const when = dateWords(event.date)
  if (!lead || !relation) {
    const words = own ?? when
    const told = { when, label: words, clause: words, sentence: closed(words) }
    return {
      ...told,
      named: own !== null,
      status: event.status,
      how: howWords(event.status),
      more: 0,
      others: []
    }
  }
  const name = (id: string): string => nameIn(known, id)
  const mark = markOf(lead, relation)
  const told = { ...relation, status: lead.status, mark }
  const [from, to] = [name(relation.from), name(relation.to)]
  const isDue = event.first > today()
  const day = lead.turn === 'ended' ? (isDue ? today() : LATEST) : event.last
  const clause = toClause(told, from, to, day)
  const over = own ?? overWords(event, known, name)
  const isEnd = isBareEnd(lead)
  // that an action was filed that day does not show how the relation stands
  const said = isEnd ? null : mark
  const rest = othersOf(event, lead, known)
  return {
    when: isEnd && own === null ? `${isDue ? 'Ends' : 'Ended'} ${when}` : when,
    label: over ?? `${before(lead, told, isDue)}${toClause(told, shortIn(known, relation.from), to, day)}`,
    named: over !== null,
    clause,
    sentence: closed(clause),
    status: isEnd ? null : event.status,
    how: said === null ? howWords(null) : markWord(relation, said),
    more: rest.length,
    others: rest.every((one) => one === said) ? [] : byStrength(rest)
  }
}

/** The name of an entity in a sentence, cut short. */
function shortIn({ entities }: Pick<Known, 'entities'>, id: string): string {
  const named = entities.get(id)
  return named ? saidName({ ...named, name: cut(named.name, NAME_MOST) }) : id
}

/** How a point tells its relation to stand: a dismissal may set a finding aside. */
function markOf({ assertion, status }: Point, relation: ShownRelation): Mark {
  const said = assertion === null ? undefined : relation.assertions[assertion]
  return said ? saidMark(relation, said) : status
}

/** Whether a point is an end that no assertion reports, so that its status is that of what went before. */
export function isBareEnd({ turn, assertion, status }: Point): boolean {
  return turn === 'ended' && assertion === null && MARK_TABLE[status].says !== 'over'
}

function howWords(status: Status | null): string {
  return status === null ? 'Its own date' : MARK_TABLE[status].word
}

/** How many more relations an event has: `2 relations more (found)`; empty where there are none. */
export function moreWords({ more, others }: Pick<EventWords, 'more' | 'others'>): string {
  if (more === 0) return ''
  const how =
    others.length > 0
      ? ` (${others.map((one) => (one === null ? 'ended' : legendWord(one).toLowerCase())).join(', ')})`
      : ''
  return `${countWords(more, 'relation', 'relations')} more${how}`
}

/** Words at which a text must not break off. */
const LEADING = / (?:a|an|and|at|by|for|in|of|on|or|the|to|v\.)$/

/** Text of at most so many letters, cut after a word that can end it, if there is one. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const space = text.slice(0, most).lastIndexOf(' ')
  const whole = text.slice(0, space > most / 3 ? space : most - 1)
  return `${withoutLeading(whole)}…`
}

function withoutLeading(text: string): string {
  const shorter = text.replace(/[\s,;:…]+$/, '').replace(LEADING, '')
  return shorter === text ? text : withoutLeading(shorter)
}

/** How the other relations of an event stand, each by the first thing said of it. */
function othersOf({ points }: TimelineEvent, lead: Point, { relations }: About): (Mark | null)[] {
  const first = new Map<string, Mark | null>()
  for (const point of points) {
    if (point.relation === lead.relation || first.has(point.relation)) continue
    const relation = relations.get(point.relation)
    const mark = relation ? markOf(point, relation) : point.status
    first.set(point.relation, isBareEnd(point) ? null : mark)
  }
  return [...first.values()]
}

/** Each status once, the strongest first. */
function byStrength(all: readonly (Mark | null)[]): (Mark | null)[] {
  return [...new Set(all)].toSorted((a, b) => rankOf(b) - rankOf(a))
}

function rankOf(mark: Mark | null): number {
  if (mark === null) return -1
  return strength(mark === 'set-aside' ? 'dismissed' : mark === 'disputed' ? 'alleged' : mark)
}

/**
 * How a label begins: that it is an end, that somebody says so, or that it was told that day and may have been
 * so earlier.
 */
function before(lead: Point, relation: ShownRelation, isDue: boolean): string {
  if (isBareEnd(lead)) return isDue ? 'Ends: ' : 'Ended: '
  const { type, start, mark, decision } = relation
  if (mark === 'found' && (decision === 'conviction' || decision === 'liability'))
    return `${markWord(relation, mark)}: `
  const { is, was } = RELATION_TABLE[type].forward
  if (lead.turn === 'said' && start === null && is !== was && TOLD.has(lead.status)) {
    return `${MARK_TABLE[lead.status].word}: `
  }
  const isSaidAlready = type === 'ALLEGES' && lead.status === 'alleged'
  return WORDS_ONLY.has(lead.status) && !isSaidAlready ? `${MARK_TABLE[mark].word}: ` : ''
}

/** What the date means for the entity itself; null where it is not the entity's own. */
function ownWords({ about, own, first, points }: TimelineEvent, known: About): string | null {
  if (about === null || own === null) return null
  const isRemoval = points.some(({ relation: id }) => {
    const relation = known.relations.get(id)
    return relation !== undefined && isRemovalTo(relation, about)
  })
  const card = known.entities.get(about)
  const name = card?.name ?? about
  const isDue = first > today()
  if (own === 'ended') return `${name} ${isDue ? 'ends' : 'ended'}`
  if (card && NAMED.has(card.kind)) return name
  if (isDue) return `${name} begins`
  return card?.kind === 'action' && !isRemoval ? `${name} filed` : `${name} began`
}

/** Which party left an action, where one did. */
function overWords({ points }: TimelineEvent, known: About, name: (id: string) => string): string | null {
  for (const point of points) {
    const { relation: id, turn, status } = point
    const relation = known.relations.get(id)
    if (!relation || turn !== 'said') continue
    if (leaving({ type: relation.type, status, mark: markOf(point, relation) }) === undefined) continue
    const who = name(relation.from)
    if (status !== 'withdrawn') return `${who} ${status}`
    return relation.type === 'PLAINTIFF_IN' ? `${who} withdrew` : `Claims against ${who} withdrawn`
  }
  return null
}
