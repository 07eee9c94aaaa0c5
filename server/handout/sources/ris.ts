import type { NumberedSource } from '#figure/slide/deck.ts'
import type { ShownSource } from '#model/shown.ts'
import { datedNote, dateParts, onOneLine, placesOf } from './places.ts'

/** The RIS type nearest to each kind of source. */
const TYPES: Record<ShownSource['kind'], string> = {
  complaint: 'CASE',
  order: 'CASE',
  judgment: 'CASE',
  filing: 'CASE',
  statute: 'STAT',
  article: 'NEWS',
  report: 'RPRT',
  record: 'GOVDOC',
  // few programs know PRESS
  release: 'ELEC',
  page: 'ELEC'
}
/** The tags that hold the publisher, where it is the newspaper or the website that something is in. */
const WITHIN: Readonly<Record<string, string[]>> = { NEWS: ['T2'], ELEC: ['T2', 'PB'] }

/** Sources as RIS, one field a line: no value can begin another field. */
export function toRis(sources: readonly NumberedSource[]): string {
  return sources.map(toRecord).join('\r\n')
}

function toRecord(each: NumberedSource): string {
  const { id, kind, title, publisher, date, url, archiveUrl, accessed, note } = each.source
  const [year = '', month = '', day = ''] = dateParts(date)
  const read = dateParts(accessed)
  const fields: [tag: string, value: string][] = [
    ['ID', id],
    ['TI', title],
    ...(WITHIN[TYPES[kind]] ?? ['PB']).map((tag): [tag: string, value: string] => [tag, publisher]),
    ['M3', kind === 'release' ? 'Press release' : ''],
    ['PY', year],
    ['DA', year === '' ? '' : `${year}/${month}/${day}/`],
    ['UR', url ?? ''],
    ['L2', archiveUrl ?? ''],
    ['Y2', read.length === 0 ? '' : `${[...read, '', ''].slice(0, 3).join('/')}/`],
    ['N1', placesOf(each)],
    ['N1', datedNote(date)],
    ['N1', note ?? '']
  ]
  const lines = fields
    .map(([tag, value]) => [tag, onOneLine(value)] as const)
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}\r\n`)
  return `TY  - ${TYPES[kind]}\r\n${lines.join('')}ER  - \r\n`
}
