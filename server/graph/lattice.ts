import type { Kind } from '#model/kinds.ts'
import type { Reading } from '#model/standing.ts'
import type { RelationType } from '#model/relation-types.ts'
import { RELATION_TYPES } from '#model/relation-types.ts'
import type { Graph } from './graph.ts'

/** A relation as its lattice holds it. */
type Rod = { id: string; readings: readonly Reading[] }

/**
 * The entities of a graph by number, and to whom each is joined, in flat lists: what a search that looks at
 * tens of thousands of relations walks over. A relation that joins an entity to itself is not in it.
 */
export type Lattice = {
  numberOf: (id: string) => number | undefined
  ids: readonly string[]
  kinds: readonly Kind[]
  rods: readonly Rod[]
  /** where the relations of an entity begin in the three lists below; those of the next begin where they end */
  first: Uint32Array
  /** the type of the relation, by its place in the ontology, and OUT where it leads away from the entity */
  ways: Uint8Array
  /** the other end */
  other: Uint32Array
  /** the relation, by its place among the rods */
  rod: Uint32Array
  /** how many relations an entity has, one to itself counted once */
  degrees: Uint32Array
  /** room for a mark on each entity, for one question at a time: what is allocated for each is collected again and again */
  room: Uint8Array
}

/** Added to a type that leads away; there are fewer types than this. */
const OUT = 128

const PLACES = new Map(RELATION_TYPES.map((type, place): [RelationType, number] => [type, place]))

/** Some types as a lattice tells them, of relations that lead away, towards, or either: 1 for each way that is meant. */
export function waysOf(types: Iterable<RelationType>, direction: 'out' | 'in' | 'both' = 'both'): Uint8Array {
  const wanted = new Uint8Array(2 * OUT)
  for (const type of types) {
    const place = PLACES.get(type) ?? 0
    if (direction !== 'in') wanted[place + OUT] = 1
    if (direction !== 'out') wanted[place] = 1
  }
  return wanted
}

/** The type of a relation by its way. */
export function typeOf(way: number): RelationType | undefined {
  return RELATION_TYPES[way & (OUT - 1)]
}

const LATTICES = new WeakMap<Graph, Lattice>()

/** The lattice of a graph: made when it is first asked for, and gone with the graph, which never changes. */
export function latticeOf(graph: Graph): Lattice {
  const known = LATTICES.get(graph)
  if (known) return known
  const made = toLattice(graph)
  LATTICES.set(graph, made)
  return made
}

function toLattice({ net }: Graph): Lattice {
  const numbers = new Map<string, number>()
  const [ids, kinds]: [string[], Kind[]] = [[], []]
  net.forEachNode((_, { entity: { id, kind } }) => {
    numbers.set(id, ids.length)
    ids.push(id)
    kinds.push(kind)
  })
  const rods: Rod[] = []
  const [types, left, right]: [number[], number[], number[]] = [[], [], []]
  const degrees = new Uint32Array(ids.length)
  const first = new Uint32Array(ids.length + 1)
  net.forEachEdge((id, { united: { type, from, to }, readings }) => {
    const [one, two] = [numbers.get(from) ?? 0, numbers.get(to) ?? 0]
    degrees[one] = (degrees[one] ?? 0) + 1
    if (one === two) return
    degrees[two] = (degrees[two] ?? 0) + 1
    first[one + 1] = (first[one + 1] ?? 0) + 1
    first[two + 1] = (first[two + 1] ?? 0) + 1
    rods.push({ id, readings })
    types.push(PLACES.get(type) ?? 0)
    left.push(one)
    right.push(two)
  })
  for (let at = 1; at < first.length; at++) first[at] = (first[at] ?? 0) + (first[at - 1] ?? 0)
  const next = first.slice()
  const other = new Uint32Array(rods.length * 2)
  const rod = new Uint32Array(rods.length * 2)
  const ways = new Uint8Array(rods.length * 2)
  const put = (at: number, to: number, relation: number, way: number) => {
    const place = next[at] ?? 0
    next[at] = place + 1
    other[place] = to
    rod[place] = relation
    ways[place] = way
  }
  for (let i = 0; i < rods.length; i++) {
    const [one, two, type] = [left[i] ?? 0, right[i] ?? 0, types[i] ?? 0]
    put(one, two, i, type + OUT)
    put(two, one, i, type)
  }
  const room = new Uint8Array(ids.length)
  return { numberOf: (id) => numbers.get(id), ids, kinds, rods, first, ways, other, rod, degrees, room }
}
