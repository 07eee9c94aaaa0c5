import type { Fit, NameOrder } from '#model/candidates.ts'
import { countBefore, toNameOrder } from '#model/candidates.ts'
import { append } from '#model/grouping.ts'
import type { Kind } from '#model/kinds.ts'

/** An entity as search sees it. */
export type Found = Fit & { kind: Kind }

/**
 * An inverted index: the tokens in order, and for each, the places, in the order of names, of the entities that
 * have it.
 */
export type TokenIndex = NameOrder<Found> & {
  tokens: readonly string[]
  postings: readonly Uint32Array[]
  /**
   * scratch lists shared by all questions, one at a time: allocating them for each would keep the garbage
   * collector busy
   */
  scratch: { met: Uint8Array; found: Uint32Array }
}

/** Indexes entities by their tokens, which `tokensOf` gives. */
export function toTokenIndex(
  found: readonly Found[],
  tokensOf: (id: string) => readonly string[]
): TokenIndex {
  const ordered = toNameOrder(found)
  const under = new Map<string, number[]>()
  for (const [at, { id }] of ordered.entities.entries()) {
    for (const token of tokensOf(id)) append(under, token, at)
  }
  const tokens = [...under.keys()].toSorted(byUnit)
  const scratch = { met: new Uint8Array(found.length), found: new Uint32Array(found.length) }
  return {
    ...ordered,
    scratch,
    tokens,
    postings: tokens.map((token) => Uint32Array.from(under.get(token) ?? []))
  }
}

/**
 * The places of the entities that have, for every term, a token beginning with it; unordered, and none
 * without terms. The next question overwrites the list, so use it at once.
 */
export function fitting(index: TokenIndex, terms: readonly string[]): Uint32Array {
  const { met, found } = index.scratch
  met.fill(0)
  let count = 0
  for (const [nth, term] of terms.entries()) {
    for (const postings of begunBy(index, term)) {
      for (const at of postings) {
        if (met[at] !== nth) continue
        met[at] = nth + 1
        if (nth + 1 === terms.length) found[count++] = at
      }
    }
  }
  return found.subarray(0, count)
}

/** For each token that begins with the term, the entities that have it. */
function begunBy({ tokens, postings }: TokenIndex, term: string): Uint32Array[] {
  const from = countBefore(tokens, (token) => token < term)
  return postings.slice(
    from,
    countBefore(tokens, (token) => token < term || token.startsWith(term))
  )
}

/** In code unit order, the quickest, tokens with the same beginning are adjacent. */
function byUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
