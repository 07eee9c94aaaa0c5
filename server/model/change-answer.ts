import type { z } from 'zod'
import { CHANGE_SORTS, type ChangedRelation, type CHANGES } from './changes.ts'
import { isAfter, latestDay, LATEST, type Day } from './dates.ts'
import { AppError } from './error.ts'
import { byCodePoint } from './id.ts'
import { unknownIn } from './reach.ts'
import { sourcesOf } from './shown-relation.ts'
import type { Card, ShownRelation, ShownSource } from './shown.ts'
import { history, standingOn } from './standing.ts'

type ChangeSort = (typeof CHANGE_SORTS)[number]
type ChangesAnswer = z.output<(typeof CHANGES)['answer']>

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
  const before = standingOn(history(relation), from)?.mark ?? null
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

type Changed = { relation: ShownRelation; change: ChangedRelation }

/** A source of some relations: the first day on which it spoke of any of them, and its own date. */
export type Spoke = { source: string; first: Day; date: string | null }

/**
 * Which sources are new, and the first of them by id, those cited by the changed relations before others. A source is
 * new if it spoke for the first time, or came out while an older assertion is cited to it; one that came out after the
 * last day is not new by then.
 */
export function newSourcesOf(
  spoke: readonly Spoke[],
  changed: readonly Changed[],
  { limit, ...days }: { limit: number; from: Day; to?: Day | undefined }
): ChangesAnswer['newSources'] {
  const { from, to } = daysOf(days)
  const fresh = spoke
    .filter(({ first, date }) => (first > from || isAfter(date, from)) && !isAfter(date, to))
    .map(({ source }) => source)
    .toSorted(byCodePoint)
  const cited = new Set(sourcesOf(changed.map(({ relation }) => relation)))
  const [named, others] = [fresh.filter((id) => cited.has(id)), fresh.filter((id) => !cited.has(id))]
  return { total: fresh.length, sources: [...named, ...others].slice(0, limit).toSorted(byCodePoint) }
}

/** What a store found for `changes`. */
export type ChangesFound = {
  /** ids of those asked about that exist */
  asked: readonly string[]
  counts: Record<ChangeSort, number>
  /** the relations of the first changes as known at the end of the last day, with their changes, in order */
  changed: readonly Changed[]
  newSources: ChangesAnswer['newSources']
  entities: Card[]
  /** at least the sources of the relations and the new ones that are named */
  sources: ShownSource[]
}

/** The answer of `changes` from what a store found; `not_found` where none of those asked about exists. */
export function toChangesAnswer(
  { asked, counts, changed, newSources, entities, sources }: ChangesFound,
  ids: readonly string[]
): ChangesAnswer {
  const relations = changed.map(({ relation }) => relation)
  const told = new Set([...newSources.sources, ...sourcesOf(relations)])
  return {
    total: CHANGE_SORTS.reduce((sum, sort) => sum + counts[sort], 0),
    counts: { new: counts.new, standing: counts.standing, assertion: counts.assertion },
    changes: changed.map(({ change }) => change),
    newSources,
    unknown: unknownIn(ids, asked),
    entities,
    relations,
    sources: sources.filter(({ id }) => told.has(id)).toSorted((a, b) => byCodePoint(a.id, b.id))
  }
}
