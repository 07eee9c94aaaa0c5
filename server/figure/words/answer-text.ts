import { toCited } from '#model/cited.ts'
import type { Answer, ReadName } from '#model/contracts.ts'
import { earliestDay, type Day } from '#model/dates.ts'
import { KIND_TABLE } from '#model/kinds.ts'
import { RELATION_TABLE } from '#model/relation-types.ts'
import type { Card, ShownAssertion, ShownRelation } from '#model/shown.ts'
import { onOneLine } from '#model/text.ts'
import { saidName } from '../known.ts'
import { dateWords, today } from './date-words.ts'
import { datedSince } from './dated.ts'
import { chainLines } from './chain-text.ts'
import { changeLines } from './change-text.ts'
import { eventLines } from './event-text.ts'
import { pathLines } from './path-text.ts'
import { supportLines } from './source-words.ts'
import { createNotes, inRow, noteMarks, type Notes, toNote } from './notes.ts'
import { toSentence } from './sentence.ts'
import { markWord, saidWord } from './mark-words.ts'
import { summaryAt } from './summary-at.ts'

const INDENT = '  '

/** What an id reads as, and the day that was asked for. */
type Telling = { words: ReadonlyMap<string, string>; asOf: Day | null }

/**
 * Any read's answer as plain text, as of a day where one was asked for: names and sentences in place of ids, every
 * assertion with its status and the number of its pincite, the pincites with the ids of their sources at the end. No
 * text of a record can begin a line of its own. What the answer leaves out is for `tellLeftOut` to say.
 */
export function toAnswerText(answer: Answer<ReadName>, asOf: Day | null): string {
  const day = asOf ?? today()
  const { rest, entities, relations, sources } = toCited(answer)
  const names = new Map(entities.map((card) => [card.id, saidName(card)]))
  const notes = createNotes(sources, day, toNamedNote)
  const told = relations.map((relation) => ({ relation, words: toWords(relation, names, day, notes) }))
  const words = new Map([
    ...entities.map(({ id, name }) => [id, `${name} (${id})`] as const),
    ...told.map(({ relation, words: sentence }) => [relation.id, sentence] as const)
  ])
  const lines = [
    ...tellRest(answer, rest, { words, asOf }, notes),
    ...section('relations', told, ({ relation, words: sentence }) => [
      `- ${sentence}${toOwnDates(relation, asOf)} (${relation.id})`,
      ...relation.assertions.map((each) => `${INDENT}- ${toClause(relation, each)} ${refs([each], notes)}`)
    ]),
    ...section('entities', entities, (card) => [`- ${toCardWords(card, asOf)}`]),
    ...section('pincites', notes.all(), (note, at) => [`[${at + 1}] ${note}`]),
    ...section('sources', relations.length > 0 ? [] : sources, (source) => [
      `- ${source.id}: ${toNote({ source: source.id }, source, day)}`
    ])
  ]
  return `${lines.map((line) => onOneLine(line).trimEnd()).join('\n')}\n`
}

/** What only this read says: in sentences where it has them, otherwise key by key. */
function tellRest(answer: Answer<ReadName>, rest: object, telling: Telling, notes: Notes): string[] {
  if ('newSources' in answer) return changeLines(answer, notes, telling.asOf ?? today())
  if ('events' in answer) return eventLines(answer, notes)
  if ('steps' in answer) return chainLines(answer, notes)
  if ('paths' in answer) return pathLines(answer, telling.words)
  if ('without' in answer)
    return [...tell({ source: answer.source }, telling, ''), ...supportLines(answer, telling.words)]
  const known = Object.entries(rest).filter(([key]) => key !== 'unknown')
  return tell(Object.fromEntries(known), telling, '')
}

function refs(assertions: readonly Pick<ShownAssertion, 'source' | 'pin'>[], notes: Notes): string {
  return noteMarks(inRow(assertions.map((each) => notes.numberOf(each))))
}

