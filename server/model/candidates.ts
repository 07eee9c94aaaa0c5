import { words } from './fold.ts'
import { byCodePoint } from './id.ts'
import { LIMITS } from './limits.ts'

/** What decides whether an entity that fits a query is ranked: its name as `foldName` gives it, and its relations. */
export type Fit = { id: string; folded: string; degree: number }

/** Relations at which an entity reaches further: each step twice the one before. */
export const REACHES = Array.from({ length: 20 }, (_, i) => 2 ** (i + 1))

/** Characters of a folded name that are compared: no fewer than a query has. */
const COMPARED = 200

/** A name, or a query, as the beginnings of names are compared: its words, folded, one space between them. */
export function foldName(text: string): string {
  return Array.from(words(text).join(' ')).slice(0, COMPARED).join('')
}

/**
 * Those among all that fit a query that are ranked: all while they are few. Of more, the prominent ones, as
 * many as reach the lowest step that at most so many reach; those whose name begins with the query, the first
 * by name and id; and where that is not enough, the first by id. `more` says that some were left out.
 */
export function candidatesAmong(query: string, fits: readonly Fit[]): { ids: Set<string>; more: boolean } {
  const most = LIMITS.searchCandidates
  if (fits.length <= most) return { ids: new Set(fits.map(({ id }) => id)), more: false }
  const enough = REACHES.find((step) => !isMore(fits, most, ({ degree }) => degree >= step)) ?? Infinity
  const ids = new Set(fits.filter(({ degree }) => degree >= enough).map(({ id }) => id))
  const begun = foldName(query)
  const begins = fits.filter(({ folded }) => folded.startsWith(begun))
  for (const { id } of first(begins, byName)) ids.add(id)
  if (ids.size < LIMITS.searchBegun) for (const { id } of first(fits, byId)) ids.add(id)
  return { ids, more: true }
}

function isMore(fits: readonly Fit[], most: number, suits: (fit: Fit) => boolean): boolean {
  let count = 0
  for (const fit of fits) {
    if (suits(fit) && ++count > most) return true
  }
  return false
}

function byId(a: Fit, b: Fit): number {
  return byCodePoint(a.id, b.id)
}

function byName(a: Fit, b: Fit): number {
  return byCodePoint(a.folded, b.folded) || byId(a, b)
}

/** The first in some order, without putting all in order. */
function first(fits: readonly Fit[], compare: (a: Fit, b: Fit) => number): Fit[] {
  const best: Fit[] = []
  for (const fit of fits) {
    const last = best.at(-1)
    if (best.length === LIMITS.searchBegun && last && compare(last, fit) <= 0) continue
    const place = best.findIndex((held) => compare(fit, held) < 0)
    best.splice(place < 0 ? best.length : place, 0, fit)
    if (best.length > LIMITS.searchBegun) best.pop()
  }
  return best
}
