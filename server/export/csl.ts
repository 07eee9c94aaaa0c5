import type { ShownSource } from '#model/shown.ts'
import { dateWords } from '#figure/words/date-words.ts'
import { EARLIEST, earliestDay, LATEST, latestDay } from '#model/dates.ts'
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

type CslDate = { 'date-parts': number[][]; season?: number; circa?: true } | { literal: string }

/** A source as an item of CSL-JSON. */
export type CslItem = {
  id: string
  type: string
  title: string
  genre: string
  publisher?: string
  'container-title'?: string
  authority?: string
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
      'Reference managers see the years, months and days of a date, and “circa” where it is uncertain, or words where an end is open; the date as given stands under “custom”.',
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
    ...toPublisher(TYPES[kind], publisher),
    ...(date === null ? {} : { issued: toCslDate(date) }),
    ...(accessed === null ? {} : { accessed: toCslDate(accessed) }),
    ...(url === null ? {} : { URL: url }),
    ...(note === null ? {} : { note }),
    custom: { pincite: { kind, date, accessed, archiveUrl } }
  }
}

/**
 * Who published something, where reference managers look for it: they know no publisher of an article, a page or
 * a paper of a court.
 */
function toPublisher(type: string, publisher: string): Partial<CslItem> {
  if (type === 'webpage') return { 'container-title': publisher }
  if (type === 'article-newspaper') return { publisher, 'container-title': publisher }
  return { publisher, ...(type === 'legal_case' ? { authority: publisher } : {}) }
}

/**
 * A date in CSL: the parts that are known; a season by its number, spring being 1; a span as its two ends, or in words
 * where one of them is open.
 */
function toCslDate(date: string): CslDate {
  const season = /^(\d{4})-(2[1-9]|3[0-2])([~?%]?)$/.exec(date)
  if (season) {
    const number = ((Number(season[2]) - 21) % 4) + 1
    return { 'date-parts': [[Number(season[1])]], season: number, ...circa(season[3]) }
  }
  const exact = /^(\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?([~?%]?)$/.exec(date)
  if (exact) return { 'date-parts': [partsOf(date)], ...circa(exact[4]) }
  const [from, to] = [earliestDay(date), latestDay(date)]
  if (from === EARLIEST || to === LATEST) return { literal: dateWords(date) }
  const ends = toWhole(from, to)
  return { 'date-parts': (ends[0] === ends[1] ? ends.slice(1) : ends).map(partsOf), circa: true }
}

function circa(mark = ''): { circa?: true } {
  return mark === '' ? {} : { circa: true }
}

/** Two days as months or years where they begin and end such. */
function toWhole(from: string, to: string): string[] {
  const length = [4, 7].find(
    (each) => earliestDay(from.slice(0, each)) === from && latestDay(to.slice(0, each)) === to
  )
  return [from, to].map((day) => day.slice(0, length))
}

function partsOf(date: string): number[] {
  return (date.match(/\d+/g) ?? []).map(Number)
}
