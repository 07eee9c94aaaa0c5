import { append } from './grouping.ts'
import { byCodePoint } from './id.ts'
import type { Kind } from './kinds.ts'
import type { Counted, RankedHit } from './related-rank.ts'
import type { Place } from './related-score.ts'
import { commonness, placesOf } from './related-score.ts'
import type { Standpoint } from './related-standpoint.ts'
import { linkPart } from './related-standpoint.ts'
import type { RelationType } from './relation-types.ts'
import { tieKey } from './shared-ties.ts'
import type { Facet, Step } from './ties.ts'
import { facetOf, LEAST_EVIDENCE, stepFacet, stepOf } from './ties.ts'

/** A store's short key for an entity while it answers one question. */
export type Key = string | number

/** What is tied to what around the entities asked about, without any evidence: a fragment without relations. */
export type Sketch<K extends Key> = {
  /** the keys, by id, of the entities asked about and of those near or behind them */
  keys: ReadonlyMap<string, K>
  /** the kinds of all entities to which actions are tied or steps lead */
  kinds: ReadonlyMap<K, Kind>
  steps: readonly { from: K; type: RelationType; to: K }[]
  /** the actions tied to an entity by relations of one type */
  onward: readonly { entity: K; type: RelationType; actions: readonly K[] }[]
}

/** Counts over all actions, and the actions that may be among the best. */
export type Sifted<K> = Counted & {
  /**
   * The actions to look at next, the likeliest first: those that may still be among the best, given how many
   * have been looked at and the best of these. Empty once the best are certain.
   */
  next: (looked: number, best: readonly Best[]) => K[]
  /** ids of the relations of what is asked about on which the shares of these actions may rest */
  groundsOf(actions: readonly K[]): string[]
}

type Best = Pick<RankedHit, 'direct' | 'touches' | 'score'>

/** How many actions are looked at first: nearly always enough, and quickly read. */
const FIRST = 400

/**
 * The bounds of an action's score before any evidence is read; `last` is the last place counted in `touches`.
 */
type Range<K> = { action: K; direct: number; touches: number; last: string; floor: number; bound: number }

/** More than rounding, and the order of summing, can add to a score. */
const MARGIN = 0.001

/** What a sketch shows before any evidence is read. */
type Ranged<K> = {
  ranges: ReadonlyMap<K, Range<K>>
  /**
   * each place that can be shared, how many actions are tied to it, and those whose ties count, with their
   * factors, 0 to 1
   */
  shared: { place: Place; all: number; by: ReadonlyMap<K, number> }[]
}

/**
 * Finds the actions in a sketch that may be among the best. Every share lies between its value with the
 * weakest evidence and its value with the strongest. An action is left out if its upper bound, plus the most
 * that nearness in time can add, falls short of what enough others are sure to have. Ranking the rest
 * therefore gives the same as ranking all.
 */
export function siftRelated<K extends Key>(
  sketch: Sketch<K>,
  standpoint: Omit<Standpoint, 'tell'>,
  limit: number,
  first = FIRST
): Sifted<K> {
  const { left, weights } = standpoint
  const { ranges, shared } = rangesOf(sketch, standpoint)
  const more = (standpoint.action ? weights.time : 0) + MARGIN
  const kept = keepBest([...ranges.values()], more, limit)
  return {
    found: ranges.size,
    actions: new Map(shared.map(({ place, all }) => [tieKey(place), all])),
    next: (looked, best) => {
      const last = best[limit - 1]
      const reaching = last ? kept.filter((one) => reaches(one, more, toRange(last))) : kept
      return reaching
        .slice(looked, looked === 0 ? Math.max(first, limit) : undefined)
        .map(({ action }) => action)
    },
    groundsOf: (some) => {
      const among = new Set<K | undefined>(some)
      const linked = [...standpoint.links].filter(([id]) => among.has(sketch.keys.get(id)))
      const sharing = shared.filter(({ by }) => some.some((action) => by.has(action)))
      return [
        ...linked.flatMap(([, links]) => links.map(({ id }) => id)),
        ...sharing
          .flatMap(({ place }) => left.byKey.get(tieKey(place)) ?? [])
          .flatMap(({ relations }) => relations)
      ]
    }
  }
}

