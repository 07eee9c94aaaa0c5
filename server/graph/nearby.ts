import type { Mark } from '#model/status.ts'
import { standingOn } from '#model/standing.ts'
import type { Graph } from './graph.ts'
import type { Begun, Ground, Key, Near, Passable, Tie, Usable } from './ground.ts'
import { toHop } from './ground.ts'
import type { Lattice } from './lattice.ts'
import { latticeOf } from './lattice.ts'

type Given<N extends 'near' | 'meet' | 'meetThrough' | 'join'> = Parameters<Ground[N]>[0]
type Fits = (place: number) => boolean

/** What the lattice calls these entities: their numbers in it. No more is told, for asking costs nothing here. */
export function begin(graph: Graph, ids: readonly string[]): Begun {
  const { numberOf } = latticeOf(graph)
  const keys = new Map<string, Key>()
  for (const id of ids) {
    const key = numberOf(id)
    if (key !== undefined) keys.set(id, key)
  }
  return { keys, rows: [], opened: [], isCrowded: false }
}

/** Whom some entities are joined to, over the graph in memory: the bodies of these primitives in this store. */
export function near(graph: Graph, asked: Given<'near'>): Near[] {
  const lattice = latticeOf(graph)
  const [fits, opens] = [usable(lattice, asked), passable(lattice, asked)]
  return rowsOf(lattice, new Set(asked.keys), asked.most, (place, to) => fits(place) && opens(to))
}

/** Which of the left are joined to which of the right, told from the side that has fewer relations. */
export function meet(graph: Graph, asked: Given<'meet'>): Near[] {
  const lattice = latticeOf(graph)
  const fits = usable(lattice, asked)
  const sides = [new Set(asked.left), new Set(asked.right)] as const
  const [left, right] = sides.map((side) => [...side].reduce((sum, at) => sum + breadth(lattice, at), 0))
  const [few, many] = (left ?? 0) <= (right ?? 0) ? sides : ([sides[1], sides[0]] as const)
  return rowsOf(lattice, few, asked.most, (place, to) => many.has(to) && fits(place))
}

/** The pairs among left and right, and those that lead through one more from the left to the right. */
export function meetThrough(graph: Graph, asked: Given<'meetThrough'>): Near[] {
  const lattice = latticeOf(graph)
  const [fits, opens] = [usable(lattice, asked), passable(lattice, asked)]
  // how a relation stands is asked only of those that lead from rim to rim, as the statement does
  const isTyped = usable(lattice, { types: asked.types })
  const [left, right] = [new Set(asked.left), new Set(asked.right)]
  const rim = new Set([...left, ...right])
  const around = (side: ReadonlySet<number>): Set<number> => {
    const found = new Set<number>()
    for (const at of side) eachPlace(lattice, at, (place, to) => isTyped(place) && found.add(to))
    return found
  }
  const [beside, beyond] = [around(left), around(right)]
  const between = new Set<number>()
  for (const at of beside) if (rim.has(at) || (beyond.has(at) && opens(at))) between.add(at)
  for (const at of beyond) if (rim.has(at)) between.add(at)
  return rowsOf(lattice, between, asked.most, (place, to) => rim.has(to) && fits(place))
}

/** Every relation that joins two that are named together. */
export function join(graph: Graph, asked: Given<'join'>): Tie[] {
  const lattice = latticeOf(graph)
  const { first, other, rod, rods, ids } = lattice
  const types = new Set(asked.types)
  const marks = asked.marks && new Set<Mark>(asked.marks)
  const ties: Tie[] = []
  for (const { key: one, others } of asked.pairs) {
    for (const two of others) {
      const [few, many] = breadth(lattice, one) <= breadth(lattice, two) ? [one, two] : [two, one]
      for (let place = first[few] ?? 0; place < (first[few + 1] ?? 0); place++) {
        const found = other[place] === many ? rods[rod[place] ?? 0] : undefined
        const standing = found && types.has(found.type) ? standingOn(found.readings, asked.asOf) : null
        if (found && standing && (!marks || marks.has(standing.mark))) {
          const hop = toHop(found.id, standing.mark)
          const [from, to] = ids[one] === hop.from ? [one, two] : [two, one]
          ties.push({ hop, from, to })
        }
      }
    }
  }
  return ties
}

function usable({ rods, rod }: Lattice, { types, marks, asOf }: Usable): Fits {
  const known = new Set(types)
  const wanted = marks && new Set(marks)
  return (place) => {
    const found = rods[rod[place] ?? 0]
    if (!found || !known.has(found.type)) return false
    if (wanted === undefined && asOf === undefined) return found.readings.length > 0
    const standing = standingOn(found.readings, asOf)
    return standing !== null && (!wanted || wanted.has(standing.mark))
  }
}

function passable(lattice: Lattice, { avoid, hub = Infinity, ends }: Passable): (at: number) => boolean {
  const avoided = new Set(avoid)
  const exempt = new Set(ends)
  return (at) => {
    const kind = lattice.kinds[at]
    return exempt.has(at) || (kind !== undefined && !avoided.has(kind) && (lattice.degrees[at] ?? 0) <= hub)
  }
}

/** For each of some entities the others that fit, each once; it ends where there are so many pairs. */
function rowsOf(
  lattice: Lattice,
  from: Iterable<number>,
  most: number,
  fits: (place: number, to: number) => boolean
): Near[] {
  const rows: Near[] = []
  let left = most
  for (const at of from) {
    const others = new Set<number>()
    eachPlace(lattice, at, (place, to) => {
      if (others.size < left && !others.has(to) && fits(place, to)) others.add(to)
    })
    if (others.size === 0) continue
    left -= others.size
    rows.push({ key: at, others: [...others] })
    if (left === 0) break
  }
  return rows
}

/** How many relations lead from an entity to others. */
function breadth({ first }: Lattice, at: number): number {
  return (first[at + 1] ?? 0) - (first[at] ?? 0)
}

function eachPlace(
  { first, other }: Lattice,
  at: number,
  visit: (place: number, to: number) => unknown
): void {
  for (let place = first[at] ?? 0; place < (first[at + 1] ?? 0); place++) visit(place, other[place] ?? 0)
}
