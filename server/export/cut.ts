import type { Dataset } from '#model/dataset.ts'
import type { Day } from '#model/dates.ts'
import { isKnownBy } from '#model/dates.ts'
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

/** Names part of a dataset so that loading it takes nothing away from the whole. */
export function toPart<T extends Pick<Dataset, 'id' | 'title' | 'uses'>>(
  dataset: T,
  beside: readonly Pick<Dataset, 'id'>[]
): T {
  const uses = dataset.uses.map((used) => (beside.some(({ id }) => id === used) ? partId(used) : used))
  return { ...dataset, id: partId(dataset.id), title: `${dataset.title.slice(0, 1_900)} (part)`, uses }
}

function partId(id: string): string {
  return `${id.slice(0, 190)}-part`
}
