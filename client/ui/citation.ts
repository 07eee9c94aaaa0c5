import type { ShownAssertion, ShownSource } from '#model/shown.ts'
import { MARK_TABLE } from '#model/status.ts'
import { dateWords } from './date-words.ts'

/** A source's short name: its publisher and date, as in “AP, May 30, 2024”. */
export function sourceName(source: Pick<ShownSource, 'publisher' | 'date'>): string {
  return source.date ? `${source.publisher}, ${dateWords(source.date)}` : source.publisher
}

/** One assertion as a citation to be pasted: statement, status, source, pincite, address. */
export function toCitation(
  statement: string,
  assertion: Pick<ShownAssertion, 'status' | 'date' | 'by' | 'pin'>,
  source: ShownSource
): string {
  const said = MARK_TABLE[assertion.status].word.toLowerCase()
  const by = assertion.by ? ` by ${assertion.by}` : ''
  const parts = [
    `${statement} (${said}${by}, ${dateWords(assertion.date)})`,
    `${source.title}, ${sourceName(source)}${assertion.pin ? `, ${assertion.pin}` : ''}`,
    source.url ?? '',
    source.archiveUrl ? `archived at ${source.archiveUrl}` : ''
  ]
  return `${parts.filter((part) => part !== '').join('. ')}.`
}
