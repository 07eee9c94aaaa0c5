import { byCodePoint } from '#model/id.ts'
import { firmness } from '#model/status.ts'
import type { Hop, Key, Near, Tie } from './ground.ts'

/**
 * What a search has seen so far: who is joined to whom, and, where it was asked, by what. Entities have
 * numbers in it, in the order in which they came.
 */
export type Web = {
  /** the number of an entity, which it is given if it has none */
  numberOf(key: Key): number
  keyOf(number: number): Key
  /** its id, which is known once a relation of it has been told; empty before */
  idOf(number: number): string
  size(): number
  /** joins entities; a pair that was joined before stays as it is */
  add(rows: readonly Near[]): void
  /** whom an entity is joined to, in no order; nobody where it was not seen */
  around(number: number): readonly number[]
  /** says by what entities are joined that were not asked about before */
  tie(ties: readonly Tie[]): void
  /** all that joins two, the firmest first; undefined where it was not asked */
  strand(one: number, other: number): readonly Hop[] | undefined
}

/** More entities than a search can see: two numbers below it make one. */
const BASE = 2 ** 26

/** A web without anything in it. */
export function createWeb(): Web {
  const numbers = new Map<Key, number>()
  const keys: Key[] = []
  const ids: string[] = []
  const around: number[][] = []
  const pairs = new Set<number>()
  const strands = new Map<number, Hop[]>()
  const numberOf = (key: Key): number => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, keys.length)
    around.push([])
    return keys.push(key) - 1
  }
  return {
    numberOf,
    keyOf: (number) => keys[number] ?? 0,
    idOf: (number) => ids[number] ?? '',
    size: () => keys.length,
    add(rows) {
      for (const { key, others } of rows) {
        const one = numberOf(key)
        for (const at of others) {
          const other = numberOf(at)
          const pair = pairOf(one, other)
          if (pairs.has(pair)) continue
          pairs.add(pair)
          around[one]?.push(other)
          around[other]?.push(one)
        }
      }
    },
    around: (number) => around[number] ?? [],
    tie(ties) {
      const made = new Map<number, Hop[]>()
      for (const { hop, from, to } of ties) {
        const [one, other] = [numberOf(from), numberOf(to)]
        ids[one] = hop.from
        ids[other] = hop.to
        const pair = pairOf(one, other)
        const strand = made.get(pair)
        if (strand) strand.push(hop)
        else made.set(pair, [hop])
      }
      for (const [pair, strand] of made) strands.set(pair, strand.toSorted(byFirmness))
    },
    strand: (one, other) => strands.get(pairOf(one, other))
  }
}

function pairOf(one: number, other: number): number {
  return one < other ? one * BASE + other : other * BASE + one
}

/** The firmest first, of these the weightiest, then by id. */
function byFirmness(a: Hop, b: Hop): number {
  return firmness(b.mark) - firmness(a.mark) || b.weight - a.weight || byCodePoint(a.id, b.id)
}
