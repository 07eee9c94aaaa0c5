import type { Day } from '#model/dates.ts'
import { byCodePoint } from '#model/id.ts'
import type { Kind } from '#model/kinds.ts'
import { LIMITS } from '#model/limits.ts'
import type { Sketch } from '#model/related-sift.ts'
import type { RelationType } from '#model/relation-types.ts'
import { standingOn } from '#model/standing.ts'
import type { Fragment } from '#model/ties.ts'
import { append, leadsOn, STEP_TYPES, TIE_TYPES } from '#model/ties.ts'
import type { Graph } from './graph.ts'
import { keyOf } from './graph.ts'
import type { Lattice, Rod } from './lattice.ts'
import { flagsOf, latticeOf } from './lattice.ts'
import { entityOf } from './page.ts'

/** Which relations are walked along: those of some types, where the kinds at their ends suit. */
type Way = { types: Uint8Array; suits(rod: Rod, from: Kind, to: Kind, out: boolean): boolean }

const [TIES, STEPS] = [flagsOf(TIE_TYPES), flagsOf(STEP_TYPES)]
const above: Way = { types: STEPS, suits: ({ type }, from, to, out) => out && leadsOn(type, from, to) }
const below: Way = { types: STEPS, suits: ({ type }, from, to, out) => !out && leadsOn(type, from, to) }
const tie: Way = { types: TIES, suits: () => true }
const tieToAction: Way = { types: TIES, suits: (_, from, to, out) => (out ? to : from) === 'action' }

type Around = {
  anchors: readonly string[]
  /** whether the anchor is an action whose ties are asked about */
  action: boolean
  asOf: Day | undefined
  /** relations beyond which an entity is left out */
  hub?: number
}

/** What lies around an action, or around the entities named: its own ties whole, all else in a sketch. */
export type Surroundings = {
  own: Fragment
  /** entities by their numbers in the lattice */
  sketch: Sketch<number>
  /** the entities that have too many relations to say anything, by id */
  hubs: string[]
  /** the ties of some of the actions, and the steps behind them */
  tiesOf(actions: readonly number[]): Fragment
}

/** What lies around an action, or around the entities named, as known on a day, as far as sifting needs it. */
export function surroundingsOf(
  graph: Graph,
  { anchors, action, asOf, hub = LIMITS.hubRelations }: Around
): Surroundings {
  const lattice = latticeOf(graph)
  const reach = reacher(lattice, asOf)
  const isHub = hubTeller(graph, asOf, hub)
  const own = openPiece(graph, asOf)
  const asked = anchors.flatMap((id) => lattice.numberOf(id) ?? [])
  for (const at of asked) own.meet(at)
  const met = action ? asked.flatMap((at) => own.gather(at, tie)) : asked
  const near = [...new Set(met)].filter((at) => !isHub(at))
  const behind = action ? near.flatMap((at) => own.gather(at, above)) : []
  const pivots = new Set([...near, ...behind.filter((at) => !isHub(at))])
  const kinds = new Map<number, Kind>()
  const note = (at: number) => {
    const kind = lattice.kinds[at]
    if (kind !== undefined) kinds.set(at, kind)
  }
  const steps: { from: number; type: RelationType; to: number }[] = []
  for (const to of pivots) {
    note(to)
    reach(to, below, ({ type }, from) => {
      if (isHub(from)) return
      note(from)
      steps.push({ from, type, to })
    })
  }
  const onward: { entity: number; type: RelationType; actions: number[] }[] = []
  for (const entity of kinds.keys()) {
    const byType = new Map<RelationType, number[]>()
    reach(entity, tieToAction, ({ type }, other) => append(byType, type, other))
    for (const [type, actions] of byType) onward.push({ entity, type, actions })
  }
  const fragment = own.fragment()
  const keys = new Map(
    fragment.knots.flatMap(({ id }) => {
      const at = lattice.numberOf(id)
      return at === undefined ? [] : [[id, at] as const]
    })
  )
  return {
    own: fragment,
    sketch: { keys, kinds, steps, onward },
    hubs: isHub.found().toSorted(byCodePoint),
    tiesOf(actions) {
      const piece = openPiece(graph, asOf)
      const between = actions.flatMap((at) => piece.gather(at, tie, kinds))
      for (const at of new Set(between)) piece.gather(at, above, pivots)
      return piece.fragment()
    }
  }
}

/** The ties of some entities and the steps behind them, as known on a day; who is unknown is left out. */
export function fragmentOf(graph: Graph, asked: readonly string[], asOf: Day | undefined): Fragment {
  const piece = openPiece(graph, asOf)
  const known = asked.flatMap((id) => latticeOf(graph).numberOf(id) ?? [])
  for (const at of known) piece.meet(at)
  for (const at of new Set(known.flatMap((one) => piece.gather(one, tie)))) piece.gather(at, above)
  return piece.fragment()
}

/** Tells the relations of an entity that fit and were known on the day, with who is at the other end. */
function reacher({ first, other, rod, rods, types, kinds }: Lattice, asOf: Day | undefined) {
  return (at: number, way: Way, tell: (found: Rod, other: number) => void) => {
    for (let place = first[at] ?? 0; place < (first[at + 1] ?? 0); place++) {
      if (way.types[types[rod[place] ?? 0] ?? 0] !== 1) continue
      const [found, to] = [rods[rod[place] ?? 0], other[place] ?? 0]
      const [own, theirs] = [kinds[at], kinds[to]]
      if (!found || own === undefined || theirs === undefined) continue
      const out = found.from === at
      if (!way.suits(found, out ? own : theirs, out ? theirs : own, out)) continue
      if (asOf === undefined || standingOn(found.readings, asOf)) tell(found, to)
    }
  }
}

/** Says whether an entity has too many relations to say anything, and remembers those that have. */
function hubTeller(graph: Graph, asOf: Day | undefined, most: number) {
  const { degrees, ids } = latticeOf(graph)
  const measured = new Map<number, boolean>()
  const knownOf = (at: number) =>
    new Set(
      graph.net.filterEdges(keyOf(ids[at] ?? ''), (_, { readings }) => standingOn(readings, asOf) !== null)
    ).size
  const tell = (at: number) => {
    const known = measured.get(at)
    if (known !== undefined) return known
    const isHub = (degrees[at] ?? 0) > most && (asOf === undefined || knownOf(at) > most)
    measured.set(at, isHub)
    return isHub
  }
  const found = () => [...measured].flatMap(([at, isHub]) => (isHub ? (ids[at] ?? []) : []))
  return Object.assign(tell, { found })
}

/** A piece of the graph that grows by relations, as known on a day. */
function openPiece(graph: Graph, asOf: Day | undefined) {
  const { ids } = latticeOf(graph)
  const reach = reacher(latticeOf(graph), asOf)
  const threads = new Map<string, Fragment['threads'][number]>()
  const knots = new Set<number>()
  return {
    meet: (at: number) => knots.add(at),
    /** takes in the relations that fit, where some are named only those to them; gives who is at the other ends */
    gather(at: number, way: Way, among?: { has(at: number): boolean }): number[] {
      const found: number[] = []
      reach(at, way, ({ id, readings }, other) => {
        const standing = standingOn(readings, asOf)
        if (!standing || (among && !among.has(other))) return
        threads.set(id, { id, status: standing.status })
        knots.add(at).add(other)
        found.push(other)
      })
      return found
    },
    fragment: (): Fragment => ({
      threads: [...threads.values()],
      knots: [...knots].map((at) => {
        const { id, kind, start } = entityOf(graph, ids[at] ?? '')
        return { id, kind, start }
      })
    })
  }
}
