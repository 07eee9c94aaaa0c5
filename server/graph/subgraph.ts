import { append } from '#model/grouping.ts'
import { byCodePoint } from '#model/id.ts'
import { firmness } from '#model/status.ts'
import type { Hop } from './hop.ts'
import type { Key, KeyedHop, Near } from './primitives.ts'

/**
 * What a search has seen so far: what is joined to what, and, once asked, by which relations. Entities are
 * numbered in the order in which they came.
 */
export type Subgraph = {
  /** the number of an entity; a new one gets the next */
  numberOf(key: Key): number
  keyOf(number: number): Key
  /** its id; empty until one of its relations is known */
  idOf(number: number): string
  size(): number
  /** joins the entities of each pair; one joined before stays as it is */
  add(rows: readonly Near[]): void
  /** the entities joined to one, unordered; empty for an unknown number */
  around(number: number): readonly number[]
  /** records which relations join entities; those recorded before for the same two are replaced */
  addHops(keyed: readonly KeyedHop[]): void
  /** all relations that join the two, the firmest first; undefined before they are recorded */
  hopsBetween(one: number, other: number): readonly Hop[] | undefined
}

/** More entities than a search can see, so that two numbers combine into one. */
const BASE = 2 ** 26

/** An empty subgraph. */
export function createSubgraph(): Subgraph {
  const numbers = new Map<Key, number>()
  const keys: Key[] = []
  const ids: string[] = []
  const around: number[][] = []
  const pairs = new Set<number>()
  const hops = new Map<number, Hop[]>()
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
    addHops(keyed) {
      const made = new Map<number, Hop[]>()
      for (const { hop, from, to } of keyed) {
        const [one, other] = [numberOf(from), numberOf(to)]
        ids[one] = hop.from
        ids[other] = hop.to
        append(made, pairOf(one, other), hop)
      }
      for (const [pair, between] of made) hops.set(pair, between.toSorted(byFirmness))
    },
    hopsBetween: (one, other) => hops.get(pairOf(one, other))
  }
}

function pairOf(one: number, other: number): number {
  return one < other ? one * BASE + other : other * BASE + one
}

/** The firmest first, then by weight of the type, then by id. */
function byFirmness(a: Hop, b: Hop): number {
  return firmness(b.mark) - firmness(a.mark) || b.weight - a.weight || byCodePoint(a.id, b.id)
}
