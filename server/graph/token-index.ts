import type { Fit, Roll } from '#model/candidates.ts'
import { countBefore, toRoll } from '#model/candidates.ts'
import type { Kind } from '#model/kinds.ts'

/** An entity as search finds it. */
export type Found = Fit & { kind: Kind }

/** Entities under their tokens: the tokens in order, and by its place who bears each. */
export type TokenIndex = Roll<Found> & {
  tokens: readonly string[]
  bearers: readonly Uint32Array[]
  /** room for one question at a time: what is allocated for each would have a large heap collected again and again */
  room: { met: Uint8Array; found: Uint32Array }
}

/** Puts under each token who bears it. */
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
 * The places of the entities of which every term begins a token, in no order; none where there is no term. The list
 * is that of the next question too, so take what you need of it at once.
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

/** For each token that a term begins, who bears it. */
function begunBy({ tokens, bearers }: TokenIndex, term: string): Uint32Array[] {
  const from = countBefore(tokens, (token) => token < term)
  return bearers.slice(
    from,
    countBefore(tokens, (token) => token < term || token.startsWith(term))
  )
}

/** Tokens that begin alike stand together in this order, and it is the quickest. */
function byUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
