import type { Answer } from '#model/contracts.ts'
import { LATEST } from '#model/dates.ts'
import { RELATION_TABLE } from '#model/relation-types.ts'
import type { Card, ShownRelation } from '#model/shown.ts'
import { MARK_TABLE, type Status } from '#model/status.ts'
import type { TimelineEvent } from '#model/timeline.ts'
import { countWords } from './count-words.ts'
import { dateWords } from './date-words.ts'
import { inRow, noteMarks, type Notes } from './notes.ts'
import type { Report } from './report.ts'
import { toSentence } from './sentence.ts'

type Known = {
  card(id: string): Card | undefined
  relation(id: string): ShownRelation | undefined
}

/** An event in words: a few for a mark, a sentence about its weightiest relation, and how many relations more. */
export type EventWords = { label: string; sentence: string; more: number }

/** Kinds whose own date needs no verb. */
const NAMED = new Set<Card['kind']>(['outcome', 'hearing', 'document', 'statute', 'bill', 'person'])
const ENDED = new Set<Status>(['dismissed', 'settled', 'withdrawn'])

/** The cards and relations of an answer by their ids. */
export function knownOf(answer: Answer<'timeline'>): Known {
  const cards = new Map(answer.entities.map((card) => [card.id, card]))
  const relations = new Map(answer.relations.map((relation) => [relation.id, relation]))
  return { card: (id) => cards.get(id), relation: (id) => relations.get(id) }
}

/** An event in words; who or what is not known is told by its id. */
export function eventWords(event: TimelineEvent, known: Known): EventWords {
  const name = (id: string): string => known.card(id)?.name ?? id
  const [lead] = event.points
  const relation = lead && known.relation(lead.relation)
  const own = ownWords(event, known)
  if (!lead || !relation) return { label: own ?? event.date, sentence: `${own ?? event.date}.`, more: 0 }
  const told = { ...relation, status: lead.status }
  const tag = RELATION_TABLE[relation.type].tag.replace('{role}', relation.role ?? 'officer')
  const turn = lead.turn === 'ended' ? ' ended' : ''
  return {
    label: own ?? overWords(event, known, name) ?? `${name(relation.from)}: ${tag}${turn}`,
    sentence: toSentence(
      told,
      name(relation.from),
      name(relation.to),
      lead.turn === 'ended' ? LATEST : event.last
    ),
    more: new Set(event.points.map((point) => point.relation)).size - 1
  }
}

/** The events of an answer as a report: a line for each, with the assertions that it is made of. */
export function eventReport(title: string, answer: Answer<'timeline'>, asked: readonly string[]): Report {
  const known = knownOf(answer)
  const names = answer.undated.map((id) => known.card(id)?.name ?? id)
  return {
    title,
    asked,
    heads: ['date', 'not before', 'not after', 'how far established', 'about'],
    sections: [
      {
        title: '',
        lines: answer.events.map((event) => ({
          text: `- ${toldEvent(event, known)}`,
          cells: [
            event.date,
            event.first,
            event.last,
            event.status === null ? '' : MARK_TABLE[event.status].word,
            event.about === null ? '' : (known.card(event.about)?.name ?? event.about)
          ],
          relations: [...new Set(event.points.map(({ relation }) => relation))],
          said: event.points.flatMap(({ relation, assertion }) =>
            assertion === null ? [] : [{ relation, assertion }]
          ),
          sources: event.sources
        }))
      },
      {
        title: 'Without a date',
        lines: names.map((name) => ({
          text: `- ${name}`,
          cells: ['', '', '', '', name],
          relations: []
        }))
      }
    ].filter(({ lines }) => lines.length > 0)
  }
}

/** The events of an answer as lines: date, what happened, how far it is established, its notes. */
export function eventLines(answer: Answer<'timeline'>, notes: Notes): string[] {
  const { total, events, undated, found, looked } = answer
  const known = knownOf(answer)
  const count = countWords(total, 'event', 'events')
  const of = events.length < total ? `The first ${events.length} of ${count}` : count
  return [
    looked < found ? `${of}, from the weightiest ${looked} of ${found} relations` : of,
    ...events.map((event) => `- ${eventLine(event, known, notes)}`),
    ...(undated.length > 0
      ? [`Without a date: ${undated.map((id) => known.card(id)?.name ?? id).join('; ')}`]
      : [])
  ]
}

function eventLine(event: TimelineEvent, known: Known, notes: Notes): string {
  return `${toldEvent(event, known)} ${noteMarks(numbersOf(event, known, notes))}`
}

/** Date, what happened, and how far it is established. */
function toldEvent(event: TimelineEvent, known: Known): string {
  const { label, sentence, more } = eventWords(event, known)
  const own = ownWords(event, known)
  const told = sentence.replace(/\.$/, '')
  const what = own === null || event.points.length === 0 ? told : `${label}: ${told}`
  const others = more > 0 ? `, and ${countWords(more, 'relation', 'relations')} more` : ''
  const status = event.status === null ? 'its own date' : MARK_TABLE[event.status].word.toLowerCase()
  return `${dateWords(event.date)}: ${what}${others} (${status}).`
}

/** The note of the weightiest assertion with its pincite; of the others the sources alone. */
function numbersOf(event: TimelineEvent, known: Known, notes: Notes): number[] {
  const [lead] = event.points
  const assertions = (lead && known.relation(lead.relation)?.assertions) ?? []
  const first = lead?.assertion === null ? undefined : assertions[lead?.assertion ?? -1]
  const others = event.sources.filter((source) => source !== first?.source)
  return inRow(
    [...(first ? [first] : []), ...others.map((source) => ({ source }))].map((one) => notes.numberOf(one))
  )
}

/** What the date is of the entity itself; null where it is none of its own. */
function ownWords({ about, own }: TimelineEvent, known: Known): string | null {
  if (about === null || own === null) return null
  const card = known.card(about)
  const name = card?.name ?? about
  if (own === 'ended') return `${name} ended`
  if (card?.kind === 'action') return `${name} filed`
  return card && NAMED.has(card.kind) ? name : `${name} began`
}

/** Who left an action, where somebody did. */
function overWords({ points }: TimelineEvent, known: Known, name: (id: string) => string): string | null {
  for (const { relation: id, turn, status } of points) {
    const relation = known.relation(id)
    if (relation && turn === 'said' && ENDED.has(status)) return `${name(relation.from)} ${status}`
  }
  return null
}
