import { earliestDay, isKnownBy, latestDay, type Day } from '#model/dates.ts'
import { append } from '#model/grouping.ts'
import type { Kind } from '#model/kinds.ts'
import type { Confidence } from '#model/relation.ts'
import { type Category, RELATION_TABLE } from '#model/relation-types.ts'
import type { ShownRelation } from '#model/shown.ts'
import type { Mark } from '#model/status.ts'

/** What the reader filters out; lists name what is hidden, so an empty list hides nothing. */
export type Filters = {
  kinds: readonly Kind[]
  marks: readonly Mark[]
  categories: readonly Category[]
  confidences: readonly Confidence[]
  /** ids of sources; a relation that rests only on these is hidden */
  sources: readonly string[]
  /** only what happened or was said between these two days, both included; null is open */
  from: Day | null
  to: Day | null
}

export const NO_FILTERS: Filters = {
  kinds: [],
  marks: [],
  categories: [],
  confidences: [],
  sources: [],
  from: null,
  to: null
}

/** Why a relation is not shown, in the order in which reasons are tried; each hidden relation counts for one. */
export const REASONS = [
  'date',
  'kind',
  'status',
  'category',
  'confidence',
  'source',
  'period',
  'distance'
] as const
export type Reason = (typeof REASONS)[number]

/** How many relations among the entities of the view are not shown, and why. */
export type Hidden = { total: number; by: ReadonlyMap<Reason, number> }

type Judged = { relation: ShownRelation; mark: Mark; kinds: readonly Kind[] }

/** The first filter that hides a relation known on `day`, or null; `kinds` are the kinds of its ends. */
export function reasonToHide({ relation, mark, kinds }: Judged, filters: Filters, day: Day): Reason | null {
  if (kinds.some((kind) => filters.kinds.includes(kind))) return 'kind'
  if (filters.marks.includes(mark)) return 'status'
  if (filters.categories.includes(RELATION_TABLE[relation.type].category)) return 'category'
  const known = relation.assertions.filter(({ date }) => isKnownBy(date, day))
  if (known.every(({ confidence }) => filters.confidences.includes(confidence))) return 'confidence'
  if (known.every(({ source }) => filters.sources.includes(source))) return 'source'
  const { start, end } = relation
  const spans = known.map(({ date }) => [date, date] as const)
  if (start !== null) spans.push([start, end ?? start])
  return spans.some((span) => touches(span, filters)) ? null : 'period'
}

/** Whether anything is filtered away at all. */
export function isFiltering(filters: Filters): boolean {
  return Object.values(filters).some((one) => (Array.isArray(one) ? one.length > 0 : one !== null))
}

function touches([first, last]: readonly [string, string], { from, to }: Filters): boolean {
  return (to === null || earliestDay(first) <= to) && (from === null || latestDay(last) >= from)
}

/** The ids within so many steps of some others along pairs of ends, those others included. */
export function within(
  ids: readonly string[],
  depth: number,
  pairs: readonly { from: string; to: string }[]
): Set<string> {
  const neighbors = new Map<string, string[]>()
  for (const { from, to } of pairs) {
    append(neighbors, from, to)
    append(neighbors, to, from)
  }
  const met = new Set(ids)
  let edge = [...met]
  for (let step = 0; step < depth && edge.length > 0; step++) {
    edge = edge.flatMap((id) => neighbors.get(id) ?? []).filter((id) => !met.has(id) && met.add(id))
  }
  return met
}
