import type { Kind } from '#model/kinds.ts'
import type { Reading } from '#model/standing.ts'
import type { RelationType } from '#model/relation-types.ts'
import { RELATION_TYPES } from '#model/relation-types.ts'
import type { Graph } from './graph.ts'

/** A relation, and how it stood from day to day. */
type Relation = { id: string; readings: readonly Reading[] }

/** A relation that joins two entities, with its type by its place in the ontology and its ends by number. */
type Joining = Relation & { type: number; from: number; to: number }

/**
 * The entities of a graph by number, and what each is joined to, in flat lists (compressed sparse rows), for
 * searches that look at tens of thousands of relations. A relation that joins an entity to itself is left
 * out.
 */
export type Adjacency = {
  numberOf: (id: string) => number | undefined
  ids: readonly string[]
  kinds: readonly Kind[]
  relations: readonly Relation[]
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
  /** the relation, by its index in `relations` */
  relationIndex: Uint32Array
  /** how many relations an entity has; one to itself counts once */
  degrees: Uint32Array
  /**
   * one byte for each entity, shared by all questions, one at a time: allocating it for each would keep the
   * garbage collector busy
   */
  scratch: Uint8Array
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

const ADJACENCIES = new WeakMap<Graph, Adjacency>()

/** The adjacency lists of a graph, made when first asked for and kept as long as the graph, which never changes. */
export function adjacencyOf(graph: Graph): Adjacency {
  const known = ADJACENCIES.get(graph)
  if (known) return known
  const made = toAdjacency(graph)
  ADJACENCIES.set(graph, made)
  return made
}

function toAdjacency({ net }: Graph): Adjacency {
  const numbers = new Map<string, number>()
  const [ids, kinds]: [string[], Kind[]] = [[], []]
  net.forEachNode((_, { entity: { id, kind } }) => {
    numbers.set(id, ids.length)
    ids.push(id)
    kinds.push(kind)
  })
  const degrees = new Uint32Array(ids.length)
  const joining: Joining[] = []
  net.forEachEdge((id, { united: { type, from, to }, readings }) => {
    const [one, two] = [numbers.get(from) ?? 0, numbers.get(to) ?? 0]
    degrees[one] = (degrees[one] ?? 0) + 1
    if (one === two) return
    degrees[two] = (degrees[two] ?? 0) + 1
    joining.push({ id, readings, type: PLACES.get(type) ?? 0, from: one, to: two })
  })
  return {
    numberOf: (id) => numbers.get(id),
    ids,
    kinds,
    relations: joining.map(({ id, readings }) => ({ id, readings })),
    ...toLists(joining, ids.length),
    degrees,
    scratch: new Uint8Array(ids.length)
  }
}

/** The lists over all ends of these relations, the ends at one entity next to each other. */
function toLists(
  joining: readonly Joining[],
  entities: number
): Pick<Adjacency, 'first' | 'ways' | 'other' | 'relationIndex'> {
  const first = new Uint32Array(entities + 1)
  for (const { from, to } of joining) {
    first[from + 1] = (first[from + 1] ?? 0) + 1
    first[to + 1] = (first[to + 1] ?? 0) + 1
  }
  for (let at = 1; at < first.length; at++) first[at] = (first[at] ?? 0) + (first[at - 1] ?? 0)
  const next = first.slice()
  const ways = new Uint8Array(joining.length * 2)
  const other = new Uint32Array(joining.length * 2)
  const relationIndex = new Uint32Array(joining.length * 2)
  const put = (at: number, end: { to: number; index: number; way: number }) => {
    const place = next[at] ?? 0
    next[at] = place + 1
    ways[place] = end.way
    other[place] = end.to
    relationIndex[place] = end.index
  }
  for (const [index, { from, to, type }] of joining.entries()) {
    put(from, { to, index, way: type + OUT })
    put(to, { to: from, index, way: type })
  }
  return { first, ways, other, relationIndex }
}
