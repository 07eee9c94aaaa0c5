import type { ShownSource } from '#model/shown.ts'
import { span } from '#model/dates.ts'
import type { Extract } from './extract.ts'
import type { Loss } from './loss.ts'
import { leftOut } from './loss-rules.ts'
import { toJson } from './text.ts'

type SourceKind = ShownSource['kind']

/** The CSL type (https://docs.citationstyles.org, 1.0.2) nearest to each kind of source. */
const TYPES: Record<SourceKind, string> = {
  complaint: 'legal_case',
  order: 'legal_case',
  judgment: 'legal_case',
  filing: 'legal_case',
  release: 'webpage',
  article: 'article-newspaper',
  report: 'report',
  record: 'document',
  statute: 'legislation',
  page: 'webpage'
}

type CslDate = { 'date-parts': number[][]; circa?: true } | { literal: string }

/** A source as an item of CSL-JSON. */
export type CslItem = {
  id: string
  type: string
  title: string
  genre: string
  publisher: string
  'container-title'?: string
  issued?: CslDate
  accessed?: CslDate
  URL?: string
  note?: string
  /** what CSL has no words for */
  custom: { pincite: Pick<ShownSource, 'kind' | 'date' | 'accessed' | 'archiveUrl'> }
}

/** What a list of sources cannot say: anything except the sources. */
export const CSL_LOSSES: Loss[] = [
  leftOut('entity', 'Only the sources are exported, for a reference manager.'),
  leftOut('relation', 'Only the sources are exported: what they say, and how far it is established, is not.'),
  {
    record: 'source',
    field: 'date, accessed',
    how: 'as text',
    words:
      'Reference managers see the years, months and days of a date, and “circa” where it is uncertain; the date as given stands under “custom”.',
    concerns: ({ date, accessed }) =>
      [date, accessed].some((one) => one !== null && !/^\d{4}(-\d\d){0,2}$/.test(one))
  },
  {
    record: 'source',
    field: 'kind, archiveUrl',
    how: 'as text',
    words:
      'CSL has few types of legal paper: the nearest is named, and the kind and the archived address stand under “custom”.'
  }
]

/** The sources of an extract as CSL-JSON, one list. */
export async function* writeCsl(extract: Extract): AsyncIterable<string> {
  yield '['
  let first = true
  for await (const batch of extract.sources()) {
    yield `${first ? '\n' : ',\n'}${batch.map((source) => toJson(toCslItem(source))).join(',\n')}`
    first = false
  }
  yield '\n]\n'
}

/** One source as CSL-JSON. */
export function toCslItem(source: ShownSource): CslItem {
  const { id, title, kind, publisher, date, accessed, url, archiveUrl, note } = source
  return {
    id,
    type: TYPES[kind],
    title,
    genre: kind,
    publisher,
    ...(kind === 'article' ? { 'container-title': publisher } : {}),
    ...(date === null ? {} : { issued: toCslDate(date) }),
    ...(accessed === null ? {} : { accessed: toCslDate(accessed) }),
    ...(url === null ? {} : { URL: url }),
    ...(note === null ? {} : { note }),
    custom: { pincite: { kind, date, accessed, archiveUrl } }
  }
}

/** A date in CSL: the parts that are known; a span of days as its two ends. */
function toCslDate(date: string): CslDate {
  // months above 12 are EDTF's seasons
  const exact = /^(\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?([~?%]?)$/.exec(date)
  if (exact) {
    const parts = exact.slice(1, 4).flatMap((part) => (part === undefined ? [] : [Number(part)]))
    return { 'date-parts': [parts], ...(exact[4] === '' ? {} : { circa: true }) }
  }
  const days = span(date)
  if (!days) return { literal: date }
  return { 'date-parts': [days.earliest, days.latest].map((day) => day.split('-').map(Number)), circa: true }
}
