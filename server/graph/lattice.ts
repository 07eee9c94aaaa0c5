import type { Kind } from '#model/kinds.ts'
import type { Reading } from '#model/standing.ts'
import type { RelationType } from '#model/relation-types.ts'
import { RELATION_TYPES } from '#model/relation-types.ts'
import type { Graph } from './graph.ts'

/** A relation as the lattice holds it. */
type Rod = { id: string; readings: readonly Reading[] }

/**
 * The entities of a graph by number, and what each is joined to, in flat lists, for searches that look at
 * tens of thousands of relations. A relation that joins an entity to itself is left out.
 */
export type Lattice = {
  numberOf: (id: string) => number | undefined
  ids: readonly string[]
  kinds: readonly Kind[]
  rods: readonly Rod[]
  /**
   * where the relations of each entity begin in the three lists below; they end where those of the next begin
   */
  first: Uint32Array
  /**
   * the type of the relation, by its place in the ontology, plus OUT where the relation leads away from the
   * entity
   */
  ways: Uint8Array
  /** the other end */
  other: Uint32Array
  /** the relation, by its index in `rods` */
  rod: Uint32Array
  /** how many relations an entity has; one to itself counts once */
  degrees: Uint32Array
  /**
   * one byte for each entity, shared by all questions, one at a time: allocating it for each would keep the
   * garbage collector busy
   */
  room: Uint8Array
}

/** Added to the type of a relation that leads away; there are fewer types than this. */
const OUT = 128

const PLACES = new Map(RELATION_TYPES.map((type, place): [RelationType, number] => [type, place]))

/**
 * Types as a table over `ways`: 1 where a relation of one of them, leading out, in or either way, is wanted.
 */
export function waysOf(types: Iterable<RelationType>, direction: 'out' | 'in' | 'both' = 'both'): Uint8Array {
  const wanted = new Uint8Array(2 * OUT)
  for (const type of types) {
    const place = PLACES.get(type) ?? 0
    if (direction !== 'in') wanted[place + OUT] = 1
    if (direction !== 'out') wanted[place] = 1
  }
  return wanted
}

/** The type of a relation, from its entry in `ways`. */
export function typeOf(way: number): RelationType | undefined {
  return RELATION_TYPES[way & (OUT - 1)]
}

const LATTICES = new WeakMap<Graph, Lattice>()

/** The lattice of a graph, made when first asked for and kept as long as the graph, which never changes. */
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
