import type { Day } from '#model/dates.ts'
import { append } from '#model/grouping.ts'
import { byCodePoint } from '#model/id.ts'
import type { Kind } from '#model/kinds.ts'
import { LIMITS } from '#model/limits.ts'
import type { Sketch } from '#model/related-sift.ts'
import type { RelationType } from '#model/relation-types.ts'
import { standingOn } from '#model/standing.ts'
import type { Fragment } from '#model/ties.ts'
import { adjacencyOf } from './adjacency.ts'
import { createPiece } from './fragment.ts'
import type { Graph } from './graph.ts'
import { keyOf } from './graph.ts'
import { ABOVE, BELOW, reacher, TIE, TIE_TO_ACTION } from './traversal.ts'

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
  const { numberOf } = adjacencyOf(graph)
  const isHub = hubTeller(graph, asOf, hub)
  const own = createPiece(graph, asOf)
  const asked = anchors.flatMap((id) => numberOf(id) ?? [])
  for (const at of asked) own.meet(at)
  const met = action ? asked.flatMap((at) => own.gather(at, TIE)) : asked
  const near = [...new Set(met)].filter((at) => !isHub(at))
  const behind = action ? near.flatMap((at) => own.gather(at, ABOVE)) : []
  const pivots = new Set([...near, ...behind.filter((at) => !isHub(at))])
  const { kinds, steps } = stepsTo(graph, pivots, { asOf, isHub })
  const fragment = own.fragment()
  const keys = new Map(
    fragment.entities.flatMap(({ id }) => {
      const at = numberOf(id)
      return at === undefined ? [] : [[id, at] as const]
    })
  )
  return {
    own: fragment,
    sketch: { keys, kinds, steps, onward: onwardFrom(graph, kinds.keys(), asOf) },
    hubs: isHub.found().toSorted(byCodePoint),
    tiesOf(actions) {
      const piece = createPiece(graph, asOf)
      const between = actions.flatMap((at) => piece.gather(at, TIE, kinds))
      for (const at of new Set(between)) piece.gather(at, ABOVE, pivots)
      return piece.fragment()
    }
  }
}

/** The steps that lead to some entities, except from hubs, and the kinds of all that they join. */
function stepsTo(
  graph: Graph,
  pivots: Iterable<number>,
  { asOf, isHub }: { asOf: Day | undefined; isHub: (at: number) => boolean }
): Pick<Sketch<number>, 'kinds' | 'steps'> {
  const adjacency = adjacencyOf(graph)
  const reach = reacher(adjacency, asOf)
  const kinds = new Map<number, Kind>()
  const note = (at: number) => {
    const kind = adjacency.kinds[at]
    if (kind !== undefined) kinds.set(at, kind)
  }
  const steps: { from: number; type: RelationType; to: number }[] = []
  for (const to of pivots) {
    note(to)
    reach(to, BELOW, (from, type) => {
      if (isHub(from)) return
      note(from)
      steps.push({ from, type, to })
    })
  }
  return { kinds, steps }
}

/** The actions tied to each of some entities, by the type of the tie. */
function onwardFrom(
  graph: Graph,
  entities: Iterable<number>,
  asOf: Day | undefined
): Sketch<number>['onward'] {
  const reach = reacher(adjacencyOf(graph), asOf)
  return [...entities].flatMap((entity) => {
    const byType = new Map<RelationType, number[]>()
    reach(entity, TIE_TO_ACTION, (other, type) => append(byType, type, other))
    return [...byType].map(([type, actions]) => ({ entity, type, actions }))
  })
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
