import { words } from './fold.ts'
import { byCodePoint } from './id.ts'
import { LIMITS } from './limits.ts'

/**
 * What decides whether a matching entity is ranked: its name, folded by `foldName`, and the number of its
 * relations.
 */
export type Fit = { id: string; folded: string; degree: number }

/**
 * Numbers of relations that set more prominent entities apart, from 2 to 2²⁰: each step is twice the one
 * before.
 */
export const DEGREE_STEPS = Array.from({ length: 20 }, (_, i) => 2 ** (i + 1))

/** Characters of a folded name that are compared: the longest query allowed. */
const COMPARED = 200

/**
 * A name or a query in the form in which beginnings are compared: its folded words with single spaces, at
 * most 200 characters.
 */
export function foldName(text: string): string {
  return Array.from(words(text).join(' ')).slice(0, COMPARED).join('')
}

/** Entities in order of folded name, then id, with the number of relations of each. */
export type NameOrder<F extends Fit = Fit> = { entities: readonly F[]; degrees: Uint32Array }

/** Puts entities in that order. */
export function toNameOrder<F extends Fit>(entities: readonly F[]): NameOrder<F> {
  const ordered = entities.toSorted((a, b) => byCodePoint(a.folded, b.folded) || byCodePoint(a.id, b.id))
  return { entities: ordered, degrees: Uint32Array.from(ordered, ({ degree }) => degree) }
}

/**
 * Where too many match for all to be ranked, at most this many prominent ones are: half as many again as are
 * asked for, but at least LIMITS.searchProminent.
 */
export function prominentFor(limit: number): number {
  return Math.max(LIMITS.searchProminent, Math.ceil(1.5 * limit))
}

/**
 * Chooses which matching entities are ranked; `fits` holds their places in the order of names. All are while they are
 * few. Of more: the prominent ones, which reach the lowest step that at most `prominent` reach; the first, by
 * name and id, of those whose names begin with the query, more of them where they are needed to fill a page; and if
 * these do not fill it, the first by id. `more` says whether any were left out.
 */
export function candidatesAmong(
  query: string,
  { entities, degrees }: NameOrder,
  fits: Uint32Array,
  prominent: number
): { ids: Set<string>; more: boolean } {
  const idOf = (at: number) => entities[at]?.id ?? ''
  if (fits.length <= LIMITS.searchCandidates) return { ids: new Set([...fits].map(idOf)), more: false }
  const enough = lowestStep(degrees, fits, prominent)
  const chosen = new Set(fits.filter((at) => (degrees[at] ?? 0) >= enough))
  const begun = foldName(query)
  const from = countBefore(entities, ({ folded }) => byCodePoint(folded, begun) < 0)
  const to = countBefore(entities, ({ folded }) => byCodePoint(folded, begun) < 0 || folded.startsWith(begun))
  const begins = fits.filter((at) => at >= from && at < to)
  for (const [i, at] of first(begins, (a, b) => a - b).entries()) {
    if (i < LIMITS.searchBegun || chosen.size < LIMITS.searchPage) chosen.add(at)
  }
  if (chosen.size < LIMITS.searchPage) {
    for (const at of first(fits, (a, b) => byCodePoint(idOf(a), idOf(b)))) chosen.add(at)
  }
  return { ids: new Set([...chosen].map(idOf)), more: true }
}

/** How many items at the front of a list satisfy a condition that no later one does. */
export function countBefore<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const item = list[middle]
    if (item !== undefined && holds(item)) low = middle + 1
    else high = middle
  }
  return low
}

/** The lowest step that at most `most` of these reach; Infinity where more reach every step. */
function lowestStep(degrees: Uint32Array, fits: Uint32Array, most: number): number {
  const reaching = new Uint32Array(32)
  for (const at of fits) {
    // the exponent of the greatest power of two up to the degree
    const power = 31 - Math.clz32(degrees[at] ?? 0)
    if (power >= 0) reaching[power] = (reaching[power] ?? 0) + 1
  }
  const isFew = (step: number) => {
    const reached = reaching.subarray(Math.log2(step)).reduce((sum, count) => sum + count, 0)
    return reached <= most
  }
  return DEGREE_STEPS.find(isFew) ?? Infinity
}

/** The first LIMITS.searchPage in some order, without sorting all. */
function first(fits: Uint32Array, compare: (a: number, b: number) => number): number[] {
  const best: number[] = []
  for (const fit of fits) {
    const last = best.at(-1)
    if (best.length === LIMITS.searchPage && last !== undefined && compare(last, fit) <= 0) continue
    const place = best.findIndex((held) => compare(fit, held) < 0)
    best.splice(place < 0 ? best.length : place, 0, fit)
    if (best.length > LIMITS.searchPage) best.pop()
  }
  return best
}
