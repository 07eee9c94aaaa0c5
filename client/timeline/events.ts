import { earliestDay, latestDay, type Day } from '#model/dates.ts'
import { RELATION_TABLE } from '#model/relation-types.ts'
import type { Card, ShownAssertion, ShownRelation, ShownSource } from '#model/shown.ts'
import { type Status, strength } from '#model/status.ts'
import { sourceName } from '#figure/words/citation.ts'
import { toSentence } from '#figure/words/sentence.ts'

/** Something that happened or was said, at a point of time as exact as its date. */
export type TimelineEvent = {
  id: string
  /** EDTF, as its source gives it */
  date: string
  first: Day
  last: Day
  label: string
  status: Status
  /** the strongest of its relations as a sentence, and how many there are more */
  sentence: string
  more: number
  source: string
  /** ids of the relations that it belongs to; where there are none, the entity itself */
  selects: readonly string[]
}

type Said = { relation: ShownRelation; assertion: ShownAssertion; about: Card | undefined }

/** Kinds of which people expect a date. */
const DATED = new Set<Card['kind']>(['action', 'outcome', 'hearing', 'investigation', 'document'])

/**
 * The events among some entities, in order: assertions of one day about one action (or of one entity) are
 * one event, so that 33 plaintiffs who filed together are not 33 marks. Each assertion is in one event.
 */
export function toEvents(
  cards: readonly Card[],
  relations: readonly ShownRelation[],
  sources: ReadonlyMap<string, ShownSource>
): TimelineEvent[] {
  const byId = new Map(cards.map((card) => [card.id, card]))
  const groups = new Map<string, Said[]>()
  for (const relation of relations) {
    for (const assertion of relation.assertions) {
      const about = subjectOf(relation, assertion, byId)
      const key = `${assertion.date} ${about?.id ?? relation.from}`
      const group = groups.get(key)
      if (group) group.push({ relation, assertion, about })
      else groups.set(key, [{ relation, assertion, about }])
    }
  }
  return [...groups]
    .flatMap(([id, group]) => toEvent(id, group, byId, sources))
    .toSorted((a, b) => compare(a.first, b.first) || compare(a.last, b.last) || compare(a.id, b.id))
}

/** The actions, outcomes, hearings, inquiries and documents of which no day is known. */
export function undatedOf(cards: readonly Card[]): Card[] {
  return cards.filter(({ kind, start }) => DATED.has(kind) && start === null)
}

/** What an assertion is about: the outcome or hearing of that day, else the action, else nothing in particular. */
function subjectOf(
  { from, to }: ShownRelation,
  { date }: ShownAssertion,
  byId: ReadonlyMap<string, Card>
): Card | undefined {
  const ends = [byId.get(from), byId.get(to)].flatMap((card) => card ?? [])
  return (
    ends.find(({ kind, start }) => (kind === 'outcome' || kind === 'hearing') && start === date) ??
    ends.find(({ kind, start }) => kind === 'action' && start === date) ??
    ends.find(({ kind }) => kind === 'action')
  )
}

function toEvent(
  id: string,
  group: readonly Said[],
  byId: ReadonlyMap<string, Card>,
  sources: ReadonlyMap<string, ShownSource>
): TimelineEvent[] {
  const [first] = group.toSorted(
    (a, b) =>
      RELATION_TABLE[b.relation.type].weight - RELATION_TABLE[a.relation.type].weight ||
      strength(b.assertion.status) - strength(a.assertion.status) ||
      compare(a.relation.id, b.relation.id)
  )
  if (!first) return []
  const { relation, assertion, about } = first
  const name = (one: string): string => byId.get(one)?.name ?? one
  const { date } = assertion
  const told = { ...relation, status: assertion.status }
  const selects = [...new Set(group.map((said) => said.relation.id))]
  return [
    {
      id,
      date,
      first: earliestDay(date),
      last: latestDay(date),
      label: labelOf(first, group, name),
      status: about?.start === date && about.kind === 'action' ? 'filed' : assertion.status,
      sentence: toSentence(told, name(relation.from), name(relation.to), latestDay(date)),
      more: selects.length - 1,
      source: nameOf(sources.get(assertion.source)),
      selects
    }
  ]
}

function labelOf(
  { relation, assertion, about }: Said,
  group: readonly Said[],
  name: (id: string) => string
): string {
  if (about && about.start === assertion.date)
    return about.kind === 'action' ? `${about.name} filed` : about.name
  const over = group.find(({ assertion: { status } }) => ENDED.has(status))
  if (over) return `${name(over.relation.from)} ${over.assertion.status}`
  const tag = RELATION_TABLE[relation.type].tag.replace('{role}', relation.role ?? 'officer')
  return `${name(relation.from)}: ${tag}`
}

const ENDED = new Set<Status>(['dismissed', 'settled', 'withdrawn'])

function nameOf(source: ShownSource | undefined): string {
  return source ? sourceName(source) : ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
