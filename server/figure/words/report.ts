import type { Day } from '#model/dates.ts'
import type { ShownRelation, ShownSource } from '#model/shown.ts'
import { type Known, nameIn } from '../known.ts'
import { bearing } from './bearing.ts'
import { dateWords } from './date-words.ts'
import { datedSince } from './dated.ts'
import { createNotes, inRow, noteLines, noteMarks } from './notes.ts'
import { toSentence } from './sentence.ts'
import { markWord } from './mark-words.ts'

/** One assertion of a relation, by its place among them. */
type Said = { relation: string; assertion: number }

/** One statement of a report: as text, as the cells before its evidence, and the relations that support it. */
export type ReportLine = {
  text: string
  cells: readonly string[]
  relations: readonly string[]
  /** these relations as the line alone shows them, where it tells only a part of what they say */
  shown?: readonly ShownRelation[]
  /** the assertions meant; absent: all of those relations' */
  said?: readonly Said[]
  /** sources named as a whole, where no assertion is meant */
  sources?: readonly string[]
}

/** What a research panel says, ready to leave as text with footnotes or as a table. */
export type Report = {
  title: string
  /** how it was asked, and what was left out; one sentence each */
  asked: readonly string[]
  /** the column headings of the cells of every line */
  heads: readonly string[]
  sections: readonly { title: string; lines: readonly ReportLine[] }[]
}

/** The headings of the columns about one relation. */
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

/**
 * The cells about one relation: its sentence, its standing, and an assertion with source and pincite; by
 * default the assertion that bears it.
 */
export function relationCells(
  relation: ShownRelation,
  known: Pick<Known, 'entities' | 'sources'>,
  day: Day,
  said = bearing(relation, known.sources, day)
): string[] {
  const source = said && known.sources.get(said.source)
  const [from, to] = [relation.from, relation.to].map((id) => known.entities.get(id)?.name ?? id)
  return [
    from ?? '',
    toSentence(relation, nameIn(known, relation.from), nameIn(known, relation.to), day),
    to ?? '',
    markWord(relation, relation.mark),
    datedSince(relation),
    said?.by ?? '',
    source?.title ?? '',
    source?.publisher ?? '',
    said?.date ?? '',
    said?.pin ?? '',
    source?.url ?? '',
    relation.id,
    day
  ]
}

/** A report as plain text: every line with the numbers of its notes, the notes at the end. */
export function reportText({ title, asked, sections }: Report, known: Known, day: Day): string {
  const notes = createNotes([...known.sources.values()], day)
  const body = sections.flatMap(({ title: head, lines }) => {
    const told = lines.map(
      (line) => line.text + noteMarks(inRow(citedBy(line, known).map((cited) => notes.numberOf(cited))))
    )
    return [[head, ...told].filter((line) => line !== '').join('\n')]
  })
  const foot = [
    `As known on ${dateWords(day)}.`,
    ...asked,
    'Everything is alleged until a court found it.'
  ].join(' ')
  return [title, foot, ...body, noteLines(notes.all())].filter((part) => part !== '').join('\n\n')
}

/**
 * A report as rows under a row of headings, one for each relation that supports a line; a line without any
 * keeps its row.
 */
export function reportRows({ heads, sections }: Report, known: Known, day: Day): string[][] {
  const rows = sections.flatMap(({ title, lines }) =>
    lines.flatMap((line) => {
      const cited = shownIn(line, known)
      const ends =
        cited.length > 0
          ? cited.map((relation) => relationCells(relation, known, day, lastSaid(line, relation)))
          : (line.sources ?? ['']).map((id) => sourceCells(known.sources.get(id), day))
      return ends.map((end) => [title, ...line.cells, ...end])
    })
  )
  return [['part', ...heads, ...RELATION_HEADS], ...rows]
}

/** What a line cites: the assertions meant, or the sources that it names. */
function citedBy(line: ReportLine, known: Known): { source: string }[] {
  const cited = line.said
    ? line.said.flatMap(
        ({ relation, assertion }) => known.relations.get(relation)?.assertions[assertion] ?? []
      )
    : shownIn(line, known).flatMap(({ assertions }) => assertions)
  return cited.length > 0 ? cited : (line.sources ?? []).map((source) => ({ source }))
}

/** The relations that support a line. */
function shownIn({ relations, shown }: ReportLine, known: Known): readonly ShownRelation[] {
  return shown ?? relations.flatMap((id) => known.relations.get(id) ?? [])
}

/** The last assertion of a relation that a line means; undefined where it means none in particular. */
function lastSaid({ said }: ReportLine, { id, assertions }: ShownRelation) {
  const meant = said?.findLast(({ relation }) => relation === id)
  return meant && assertions[meant.assertion]
}

/** The cells about a source that supports no relation of its line; empty where there is none. */
function sourceCells(source: ShownSource | undefined, day: Day): string[] {
  const cells: Partial<Record<(typeof RELATION_HEADS)[number], string>> = source
    ? {
        source: source.title,
        publisher: source.publisher,
        date: source.date ?? '',
        url: source.url ?? '',
        'as of': day
      }
    : {}
  return RELATION_HEADS.map((head) => cells[head] ?? '')
}
