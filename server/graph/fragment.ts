import type { Day } from '#model/dates.ts'
import { byCodePoint } from '#model/id.ts'
import type { Kind } from '#model/kinds.ts'
import { LIMITS } from '#model/limits.ts'
import type { Sketch } from '#model/related-sift.ts'
import type { RelationType } from '#model/relation-types.ts'
import { standingOn } from '#model/standing.ts'
import type { BareRelation, Fragment } from '#model/ties.ts'
import { append, leadsOn, STEP_TYPES, TIE_TYPES } from '#model/ties.ts'
import type { Graph } from './graph.ts'
import { keyOf } from './graph.ts'
import type { Adjacency } from './adjacency.ts'
import { adjacencyOf, typeOf, waysOf } from './adjacency.ts'
import { entityOf } from './page.ts'

/** Which relations to follow: those of some types, if the kinds of the entity and of the other end suit. */
type Traversal = { wanted: Uint8Array; suits: (type: RelationType, own: Kind, other: Kind) => boolean }

const above: Traversal = {
  wanted: waysOf(STEP_TYPES, 'out'),
  suits: (type, own, other) => leadsOn(type, own, other)
}
const below: Traversal = {
  wanted: waysOf(STEP_TYPES, 'in'),
  suits: (type, own, other) => leadsOn(type, other, own)
}
const tie: Traversal = { wanted: waysOf(TIE_TYPES), suits: () => true }
const tieToAction: Traversal = { wanted: waysOf(TIE_TYPES), suits: (_, __, other) => other === 'action' }

type Around = {
  anchors: readonly string[]
  /** whether the one anchor is an action, asked about by its ties */
  action: boolean
  asOf: Day | undefined
  /** an entity with more relations than this is left out */
  hub?: number
}

/**
 * What lies around an action, or around the entities named: its own ties in full, everything else as a
 * sketch.
 */
export type Surroundings = {
  own: Fragment
  /** keyed by the entities' numbers in the adjacency lists */
  sketch: Sketch<number>
  /** ids, sorted, of the entities that have too many relations to say anything */
  hubs: string[]
  /** the ties of these actions to the entities in the sketch, and the steps from there to what lies behind */
  tiesOf(actions: readonly number[]): Fragment
}

/** The surroundings of an action, or of the entities named, as known on a day: all that sifting needs. */
export function surroundingsOf(
  graph: Graph,
  { anchors, action, asOf, hub = LIMITS.hubRelations }: Around
): Surroundings {
  const adjacency = adjacencyOf(graph)
  const reach = reacher(adjacency, asOf)
  const isHub = hubTeller(graph, asOf, hub)
  const own = createPiece(graph, asOf)
  const asked = anchors.flatMap((id) => adjacency.numberOf(id) ?? [])
  for (const at of asked) own.meet(at)
  const met = action ? asked.flatMap((at) => own.gather(at, tie)) : asked
  const near = [...new Set(met)].filter((at) => !isHub(at))
  const behind = action ? near.flatMap((at) => own.gather(at, above)) : []
  const pivots = new Set([...near, ...behind.filter((at) => !isHub(at))])
  const kinds = new Map<number, Kind>()
  const note = (at: number) => {
    const kind = adjacency.kinds[at]
    if (kind !== undefined) kinds.set(at, kind)
  }
  const steps: { from: number; type: RelationType; to: number }[] = []
  for (const to of pivots) {
    note(to)
    reach(to, below, (from, type) => {
      if (isHub(from)) return
      note(from)
      steps.push({ from, type, to })
    })
  }
  const onward: { entity: number; type: RelationType; actions: number[] }[] = []
  for (const entity of kinds.keys()) {
    const byType = new Map<RelationType, number[]>()
    reach(entity, tieToAction, (other, type) => append(byType, type, other))
    for (const [type, actions] of byType) onward.push({ entity, type, actions })
  }
  const fragment = own.fragment()
  const keys = new Map(
    fragment.entities.flatMap(({ id }) => {
      const at = adjacency.numberOf(id)
      return at === undefined ? [] : [[id, at] as const]
    })
  )
  return {
    own: fragment,
    sketch: { keys, kinds, steps, onward },
    hubs: isHub.found().toSorted(byCodePoint),
    tiesOf(actions) {
      const piece = createPiece(graph, asOf)
      const between = actions.flatMap((at) => piece.gather(at, tie, kinds))
      for (const at of new Set(between)) piece.gather(at, above, pivots)
      return piece.fragment()
    }
  }
}

/** The ties of some entities and the steps behind them, as known on a day; unknown ids are left out. */
export function fragmentOf(graph: Graph, asked: readonly string[], asOf: Day | undefined): Fragment {
  const piece = createPiece(graph, asOf)
  const known = asked.flatMap((id) => adjacencyOf(graph).numberOf(id) ?? [])
  for (const at of known) piece.meet(at)
  for (const at of new Set(known.flatMap((one) => piece.gather(one, tie)))) piece.gather(at, above)
  return piece.fragment()
}

/**
 * Calls back with the other end of each of an entity's relations that fits the traversal and was known on the
 * day.
 */
function reacher({ first, ways, other, relationIndex, relations, kinds }: Adjacency, asOf: Day | undefined) {
  return (
    at: number,
    { wanted, suits }: Traversal,
    tell: (other: number, type: RelationType, index: number) => void
  ) => {
    const own = kinds[at]
    if (own === undefined) return
    for (let place = first[at] ?? 0; place < (first[at + 1] ?? 0); place++) {
      const way = ways[place] ?? 0
      if (wanted[way] !== 1) continue
      const type = typeOf(way)
      const [to, found] = [other[place] ?? 0, relationIndex[place] ?? 0]
      const theirs = kinds[to]
      if (type === undefined || theirs === undefined || !suits(type, own, theirs)) continue
      if (asOf === undefined || standingOn(relations[found]?.readings ?? [], asOf)) tell(to, type, found)
    }
  }
}

/** Tells whether an entity has more relations than `most`, known on the day, and remembers those that have. */
function hubTeller(graph: Graph, asOf: Day | undefined, most: number) {
  const { degrees, ids } = adjacencyOf(graph)
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

/** Gathers a piece of the graph, relation by relation, as known on a day. */
function createPiece(graph: Graph, asOf: Day | undefined) {
  const adjacency = adjacencyOf(graph)
  const { ids } = adjacency
  const reach = reacher(adjacency, asOf)
  const relations = new Map<string, BareRelation>()
  const entities = new Set<number>()
  return {
    meet: (at: number) => entities.add(at),
    /**
     * adds the relations of an entity that fit, only those to `among` if given; returns the other ends, one
     * for each relation
     */
    gather(at: number, traversal: Traversal, among?: { has(at: number): boolean }): number[] {
      const found: number[] = []
      reach(at, traversal, (other, _, index) => {
        const relation = among && !among.has(other) ? undefined : adjacency.relations[index]
        const standing = relation ? standingOn(relation.readings, asOf) : null
        if (!relation || !standing) return
        relations.set(relation.id, { id: relation.id, status: standing.status })
        entities.add(at).add(other)
        found.push(other)
      })
      return found
    },
    fragment: (): Fragment => ({
      relations: [...relations.values()],
      entities: [...entities].map((at) => {
        const { id, kind, start } = entityOf(graph, ids[at] ?? '')
        return { id, kind, start }
      })
    })
  }
}