/** The bounds of the score of every action with any reason, leaving nearness in time aside. */
export function rangesOf<K extends Key>(
  sketch: Sketch<K>,
  { anchors, action: one, weights, left, links }: Omit<Standpoint, 'tell'>
): Ranged<K> {
  const { keys } = sketch
  const tied = readSketch(sketch)
  const asked = toKeys(anchors, keys)
  const passed = toKeys(left.direct, keys)
  const ranges = new Map<K, Range<K>>()
  const rangeOf = (action: K) => {
    let range = ranges.get(action)
    if (!range) ranges.set(action, (range = { action, direct: 0, touches: 0, last: '', floor: 0, bound: 0 }))
    return range
  }
  const shared: Ranged<K>['shared'] = []
  for (const place of placesOf(left).toSorted((a, b) => byCodePoint(a.entity, b.entity))) {
    const entity = keys.get(place.entity)
    if (entity === undefined || weights[place.facet] <= 0) continue
    const { all, by } = tied.at(entity, place.facet, passed)
    shared.push({ place, all, by })
    const worth = weights[place.facet] / commonness(all)
    const weightBy = weigh(place, (via) => tied.actionsOf(keys.get(via)))
    for (const [action, factor] of by) {
      const weight = weightBy(action)
      if (weight < 0 || asked.has(action)) continue
      const range = rangeOf(action)
      range.bound += worth * Math.min(weight, factor)
      range.floor += worth * Math.min(weight, factor * LEAST_EVIDENCE)
      if (range.last !== place.entity) range.touches += 1
      range.last = place.entity
    }
  }
  for (const [id, linked] of links) {
    const [action, part] = [keys.get(id), linkPart(linked, weights)]
    if (action === undefined || part <= 0 || asked.has(action)) continue
    const range = rangeOf(action)
    range.direct = 1
    range.floor += part
    range.bound += part
  }
  // where one action is asked about, every hit touches just that one, however much the two share
  if (one) for (const range of ranges.values()) range.touches = 1
  return { ranges, shared }
}

/**
 * The actions whose upper bounds reach the floor of the last one that is sure to be among the best; the
 * likeliest first.
 */
function keepBest<K>(ranges: readonly Range<K>[], more: number, limit: number): Range<K>[] {
  const surest: Range<K>[] = []
  for (const one of ranges) {
    const last = surest[limit - 1]
    if (last && byFloor(last, one) <= 0) continue
    let at = surest.length
    for (let before = surest[at - 1]; before && byFloor(before, one) > 0; before = surest[at - 1]) at -= 1
    surest.splice(at, 0, one)
    surest.length = Math.min(surest.length, limit)
  }
  const last = surest[limit - 1]
  const kept = last ? ranges.filter((one) => reaches(one, more, last)) : ranges
  return kept.toSorted((a, b) => byRank(a, b) || b.bound - a.bound)
}

function byFloor(a: Range<unknown>, b: Range<unknown>): number {
  return byRank(a, b) || b.floor - a.floor
}

type Ranked = Pick<Range<unknown>, 'direct' | 'touches'>

function byRank(a: Ranked, b: Ranked): number {
  return b.direct - a.direct || b.touches - a.touches
}

function reaches(one: Range<unknown>, more: number, last: Ranked & { floor: number }): boolean {
  const order = byRank(one, last)
  return order < 0 || (order === 0 && one.bound + more >= last.floor)
}

function toRange({ direct, touches, score }: Best): Ranked & { floor: number } {
  return { direct: Number(direct.length > 0), touches, floor: score }
}

/** The weight of a place for an action, -1 where it says nothing; as in `weighSharing`. */
function weigh<K>(place: Place, actionsOf: (via: string) => ReadonlySet<K>): (action: K) => number {
  if (place.direct >= 0) return () => place.direct
  const through = place.through.map(({ via, weight }) => ({ weight, actions: actionsOf(via) }))
  return (action) => {
    let best = -1
    for (const { weight, actions } of through) if (weight > best && !actions.has(action)) best = weight
    return best
  }
}

/** Indexes what is tied to what, by entity and facet. */
function readSketch<K extends Key>({ kinds, steps, onward }: Sketch<K>) {
  const byFacet = new Map<K, { facet: Facet; actions: readonly K[] }[]>()
  for (const { entity, type, actions } of onward) {
    const kind = kinds.get(entity)
    const facet = kind === undefined ? null : facetOf(type, kind)
    if (facet !== null) append(byFacet, entity, { facet, actions })
  }
  const stepsTo = new Map<K, { from: K; step: Step }[]>()
  for (const { from, type, to } of steps) {
    const step = stepOf(type)
    if (step) append(stepsTo, to, { from, step })
  }
  return {
    /** the actions tied to an entity, under any facet */
    actionsOf: (entity: K | undefined) =>
      new Set(entity === undefined ? [] : byFacet.get(entity)?.flatMap(({ actions }) => actions)),
    /**
     * how many actions are tied to a place, and those whose ties count, with the part of each tie that
     * remains
     */
    at(entity: K, facet: Facet, passed: ReadonlySet<K>) {
      const by = new Map<K, number>()
      const silent = new Set<K>()
      for (const tied of byFacet.get(entity) ?? []) {
        if (tied.facet === facet) for (const action of tied.actions) by.set(action, 1)
      }
      for (const { from, step } of stepsTo.get(entity) ?? []) {
        for (const tied of byFacet.get(from) ?? []) {
          if (stepFacet(tied.facet, step) !== facet) continue
          for (const action of tied.actions) {
            if (passed.has(from)) silent.add(action)
            else if ((by.get(action) ?? 0) < step.factor) by.set(action, step.factor)
          }
        }
      }
      const others = [...silent].filter((action) => !by.has(action)).length
      return { all: by.size + others, by }
    }
  }
}

function toKeys<K>(ids: Iterable<string>, keys: ReadonlyMap<string, K>): Set<K> {
  return new Set([...ids].flatMap((id) => keys.get(id) ?? []))
}
