import { EARLIEST, earliestDay, isKnownBy, latestDay, LATEST, span, type Day } from './dates.ts'
import { byCodePoint } from './id.ts'
import { RELATION_TABLE, type RelationType } from './relation-types.ts'
import type { Card, ShownAssertion, ShownRelation } from './shown.ts'
import { history, standingOn } from './standing.ts'
import { type Status, strength } from './status.ts'
import type { TimelineEvent } from './timeline.ts'

type Point = TimelineEvent['points'][number]
type Told = { date: string; point: Point; relation: ShownRelation }
type Subject = Pick<Card, 'id' | 'kind' | 'start' | 'end' | 'degree'>
type Group = { date: string; key: string; about: Subject | null; told: Told[] }

/**
 * What events are made from: the entities whose own dates count, the relations, and all entities that an event
 * may be about.
 */
export type Recorded = {
  entities: readonly Subject[]
  relations: readonly ShownRelation[]
  byId: ReadonlyMap<string, Subject>
  /** sources that an entity itself cites */
  cites?: ReadonlyMap<string, readonly string[]>
  /** the last day told; absent: everything is */
  until?: Day | undefined
}

/**
 * The events in order. Everything said of one day about one action (or one entity) is one event, so that 33
 * plaintiffs who filed together are not 33 events. Each assertion is in one event; so is each beginning and end
 * of a relation or entity that no assertion of that relation has dated.
 */
export function eventsOf({ entities, relations, byId, cites, until = LATEST }: Recorded): TimelineEvent[] {
  const groups = new Map<string, Group>()
  const groupOf = (date: string, subject: string, about: Subject | null): Group => {
    const id = `${date} ${subject}`
    const group = groups.get(id) ?? { date, key: subject, about, told: [] }
    group.about ??= about
    groups.set(id, group)
    return group
  }
  for (const relation of relations) {
    for (const one of pointsOf(relation)) {
      const about = subjectOf(relation, one.date, byId)
      groupOf(one.date, about?.id ?? relation.from, about).told.push(one)
    }
  }
  for (const entity of entities) {
    for (const date of [entity.start, entity.end]) {
      if (date !== null) groupOf(date, entity.id, entity)
    }
  }
  return [...groups.values()]
    .filter(({ date }) => isKnownBy(date, until))
    .map((group) => toEvent(group, byId, cites))
    .toSorted(
      (a, b) =>
        byCodePoint(orderOf(a), orderOf(b)) ||
        Number(isEnd(a)) - Number(isEnd(b)) ||
        byCodePoint(a.last, b.last) ||
        byCodePoint(a.id, b.id)
    )
}

/** Where an event is drawn: the first day that its date may mean; for something known only *by* a day, that day. */
export function placeOf({ first, last }: Pick<TimelineEvent, 'first' | 'last'>): Day {
  return first === EARLIEST ? last : first
}

/** The day by which an event is ordered: where it is drawn; an end follows all that may have been before it. */
function orderOf(event: TimelineEvent): Day {
  return isEnd(event) && event.last !== LATEST ? event.last : placeOf(event)
}

/** Whether an event is only that something ended. */
function isEnd({ own, points }: TimelineEvent): boolean {
  return own === 'ended' || (own === null && points.every(({ turn }) => turn === 'ended'))
}

/** Kinds that people expect to have a date. */
const DATED = new Set<Card['kind']>(['action', 'outcome', 'hearing', 'investigation', 'document'])

/** The actions, outcomes, hearings, inquiries and documents without a known date. */
export function undatedOf<T extends Pick<Card, 'kind' | 'start'>>(entities: readonly T[]): T[] {
  return entities.filter(({ kind, start }) => DATED.has(kind) && start === null)
}

/** Whether an event may have happened between two days. */
export function isWithin(
  { first, last }: Pick<TimelineEvent, 'first' | 'last'>,
  from: Day,
  to: Day
): boolean {
  return last >= from && first <= to
}

function pointsOf(relation: ShownRelation): Told[] {
  const { id, end, assertions } = relation
  const about = happeningIn(relation)
  const said = assertions.map((assertion, i): Told => {
    const point = { relation: id, turn: 'said' as const, assertion: i, status: assertion.status }
    return { date: (i === about ? relation.start : null) ?? assertion.date, point, relation }
  })
  const start = about === null ? relation.start : null
  const turns = [
    ['began', start],
    ['ended', end]
  ] as const
  const dated = turns.flatMap(([turn, date]): Told[] =>
    date === null || isTold(date, assertions)
      ? []
      : [{ date, point: { relation: id, turn, assertion: null, status: statusOn(relation, date) }, relation }]
  )
  return [...said, ...dated]
}

