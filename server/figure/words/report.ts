import type { Day } from '#model/dates.ts'
import { latestDay } from '#model/dates.ts'
import type { ShownRelation } from '#model/shown.ts'
import { inOrder } from '#model/standing.ts'
import { MARK_TABLE } from '#model/status.ts'
import { type Known, nameIn } from '../known.ts'
import { dateWords } from './date-words.ts'
import { createNotes, inRow, noteLines, noteMarks } from './notes.ts'
import { toSentence } from './sentence.ts'

/** One statement of a report: as text, as the cells that go before its evidence, and the relations that bear it out. */
type ReportLine = { text: string; cells: readonly string[]; relations: readonly string[] }

/** What a research panel says, ready to be handed on as text with footnotes or as a table. */
export type Report = {
  title: string
  /** how it was asked, and what was left out; a sentence each */
  asked: readonly string[]
  /** the heads of the cells of every line */
  heads: readonly string[]
  sections: readonly { title: string; lines: readonly ReportLine[] }[]
}

/** The heads of what a table says of one relation. */
export const RELATION_HEADS = [
  'from',
  'relation',
  'to',
  'status',
  'since',
  'speaker',
  'source',
  'publisher',
  'date',
  'pincite',
  'url',
  'relation id',
  'as of'
] as const

/** What a table says of one relation: its sentence, its standing, and its latest assertion with source and pincite. */
export function relationCells(
  relation: ShownRelation,
  known: Pick<Known, 'entities' | 'sources'>,
  day: Day
): string[] {
  const latest = inOrder(relation.assertions).at(-1)
  const source = latest && known.sources.get(latest.source)
  const [from, to] = [nameIn(known, relation.from), nameIn(known, relation.to)]
  return [
    from,
    toSentence(relation, from, to, day),
    to,
    MARK_TABLE[relation.mark].word,
    relation.since,
    latest?.by ?? '',
    source?.title ?? '',
    source?.publisher ?? '',
    latest ? latestDay(latest.date) : '',
    latest?.pin ?? '',
    source?.url ?? '',
    relation.id,
    day
  ]
}

/** A report as plain text: every line with the numbers of its notes, the notes at the end. */
export function reportText({ title, asked, sections }: Report, known: Known, day: Day): string {
  const notes = createNotes([...known.sources.values()])
  const body = sections.flatMap(({ title: head, lines }) => {
    const told = lines.map(({ text, relations }) => {
      const cited = relations.flatMap((id) => known.relations.get(id)?.assertions ?? [])
      return text + noteMarks(inRow(cited.map((assertion) => notes.numberOf(assertion))))
    })
    return [[head, ...told].filter((line) => line !== '').join('\n')]
  })
  const foot = [
    `As known on ${dateWords(day)}.`,
    ...asked,
    'Everything is alleged until a court found it.'
  ].join(' ')
  return [title, foot, ...body, noteLines(notes.all())].filter((part) => part !== '').join('\n\n')
}

/** A report as rows under a line of heads, one for each relation that bears a line out; a line without any keeps its row. */
export function reportRows({ heads, sections }: Report, known: Known, day: Day): string[][] {
  const none = RELATION_HEADS.map(() => '')
  const rows = sections.flatMap(({ title, lines }) =>
    lines.flatMap(({ cells, relations }) => {
      const cited = relations.flatMap((id) => known.relations.get(id) ?? [])
      const ends = cited.length > 0 ? cited.map((relation) => relationCells(relation, known, day)) : [none]
      return ends.map((end) => [title, ...cells, ...end])
    })
  )
  return [['part', ...heads, ...RELATION_HEADS], ...rows]
}
