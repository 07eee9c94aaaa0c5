import type { ShownAssertion, ShownEntity } from '#model/shown.ts'
import { wellFormed } from '#model/text.ts'
import { nameIn } from '#figure/known.ts'
import { today } from '#figure/words/date-words.ts'
import { datedSince } from '#figure/words/dated.ts'
import { toSentence } from '#figure/words/sentence.ts'
import { stringify } from 'csv-stringify/sync'
import { toSafe } from '#model/cell.ts'
import type { Cited } from './citations.ts'
import { citedRelations } from './citations.ts'
import type { Extract } from './extract.ts'
import type { Loss } from './loss.ts'
import { reportLosses } from './loss-report.ts'
import { asText, changedAssertions, changedSources, changedTexts, UNION } from './loss-rules.ts'
import { toJson } from './text.ts'
import { toZip } from './zip.ts'

type Row = Record<string, string | null>

const ENTITY_COLUMNS = 'id kind name aliases summary identifiers start end place cites datasets'.split(' ')
const RELATION_COLUMNS = (
  'relation type from from_name to to_name role start end summary sentence standing standing_status standing_decision standing_since ' +
  'assertion status date by source source_title publisher source_date url pin quote note confidence dataset'
).split(' ')
const SOURCE_COLUMNS = 'id title kind publisher date url archiveUrl accessed note'.split(' ')

const HALVES = 'Halves of characters, which UTF-8 has no way to write, become U+FFFD.'
/** What a spreadsheet leaves as it is: a year, or a whole day. */
const SETTLED = /^\d{4}(-\d\d-\d\d)?$/
const NOT_TOLD = 'An empty text and none at all are the same in a table.'

/** What tables cannot say. */
export const CSV_LOSSES: Loss[] = [
  UNION,
  asText('entity', 'aliases, identifiers, cites, datasets', 'Lists are JSON in one cell.', () => true),
  {
    record: 'relation',
    field: 'assertions',
    how: 'as text',
    words: 'A relation has one row for each assertion; what is said of the relation is repeated in each.'
  },
  asText(
    'relation',
    'start, end, date',
    'Dates are EDTF texts. Excel takes a month, such as 2023-10, for its first day; have it read these columns as text.',
    ({ start, end, assertions }) =>
      [start, end, ...assertions.map(({ date }) => date)].some((one) => one !== null && !SETTLED.test(one))
  ),
  {
    record: 'relation',
    field: 'role, by, pin, quote, note',
    how: 'changed',
    words: NOT_TOLD,
    less: (relation) => ({
      ...relation,
      role: relation.role || null,
      assertions: relation.assertions.map((one) => ({
        ...one,
        by: one.by || null,
        pin: one.pin || null,
        quote: one.quote || null,
        note: one.note || null
      }))
    })
  },
  {
    record: 'source',
    field: 'note',
    how: 'changed',
    words: NOT_TOLD,
    less: (source) => ({ ...source, note: source.note || null })
  },
  ...changedTexts(HALVES, wellFormed),
  changedAssertions(HALVES, wellFormed),
  changedSources(HALVES, wellFormed)
]

/**
 * An extract as three tables in a ZIP file, with a report of the losses. Unless `raw`, an apostrophe precedes
 * any cell that a spreadsheet might execute.
 */
export async function* writeCsv(extract: Extract): AsyncIterable<Uint8Array> {
  const raw = extract.asked.raw ?? false
  yield* toZip([
    { name: 'entities.csv', content: toTable(ENTITY_COLUMNS, entityRows(extract), raw) },
    { name: 'relations.csv', content: toTable(RELATION_COLUMNS, relationRows(extract), raw) },
    { name: 'sources.csv', content: toTable(SOURCE_COLUMNS, sourceRows(extract), raw) },
    { name: 'losses.json', content: losses(extract) }
  ])
}

async function* losses(extract: Extract): AsyncIterable<string> {
  yield `${JSON.stringify(await reportLosses({ id: 'csv', losses: CSV_LOSSES }, extract), null, 2)}\n`
}

/** RFC 4180; the byte-order mark tells a spreadsheet that it is UTF-8. */
async function* toTable(
  columns: readonly string[],
  batches: AsyncIterable<readonly Row[]>,
  raw: boolean
): AsyncIterable<string> {
  const options = { quoted: true, record_delimiter: '\r\n' }
  yield `${raw ? '' : '\uFEFF'}${stringify([[...columns]], options)}`
  for await (const rows of batches) {
    const cells = rows.map((row) => columns.map((column) => toCell(row[column] ?? '', raw)))
    yield stringify(cells, options)
  }
}

function toCell(text: string, raw: boolean): string {
  return wellFormed(raw ? text : toSafe(text))
}

async function* entityRows(extract: Extract): AsyncIterable<Row[]> {
  for await (const batch of extract.entities()) {
    yield batch.map(({ aliases, identifiers, cites, datasets, ...flat }) => ({
      ...flat,
      aliases: toJson(aliases),
      identifiers: toJson(identifiers),
      cites: toJson(cites),
      datasets: toJson(datasets)
    }))
  }
}

async function* relationRows(extract: Extract): AsyncIterable<Row[]> {
  for await (const batch of citedRelations(extract)) {
    const names = await extract.entitiesNamed(batch.flatMap(({ relation: { from, to } }) => [from, to]))
    yield batch.flatMap((cited) =>
      cited.relation.assertions.map((assertion, i) => toRow(cited, assertion, i + 1, names, extract))
    )
  }
}

function toRow(
  { relation, sources }: Cited,
  assertion: ShownAssertion,
  number: number,
  names: ReadonlyMap<string, ShownEntity>,
  { asked }: Extract
): Row {
  const { id, type, from, to, role, start, end, summary, mark, status, decision } = relation
  const source = sources.get(assertion.source)
  const [first, second] = [nameIn({ entities: names }, from), nameIn({ entities: names }, to)]
  const sentence = toSentence(relation, first, second, asked.asOf ?? today())
  return {
    relation: id,
    type,
    from,
    from_name: names.get(from)?.name ?? from,
    to,
    to_name: names.get(to)?.name ?? to,
    role,
    start,
    end,
    summary,
    sentence,
    standing: mark,
    standing_status: status,
    standing_decision: decision,
    standing_since: datedSince(relation),
    ...assertion,
    assertion: String(number),
    source_title: source?.title ?? null,
    publisher: source?.publisher ?? null,
    source_date: source?.date ?? null,
    url: source?.url ?? null
  }
}

async function* sourceRows(extract: Extract): AsyncIterable<Row[]> {
  for await (const batch of extract.sources()) yield batch.map((source) => ({ ...source }))
}
