import type { Fit } from '#model/candidates.ts'
import type { Kind } from '#model/kinds.ts'

/** An entity as search finds it. */
export type Found = Fit & { kind: Kind }

/** Entities under their tokens: the tokens in order, and by its place who bears each. */
export type Words = { entities: readonly Found[]; tokens: readonly string[]; bearers: readonly Uint32Array[] }

/** Puts under each token who bears it: for each entity its tokens, in the same order. */
export function toWords(entities: readonly Found[], tokensOf: readonly (readonly string[])[]): Words {
  const under = new Map<string, number[]>()
  for (const [at, tokens] of tokensOf.entries()) {
    for (const token of tokens) {
      const bearers = under.get(token)
      if (bearers) bearers.push(at)
      else under.set(token, [at])
    }
  }
  const tokens = [...under.keys()].toSorted(byUnit)
  return { entities, tokens, bearers: tokens.map((token) => Uint32Array.from(under.get(token) ?? [])) }
}

/** The entities of which every term begins a token; none where there is no term. */
export function fitting(words: Words, terms: readonly string[]): Found[] {
  const met = new Uint8Array(words.entities.length)
  const found: Found[] = []
  for (const [nth, term] of terms.entries()) {
    for (const bearers of begunBy(words, term)) {
      for (const bearer of bearers) {
        if (met[bearer] !== nth) continue
        met[bearer] = nth + 1
        const entity = words.entities[bearer]
        if (entity && nth + 1 === terms.length) found.push(entity)
      }
    }
  }
  return found
}

/** For each token that a term begins, who bears it. */
function begunBy({ tokens, bearers }: Words, term: string): Uint32Array[] {
  const from = countBefore(tokens, (token) => token < term)
  return bearers.slice(
    from,
    countBefore(tokens, (token) => token < term || token.startsWith(term))
  )
}

/** How many tokens come first of which something holds, which holds of no later one. */
function countBefore(tokens: readonly string[], holds: (token: string) => boolean): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(tokens[middle] ?? '')) low = middle + 1
    else high = middle
  }
  return low
}

/** Tokens that begin alike stand together in this order, and it is the quickest. */
function byUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
