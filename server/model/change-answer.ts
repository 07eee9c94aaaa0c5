import type { z } from 'zod'
import { CHANGE_SORTS, type ChangedRelation, type CHANGES } from './changes.ts'
import { isAfter, latestDay, LATEST, type Day } from './dates.ts'
import { AppError } from './error.ts'
import { byCodePoint } from './id.ts'
import { unknownIn } from './reach.ts'
import type { Card, ShownRelation, ShownSource } from './shown.ts'
import { history, standingOn } from './standing.ts'

type ChangeSort = (typeof CHANGE_SORTS)[number]

/**
 * The two days of a question between which something became known; `bad_request` where the second is not later.
 */
export function daysOf({ from, to = LATEST }: { from: Day; to?: Day | undefined }): { from: Day; to: Day } {
  if (from < to) return { from, to }
  throw new AppError('bad_request', `Nothing lies between ${from} and ${to}: give a later day as to.`)
}

/** What became known of a relation after one day, as known at the end of the other; null for nothing. */
export function changeOf(relation: ShownRelation, from: Day): ChangedRelation | null {
  const fresh = relation.assertions.flatMap(({ date }, i) =>
    latestDay(date) > from ? [{ day: latestDay(date), i }] : []
  )
  const [first, last] = [fresh.at(0), fresh.at(-1)]
  if (!first || !last) return null
  const before = standingOn(history(relation.assertions), from)?.mark ?? null
  return {
    relation: relation.id,
    change: before === null ? 'new' : before === relation.mark ? 'assertion' : 'standing',
    before,
    after: relation.mark,
    first: first.day,
    last: last.day,
    assertions: fresh.map(({ i }) => i)
  }
}

/** Orders changes by the first day on which something became known, then by id. */
export function byFirst(a: ChangedRelation, b: ChangedRelation): number {
  return byCodePoint(a.first, b.first) || byCodePoint(a.relation, b.relation)
}

/** What a store found for `changes`. */
export type ChangesFound = {
  /** ids of those asked about that exist */
  asked: readonly string[]
  counts: Record<ChangeSort, number>
  /** the relations of the first changes as known at the end of the last day, with their changes, in order */
  changed: readonly { relation: ShownRelation; change: ChangedRelation }[]
  /** the sources that may be new, by id, each with the first day on which it spoke of any of them */
  spoke: readonly { source: string; first: Day }[]
  entities: Card[]
  /** the sources of the relations, and the new ones, by id */
  sources: ShownSource[]
}

/**
 * The answer of `changes` from what a store found. A source is new if it spoke for the first time, or came out
 * while an older assertion is cited to it; one that came out after the last day is not new by then.
 * `not_found` where none of those asked about exists.
 */
export function toChangesAnswer(
  { asked, counts, changed, spoke, entities, sources }: ChangesFound,
  { ids, ...days }: { ids: readonly string[]; from: Day; to?: Day | undefined }
): z.output<(typeof CHANGES)['answer']> {
  const unknown = unknownIn(ids, asked)
  const { from, to } = daysOf(days)
  const dates = new Map(sources.map(({ id, date }) => [id, date]))
  const isOutAfter = (id: string, day: Day) => isAfter(dates.get(id), day)
  const fresh = spoke
    .filter(({ source, first }) => (first > from || isOutAfter(source, from)) && !isOutAfter(source, to))
    .map(({ source }) => source)
  const cited = new Set([
    ...fresh,
    ...changed.flatMap(({ relation }) => relation.assertions.map(({ source }) => source))
  ])
  return {
    total: CHANGE_SORTS.reduce((sum, sort) => sum + counts[sort], 0),
    counts: { new: counts.new, standing: counts.standing, assertion: counts.assertion },
    changes: changed.map(({ change }) => change),
    newSources: fresh,
    unknown,
    entities,
    relations: changed.map(({ relation }) => relation),
    sources: sources.filter(({ id }) => cited.has(id))
  }
}
