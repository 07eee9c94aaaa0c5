import type { z } from 'zod'
import { EARLIEST, LATEST } from './dates.ts'
import { AppError } from './error.ts'
import { eventsOf, isWithin, undatedOf } from './events.ts'
import { CATEGORIES, RELATION_TABLE, RELATION_TYPES, type RelationType } from './relation-types.ts'
import { unknownIn } from './reach.ts'
import type { Card, ShownRelation, ShownSource } from './shown.ts'
import type { TIMELINE } from './timeline.ts'

type Params = z.output<(typeof TIMELINE)['params']>

/** What a store found for `timeline`. */
export type TimelineFound = {
  /** ids of those asked about that exist */
  asked: readonly string[]
  /** relations that match, including those beyond the limit */
  found: number
  relations: readonly ShownRelation[]
  /** those asked about and those at the ends of the relations, by id */
  entities: readonly Card[]
  /** sources of the relations and of those asked about, by id */
  sources: readonly ShownSource[]
  /** sources that those asked about cite themselves */
  cites: ReadonlyMap<string, readonly string[]>
}

/** The relation types of some categories; undefined where none are named. */
export function typesOf(categories: Params['categories']): RelationType[] | undefined {
  const wanted = new Set(categories ?? CATEGORIES)
  return categories && RELATION_TYPES.filter((type) => wanted.has(RELATION_TABLE[type].category))
}

/**
 * The answer of `timeline`: the first events, with only the relations, entities and sources that they need.
 * `not_found` where none of those asked about exists, `bad_request` where the first day wanted comes after the last.
 */
export function toTimelineAnswer(
  { asked, found, relations, entities, sources, cites }: TimelineFound,
  { ids, categories, marks, asOf, from = EARLIEST, to = LATEST, limit }: Params
): z.output<(typeof TIMELINE)['answer']> {
  const unknown = unknownIn(ids, asked)
  if (from > to) {
    throw new AppError('bad_request', `No day lies from ${from} to ${to}: give the earlier day as from.`)
  }
  const byId = new Map(entities.map((card) => [card.id, card]))
  const mine = new Set(asked)
  const own = entities.filter(({ id }) => mine.has(id))
  // filters on relations do not apply to an entity's own date
  const dated = categories || marks ? [] : own
  const all = eventsOf({ entities: dated, relations, byId, cites, until: asOf }).filter((event) =>
    isWithin(event, from, to)
  )
  const events = all.slice(0, limit)
  const undated = undatedOf(own).map(({ id }) => id)
  const told = new Set(events.flatMap(({ points }) => points.map(({ relation }) => relation)))
  const shown = relations.filter(({ id }) => told.has(id))
  const met = new Set([
    ...undated,
    ...events.flatMap(({ about }) => about ?? []),
    ...shown.flatMap(({ from: a, to: b }) => [a, b])
  ])
  const cited = new Set([
    ...events.flatMap((event) => event.sources),
    ...shown.flatMap(({ assertions }) => assertions.map(({ source }) => source))
  ])
  return {
    total: all.length,
    events,
    undated,
    found,
    looked: relations.length,
    unknown,
    entities: entities.filter(({ id }) => met.has(id)),
    relations: shown,
    sources: sources.filter(({ id }) => cited.has(id))
  }
}
