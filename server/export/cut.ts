import type { Dataset } from '#model/dataset.ts'
import type { Day } from '#model/dates.ts'
import { isKnownBy } from '#model/dates.ts'
import { fingerprint } from '#model/fingerprint.ts'
import type { ExportAsked } from './asked.ts'

/** Whether less is asked for than everything a dataset says. */
export function isCut({ ids, asOf, marks }: ExportAsked): boolean {
  return ids !== undefined || asOf !== undefined || marks !== undefined
}

/** An end as known on that day; null where it had not surely come yet. */
function endOn(end: string, asOf: Day | undefined): string | null {
  return asOf === undefined || isKnownBy(end, asOf) ? end : null
}

/** A record as a dataset gives it, without an end that had not surely come by that day. */
export function putBy<T extends { end?: string | undefined }>(record: T, asOf: Day | undefined): T {
  if (record.end === undefined || endOn(record.end, asOf) !== null) return record
  return { ...record, end: undefined }
}

/** A record as the datasets together show it, without such an end. */
export function shownBy<T extends { end: string | null }>(record: T, asOf: Day | undefined): T {
  return record.end === null ? record : { ...record, end: endOn(record.end, asOf) }
}

/**
 * Names part of a dataset so that loading it takes nothing away from the whole, nor from another part of it. The
 * same part has the same name again, so that a later version of it takes the place of the earlier one.
 */
export function toPart<T extends Pick<Dataset, 'id' | 'title' | 'uses'>>(
  dataset: T,
  beside: readonly Pick<Dataset, 'id'>[],
  asked: ExportAsked
): T {
  const id = (whole: string) => partId(whole, asked)
  const uses = dataset.uses.map((used) => (beside.some((one) => one.id === used) ? id(used) : used))
  const title = `${dataset.title.slice(0, 1_900)} (part${asked.asOf === undefined ? '' : ` as of ${asked.asOf}`})`
  return { ...dataset, id: id(dataset.id), title, uses }
}

/** `record-part`, then the day, then a fingerprint of the entities and marks asked for, in whatever order. */
function partId(id: string, { ids, asOf, marks }: ExportAsked): string {
  const chosen = JSON.stringify([
    ids && [...new Set(ids)].toSorted(),
    marks && [...new Set(marks)].toSorted()
  ])
  const print = ids === undefined && marks === undefined ? [] : [fingerprint(chosen)]
  const ending = ['part', ...(asOf === undefined ? [] : [asOf]), ...print].map((word) => `-${word}`).join('')
  return `${Array.from(id)
    .slice(0, 200 - ending.length)
    .join('')}${ending}`
}
