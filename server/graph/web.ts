import { byCodePoint } from '#model/id.ts'
import { firmness } from '#model/status.ts'
import type { Hop, Near } from './ground.ts'

/**
 * What a search has seen so far: who is joined to whom, and, where it was asked, by what. Entities have
 * numbers in it, in the order in which they came.
 */
export type Web = {
  /** the number of an entity, which it is given if it has none */
  numberOf(id: string): number
  idOf(number: number): string
  size(): number
  /** joins entities; a pair that was joined before stays as it is */
  add(rows: readonly Near[]): void
  /** whom an entity is joined to, in no order; nobody where it was not seen */
  around(number: number): readonly number[]
  /** says by what entities are joined that were not asked about before */
  tie(hops: readonly Hop[]): void
  /** all that joins two, the firmest first; undefined where it was not asked */
  strand(one: number, other: number): readonly Hop[] | undefined
}

/** More entities than a search can see: two numbers below it make one. */
const BASE = 2 ** 26

/** A web without anything in it. */
export function makeWeb(): Web {
  const numbers = new Map<string, number>()
  const ids: string[] = []
  const around: number[][] = []
  const pairs = new Set<number>()
  const strands = new Map<number, Hop[]>()
  const numberOf = (id: string): number => {
    const known = numbers.get(id)
    if (known !== undefined) return known
    numbers.set(id, ids.length)
    around.push([])
    return ids.push(id) - 1
  }
  return {
    numberOf,
    idOf: (number) => ids[number] ?? '',
    size: () => ids.length,
    add(rows) {
      for (const { id, others } of rows) {
        const one = numberOf(id)
        for (const name of others) {
          const other = numberOf(name)
          const pair = pairOf(one, other)
          if (pairs.has(pair)) continue
          pairs.add(pair)
          around[one]?.push(other)
          around[other]?.push(one)
        }
      }
    },
    around: (number) => around[number] ?? [],
    tie(hops) {
      const made = new Map<number, Hop[]>()
      for (const hop of hops) {
        const pair = pairOf(numberOf(hop.from), numberOf(hop.to))
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