/**
 * The assertion, by its index, that tells on no more exact a date of what happened once, on a known one; null where
 * another tells that date, or none does.
 */
function happeningIn({ type, start, assertions }: ShownRelation): number | null {
  const { is, was } = RELATION_TABLE[type].forward
  if (start === null || is !== was || isTold(start, assertions)) return null
  const at = assertions.findIndex(({ date }) => isTold(date, [{ date: start }]))
  return at < 0 ? null : at
}

/** How a relation stood on a date; where nothing was known of it by then, how it first stood. */
function statusOn(relation: ShownRelation, date: string): Status {
  const readings = history(relation)
  return (standingOn(readings, latestDay(date)) ?? readings[0])?.status ?? relation.status
}

/** Whether an assertion was made on that date or, where the date is a span, within it. */
function isTold(date: string, assertions: readonly Pick<ShownAssertion, 'date'>[]): boolean {
  const stretch = span(date)
  return assertions.some((one) => {
    const said = span(one.date)
    return stretch && said && stretch.earliest <= said.earliest && said.latest <= stretch.latest
  })
}

/**
 * What an event is about: the outcome or hearing of that date, otherwise the action, otherwise nothing in
 * particular.
 */
function subjectOf(
  { from, to }: ShownRelation,
  date: string,
  byId: ReadonlyMap<string, Subject>
): Subject | null {
  const ends = [byId.get(from), byId.get(to)].flatMap((one) => one ?? [])
  return (
    ends.find(({ kind, start }) => (kind === 'outcome' || kind === 'hearing') && start === date) ??
    ends.find(({ kind, start }) => kind === 'action' && start === date) ??
    ends.find(({ kind }) => kind === 'action') ??
    null
  )
}

function toEvent(
  { date, key, about, told }: Group,
  byId: Recorded['byId'],
  cites: Recorded['cites']
): TimelineEvent {
  const own = about?.start === date ? 'began' : about?.end === date ? 'ended' : null
  const filed =
    about?.kind === 'action' && own === 'began' && !told.some((one) => isRemovalTo(one.relation, about.id))
  const ordered = told.toSorted((a, b) => (filed ? inFiling(a, b, about.id, byId) : 0) || byWeight(a, b))
  return {
    id: `${date} ${key}`,
    date,
    first: earliestDay(date),
    last: latestDay(date),
    about: about?.id ?? null,
    own,
    status: ordered.length > 0 && filed ? 'filed' : (ordered[0]?.point.status ?? null),
    points: ordered.map(({ point }) => point),
    sources: [
      ...new Set([...ordered.flatMap(sourcesOf), ...(about && own ? (cites?.get(about.id) ?? []) : [])])
    ]
  }
}

/** Whether an action was removed to this one, so that this one began without a filing of its own. */
export function isRemovalTo({ type, to }: Pick<ShownRelation, 'type' | 'to'>, action: string): boolean {
  return type === 'REMOVED_TO' && to === action
}

function sourcesOf({ point, relation }: Told): string[] {
  const { assertions } = relation
  const said = point.assertion === null ? assertions : assertions.slice(point.assertion, point.assertion + 1)
  return said.map(({ source }) => source)
}

/** The relations by which a filing tells its action: who brought it, for whom, against whom. */
const FILING: readonly RelationType[] = ['BROUGHT', 'PLAINTIFF_IN', 'DEFENDANT_IN']

/** The part in a filing first; of one part the stronger status, then whoever has more relations. */
function inFiling(a: Told, b: Told, action: string, byId: Recorded['byId']): number {
  const degree = ({ relation }: Told) => byId.get(relation.from)?.degree ?? 0
  return (
    partRank(a, action) - partRank(b, action) ||
    strength(b.point.status) - strength(a.point.status) ||
    (partRank(a, action) < FILING.length ? degree(b) - degree(a) : 0)
  )
}

function partRank({ relation: { type, to } }: Told, action: string): number {
  const at = to === action ? FILING.indexOf(type) : -1
  return at < 0 ? FILING.length : at
}

/** The weightiest type first, then the strongest status, then by id and in the order in which it was said. */
function byWeight(a: Told, b: Told): number {
  return (
    RELATION_TABLE[b.relation.type].weight - RELATION_TABLE[a.relation.type].weight ||
    strength(b.point.status) - strength(a.point.status) ||
    byCodePoint(a.relation.id, b.relation.id) ||
    (a.point.assertion ?? -1) - (b.point.assertion ?? -1) ||
    byCodePoint(a.point.turn, b.point.turn)
  )
}
