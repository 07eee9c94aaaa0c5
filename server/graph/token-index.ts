import type { Fit, Roll } from '#model/candidates.ts'
import { countBefore, toRoll } from '#model/candidates.ts'
import type { Kind } from '#model/kinds.ts'

/** An entity as search sees it. */
export type Found = Fit & { kind: Kind }

/**
 * Entities by token: the tokens in order, and for each, the places in the roll of the entities that have it.
 */
export type TokenIndex = Roll<Found> & {
  tokens: readonly string[]
  bearers: readonly Uint32Array[]
  /**
   * scratch lists shared by all questions, one at a time: allocating them for each would keep the garbage
   * collector busy
   */
  room: { met: Uint8Array; found: Uint32Array }
}

/** Indexes entities by their tokens, which `tokensOf` gives. */
export function toTokenIndex(
  found: readonly Found[],
  tokensOf: (id: string) => readonly string[]
): TokenIndex {
  const roll = toRoll(found)
  const under = new Map<string, number[]>()
  for (const [at, { id }] of roll.entities.entries()) {
    for (const token of tokensOf(id)) {
      const bearers = under.get(token)
      if (bearers) bearers.push(at)
      else under.set(token, [at])
    }
  }
  const tokens = [...under.keys()].toSorted(byUnit)
  const room = { met: new Uint8Array(found.length), found: new Uint32Array(found.length) }
  return { ...roll, room, tokens, bearers: tokens.map((token) => Uint32Array.from(under.get(token) ?? [])) }
}

/**
 * The places of the entities that have, for every term, a token beginning with it; unordered, and none
 * without terms. The next question overwrites the list, so use it at once.
 */
export function fitting(index: TokenIndex, terms: readonly string[]): Uint32Array {
  const { met, found } = index.room
  met.fill(0)
  let count = 0
  for (const [nth, term] of terms.entries()) {
    for (const bearers of begunBy(index, term)) {
      for (const bearer of bearers) {
        if (met[bearer] !== nth) continue
        met[bearer] = nth + 1
        if (nth + 1 === terms.length) found[count++] = bearer
      }
    }
  }
  return found.subarray(0, count)
}

/** For each token that begins with the term, the entities that have it. */
function begunBy({ tokens, bearers }: TokenIndex, term: string): Uint32Array[] {
  const from = countBefore(tokens, (token) => token < term)
  return bearers.slice(
    from,
    countBefore(tokens, (token) => token < term || token.startsWith(term))
  )
}

/** In code unit order, the quickest, tokens with the same beginning are adjacent. */
function byUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