function toWords(
  relation: ShownRelation,
  names: ReadonlyMap<string, string>,
  day: Day,
  notes: Notes
): string {
  const [from, to] = [relation.from, relation.to].map((id) => names.get(id) ?? id)
  const standing = `${markWord(relation, relation.mark).toLowerCase()}, ${dateWords(datedSince(relation))}`
  return `${toSentence(relation, from ?? '', to ?? '', day)} (${standing}) ${refs(relation.assertions, notes)}`
}

/** A note that ends with the id by which its source can be asked for. */
function toNamedNote(...[cited, source, day]: Parameters<typeof toNote>): string {
  const note = toNote(cited, source, day)
  return source ? `${note} (${source.id})` : note
}

/**
 * When it was so, as far as its record says: another date than that of its standing. Nothing that began only after
 * the day asked for.
 */
function toOwnDates({ type, start, end }: ShownRelation, asOf: Day | null): string {
  const isKnown = start !== null && (asOf === null || earliestDay(start) <= asOf)
  return [
    isKnown ? `; ${beginningWord(type, start, end)} ${dateWords(start)}` : '',
    end === null ? '' : `; ${earliestDay(end) > today() ? 'ends' : 'ended'} ${dateWords(end)}`
  ].join('')
}

/** What stands before the date of a beginning: of a single event, of what lasts, of what is still to come. */
function beginningWord(type: ShownRelation['type'], start: string, end: string | null): string {
  if (earliestDay(start) > today()) return 'begins'
  const { is, was } = RELATION_TABLE[type].forward
  return is === was && end === null ? 'happened' : 'began'
}

function toClause(relation: ShownRelation, assertion: ShownAssertion): string {
  const { by, date, confidence, quote, note } = assertion
  const parts = [
    `${saidWord(relation, assertion).toLowerCase()}${by === null ? '' : ` by ${by}`}, ${dateWords(date)}`,
    confidence === 'high' ? '' : `confidence ${confidence}`,
    quote === null ? '' : `“${quote}”`,
    note ?? ''
  ]
  return parts.filter((part) => part !== '').join('; ')
}

function section<T>(title: string, items: readonly T[], lines: (item: T, at: number) => string[]): string[] {
  return items.length === 0 ? [] : ['', `${title}:`, ...items.flatMap(lines)]
}

/** A value as lines `key: value`, deeper ones indented; null and what is empty are left out. */
function tell(value: object, telling: Telling, indent: string): string[] {
  return Object.entries(value).flatMap(([key, one]: [string, unknown]) => {
    if (one === null || (typeof one === 'object' && Object.keys(one).length === 0)) return []
    if (Array.isArray(one)) {
      return [`${indent}${key}:`, ...one.flatMap((item: unknown) => tellItem(item, telling, indent))]
    }
    if (isCard(one)) return [`${indent}${key}: ${toCardWords(one, telling.asOf)}`]
    if (typeof one === 'object') return [`${indent}${key}:`, ...tell(one, telling, indent + INDENT)]
    return [`${indent}${key}: ${toText(one, telling)}`]
  })
}

function tellItem(item: unknown, telling: Telling, indent: string): string[] {
  if (isCard(item)) return [`${indent}- ${toCardWords(item, telling.asOf)}`]
  if (typeof item !== 'object' || item === null) return [`${indent}- ${toText(item, telling)}`]
  const [first = '', ...others] = tell(item, telling, indent + INDENT)
  return [`${indent}- ${first.trimStart()}`, ...others]
}

function toText(value: unknown, { words }: Telling): string {
  return typeof value === 'string' ? (words.get(value) ?? value) : JSON.stringify(value)
}

function isCard(value: unknown): value is Card {
  return typeof value === 'object' && value !== null && 'degree' in value && 'name' in value
}

function toCardWords({ id, kind, name, docket, summary }: Card, asOf: Day | null): string {
  const who = [`${name} (${id}), ${KIND_TABLE[kind].word}`, docket ?? ''].filter(Boolean).join(', ')
  return `${who}. ${summaryAt(summary, asOf)}`
}
