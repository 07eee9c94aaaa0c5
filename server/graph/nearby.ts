import { standingOn } from '#model/standing.ts'
import type { Graph } from './graph.ts'
import type { Begun, Primitives, Key, Near, Passable, KeyedHop, Usable } from './primitives.ts'
import { toHop } from './hop.ts'
import type { Adjacency } from './adjacency.ts'
import { adjacencyOf, waysOf } from './adjacency.ts'

type Given<N extends 'near' | 'meet' | 'meetThrough' | 'join'> = Parameters<Primitives[N]>[0]
type Fits = (place: number) => boolean

/** What is known of an entity while two rims are compared, one bit each. */
const IN_RIM = 1
const BESIDE_LEFT = 2
const BESIDE_RIGHT = 4

/** The numbers of these entities in the adjacency lists. Nothing more is given, as asking costs nothing here. */
export function begin(graph: Graph, ids: readonly string[]): Begun {
  const { numberOf } = adjacencyOf(graph)
  const keys = new Map<string, Key>()
  for (const id of ids) {
    const key = numberOf(id)
    if (key !== undefined) keys.set(id, key)
  }
  return { keys, rows: [], opened: [], isCrowded: false }
}

/**
 * What some entities are joined to. This and the next three are the primitives of the graph in
 * memory.
 */
export function near(graph: Graph, asked: Given<'near'>): Near[] {
  const adjacency = adjacencyOf(graph)
  const [fits, opens] = [usable(adjacency, asked), passable(adjacency, asked)]
  return rowsOf(adjacency, asked.keys, asked.most, (place, to) => fits(place) && opens(to))
}

/**
 * Which entities of the left are joined to which of the right, looked up from the side with fewer relations.
 */
export function meet(graph: Graph, asked: Given<'meet'>): Near[] {
  const adjacency = adjacencyOf(graph)
  const fits = usable(adjacency, asked)
  const [left, right] = [asked.left, asked.right].map((side) =>
    side.reduce((sum, at) => sum + breadth(adjacency, at), 0)
  )
  const [few, many] = (left ?? 0) <= (right ?? 0) ? [asked.left, asked.right] : [asked.right, asked.left]
  const marks = marked(adjacency, many)
  return rowsOf(adjacency, few, asked.most, (place, to) => marks[to] === IN_RIM && fits(place))
}

/**
 * The pairs within and between the two sets, and those that join an entity between to either, if it is joined
 * to both.
 */
export function meetThrough(graph: Graph, asked: Given<'meetThrough'>): Near[] {
  const adjacency = adjacencyOf(graph)
  const [fits, opens] = [usable(adjacency, asked), passable(adjacency, asked)]
  const marks = marked(adjacency, [...asked.left, ...asked.right])
  // type, day and mark are checked only for relations that lead from rim to rim, as in the statement
  const around = (side: readonly Key[], mark: number): Key[] => {
    const found: Key[] = []
    for (const at of side) {
      eachPlace(adjacency, at, (_, to) => {
        const known = marks[to] ?? 0
        if ((known & mark) !== 0) return
        marks[to] = known | mark
        found.push(to)
      })
    }
    return found
  }
  const beside = around(asked.left, BESIDE_LEFT)
  const beyond = around(asked.right, BESIDE_RIGHT)
  const has = (at: Key, mark: number) => ((marks[at] ?? 0) & mark) !== 0
  const between = [
    ...beside.filter((at) => has(at, IN_RIM) || (has(at, BESIDE_RIGHT) && opens(at))),
    ...beyond.filter((at) => has(at, IN_RIM) && !has(at, BESIDE_LEFT))
  ]
  return rowsOf(adjacency, between, asked.most, (place, to) => has(to, IN_RIM) && fits(place))
}

/** Every usable relation that joins the entities of a pair. */
export function join(graph: Graph, asked: Given<'join'>): KeyedHop[] {
  const adjacency = adjacencyOf(graph)
  const { relationIndex, relations, ids } = adjacency
  const fits = usable(adjacency, asked)
  const hopAt = (place: number, pair: readonly [Key, Key]): KeyedHop[] => {
    const found = relations[relationIndex[place] ?? 0]
    const standing = found ? standingOn(found.readings, asked.asOf) : null
    if (!found || !standing) return []
    const hop = toHop(found.id, standing.mark)
    const [one, two] = pair
    return [ids[one] === hop.from ? { hop, from: one, to: two } : { hop, from: two, to: one }]
  }
  const between = (one: Key, two: Key): KeyedHop[] => {
    const [few, many] = breadth(adjacency, one) <= breadth(adjacency, two) ? [one, two] : [two, one]
    const hops: KeyedHop[] = []
    eachPlace(adjacency, few, (place, to) => {
      if (to === many && fits(place)) hops.push(...hopAt(place, [one, two]))
    })
    return hops
  }
  return asked.pairs.flatMap(({ key, others }) => others.flatMap((other) => between(key, other)))
}

function usable({ relations, relationIndex, ways }: Adjacency, { types, marks, asOf }: Usable): Fits {
  const typed = waysOf(types)
  const wanted = marks && new Set(marks)
  const isTyped = (place: number) => typed[ways[place] ?? 0] === 1
  // every relation has some standing in the end
  if (wanted === undefined && asOf === undefined) return isTyped
  return (place) => {
    const found = isTyped(place) ? relations[relationIndex[place] ?? 0] : undefined
    const standing = found ? standingOn(found.readings, asOf) : null
    return standing !== null && (!wanted || wanted.has(standing.mark))
  }
}

function passable(adjacency: Adjacency, { avoid, hub = Infinity, ends }: Passable): (at: number) => boolean {
  const avoided = new Set(avoid)
  const exempt = new Set(ends)
  return (at) => {
    const kind = adjacency.kinds[at]
    return exempt.has(at) || (kind !== undefined && !avoided.has(kind) && (adjacency.degrees[at] ?? 0) <= hub)
  }
}

/** For each entity, the others that fit, each once; stops after `most` pairs. */
function rowsOf(
  adjacency: Adjacency,
  from: Iterable<number>,
  most: number,
  fits: (place: number, to: number) => boolean
): Near[] {
  const rows: Near[] = []
  let left = most
  for (const at of from) {
    const others = new Set<number>()
    eachPlace(adjacency, at, (place, to) => {
      if (others.size < left && !others.has(to) && fits(place, to)) others.add(to)
    })
    if (others.size === 0) continue
    left -= others.size
    rows.push({ key: at, others: [...others] })
    if (left === 0) break
  }
  return rows
}

/** The marks of all entities, with those of a rim set; overwritten by the next question. */
function marked({ scratch }: Adjacency, rim: readonly Key[]): Uint8Array {
  scratch.fill(0)
  for (const at of rim) scratch[at] = IN_RIM
  return scratch
}

/** How many relations an entity has to others. */
function breadth({ first }: Adjacency, at: number): number {
  return (first[at + 1] ?? 0) - (first[at] ?? 0)
}

function eachPlace(
  { first, other }: Adjacency,
  at: number,
  visit: (place: number, to: number) => unknown
): void {
  for (let place = first[at] ?? 0; place < (first[at + 1] ?? 0); place++) visit(place, other[place] ?? 0)
}
