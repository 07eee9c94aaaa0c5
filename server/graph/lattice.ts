import type { Kind } from '#model/kinds.ts'
import type { Reading } from '#model/standing.ts'
import type { RelationType } from '#model/relation-types.ts'
import { RELATION_TYPES } from '#model/relation-types.ts'
import type { Graph } from './graph.ts'

/** A relation as its lattice holds it; `from` is the number of the entity that it leads from. */
export type Rod = { id: string; type: RelationType; from: number; readings: readonly Reading[] }

/**
 * The entities of a graph by number, and to whom each is joined, in flat lists: what a search that looks at
 * tens of thousands of relations walks over. A relation that joins an entity to itself is not in it.
 */
export type Lattice = {
  numberOf: (id: string) => number | undefined
  ids: readonly string[]
  kinds: readonly Kind[]
  rods: readonly Rod[]
  /** the type of each rod, by its place in the ontology: asked without touching the rod */
  types: Uint8Array
  /** where the relations of an entity begin in the two lists below; those of the next begin where they end */
  first: Uint32Array
  /** the other end */
  other: Uint32Array
  /** the relation, by its place among the rods */
  rod: Uint32Array
  /** how many relations an entity has, one to itself counted once */
  degrees: Uint32Array
  /** room for a mark on each entity, for one question at a time: what is allocated for each is collected again and again */
  room: Uint8Array
}

const PLACES = new Map(RELATION_TYPES.map((type, place): [RelationType, number] => [type, place]))

/** Some types as a lattice tells them: 1 at the place of each, else 0. */
export function flagsOf(types: Iterable<RelationType>): Uint8Array {
  const flags = new Uint8Array(RELATION_TYPES.length)
  for (const type of types) flags[PLACES.get(type) ?? 0] = 1
  return flags
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
  const [left, right]: [number[], number[]] = [[], []]
  const degrees = new Uint32Array(ids.length)
  const first = new Uint32Array(ids.length + 1)
  net.forEachEdge((id, { united: { type, from, to }, readings }) => {
    const [one, two] = [numbers.get(from) ?? 0, numbers.get(to) ?? 0]
    degrees[one] = (degrees[one] ?? 0) + 1
    if (one === two) return
    degrees[two] = (degrees[two] ?? 0) + 1
    first[one + 1] = (first[one + 1] ?? 0) + 1
    first[two + 1] = (first[two + 1] ?? 0) + 1
    rods.push({ id, type, from: one, readings })
    left.push(one)
    right.push(two)
  })
  for (let at = 1; at < first.length; at++) first[at] = (first[at] ?? 0) + (first[at - 1] ?? 0)
  const next = first.slice()
  const other = new Uint32Array(rods.length * 2)
  const rod = new Uint32Array(rods.length * 2)
  const put = (at: number, to: number, relation: number) => {
    const place = next[at] ?? 0
    next[at] = place + 1
    other[place] = to
    rod[place] = relation
  }
  for (let i = 0; i < rods.length; i++) {
    const [one, two] = [left[i] ?? 0, right[i] ?? 0]
    put(one, two, i)
    put(two, one, i)
  }
  const types = Uint8Array.from(rods, ({ type }) => PLACES.get(type) ?? 0)
  const room = new Uint8Array(ids.length)
  return { numberOf: (id) => numbers.get(id), ids, kinds, rods, types, first, other, rod, degrees, room }
}
