import type { Day } from '#model/dates.ts'
import type { ShownAssertion, ShownRelation, ShownSource } from '#model/shown.ts'
import { bearing, isLater } from './bearing.ts'
import { dateWords } from './date-words.ts'
import { datedSince } from './dated.ts'
import { clauseOf, toClause } from './sentence.ts'
import { markWord, saidWord } from './mark-words.ts'

/** A source's short name: its publisher and date, as in “AP, May 30, 2024”. */
export function sourceName(source: Pick<ShownSource, 'publisher' | 'date'>): string {
  return source.date ? `${source.publisher}, ${dateWords(source.date)}` : source.publisher
}

/** A source’s short name as of a day: a source that came out only later says so. */
export function sourceNameAt(source: Pick<ShownSource, 'publisher' | 'date'>, day: Day | null): string {
  return isLater(source, day) ? `${sourceName(source)} (of later date)` : sourceName(source)
}

/** One assertion as a citation to paste: what it says on its own day, status, source, pincite, address. */
export function toCitation(
  relation: ShownRelation,
  from: string,
  to: string,
  assertion: Pick<ShownAssertion, 'status' | 'date' | 'by' | 'pin'>,
  source: ShownSource
): string {
  const said = saidWord(relation, assertion).toLowerCase()
  const by = assertion.by ? ` by ${assertion.by}` : ''
  const parts = [
    `${clauseOf(relation, assertion, from, to)} (${said}${by}, ${dateWords(assertion.date)})`,
    `${source.title}, ${sourceName(source)}, ${assertion.pin ?? 'no pincite'}`,
    source.url ?? '',
    source.archiveUrl ? `Archived at ${source.archiveUrl}` : ''
  ]
  return `${parts.filter((part) => part !== '').join('. ')}.`
}

/**
 * A relation as one line to paste: its sentence, then the status, day, source and pincite of the assertion that
 * bears it.
 */
export function toStatement(
  relation: ShownRelation,
  from: string,
  to: string,
  sources: ReadonlyMap<string, ShownSource>,
  day: Day
): string {
  const said = bearing(relation, sources, day)
  const source = said && sources.get(said.source)
  const parts = [
    `${markWord(relation, relation.mark).toLowerCase()}, ${dateWords(datedSince(relation))}`,
    source && sourceNameAt(source, day),
    said?.pin ?? 'no pincite',
    source?.url
  ]
  return `${toClause(relation, from, to, day)} (${parts.filter(Boolean).join('; ')}).`
}
