import type { Day } from '#model/dates.ts'
import { byCodePoint } from '#model/id.ts'
import { LIMITS } from '#model/limits.ts'
import { standingOn } from '#model/standing.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { Fragment } from '#model/ties.ts'
import { leadsOn, TIE_TYPES } from '#model/ties.ts'
import type { Graph } from './graph.ts'
import { keyOf } from './graph.ts'
import { entityOf, otherEnd } from './page.ts'

const TIES: ReadonlySet<RelationType> = new Set(TIE_TYPES)

/** A piece of the graph that grows by the ties of actions and the steps behind them, as known on a day. */
type Piece = {
  fragment(): Fragment
  /** the entities to which an action is tied, hubs too */
  tiesOf(action: string): string[]
  /** the actions that are tied to an entity */
  actionsOf(entity: string): string[]
  /** the entities that stand behind one */
  above(entity: string): string[]
  /** the entities behind which one stands */
  below(entity: string): string[]
  /** whether an entity has too many relations to say anything; those met are remembered */
  isHub(entity: string): boolean
  hubs: Set<string>
}

/** What lies around an action, or around the entities named, as far as ranking needs it; and the hubs left out. */
export function fragmentAround(
  graph: Graph,
  { anchors, action, asOf }: { anchors: readonly string[]; action: boolean; asOf: Day | undefined }
): { fragment: Fragment; hubs: string[] } {
  const piece = openPiece(graph, asOf)
  const met = new Set(action ? anchors.flatMap((id) => piece.tiesOf(id)) : anchors)
  const near = [...met].filter((id) => !piece.isHub(id))
  const behind = action ? near.flatMap((id) => piece.above(id)) : []
  const pivots = new Set([...near, ...behind.filter((id) => !piece.isHub(id))])
  for (const pivot of pivots) {
    piece.actionsOf(pivot)
    for (const lower of piece.below(pivot)) if (!piece.isHub(lower)) piece.actionsOf(lower)
  }
  return { fragment: piece.fragment(), hubs: [...piece.hubs].toSorted(byCodePoint) }
}

/** The ties of some entities and the steps behind them, as known on a day; who is unknown is left out. */
export function fragmentOf(graph: Graph, asked: readonly string[], asOf: Day | undefined): Fragment {
  const piece = openPiece(graph, asOf)
  const known = asked.filter((id) => graph.net.hasNode(keyOf(id)))
  for (const id of new Set(known.flatMap((one) => piece.tiesOf(one)))) piece.above(id)
  return piece.fragment()
}

function openPiece(graph: Graph, asOf: Day | undefined): Piece {
  const { net } = graph
  const threads = new Map<string, Fragment['threads'][number]>()
  const met = new Set<string>()
  const hubs = new Set<string>()
  const measured = new Map<string, boolean>()
  const isAction = (id: string) => entityOf(graph, id).kind === 'action'
  const others = (
    id: string,
    relations: readonly string[],
    fits: (relation: string, other: string) => boolean
  ) =>
    relations.flatMap((relation) => {
      const { readings } = net.getEdgeAttributes(relation)
      const other = otherEnd(graph, id, relation)
      const standing = other !== id && fits(relation, other) ? standingOn(readings, asOf) : null
      if (!standing) return []
      threads.set(relation, { id: relation, status: standing.status })
      met.add(id).add(other)
      return [other]
    })
  const ties = (relation: string) => TIES.has(net.getEdgeAttribute(relation, 'united').type)
  const steps = (relation: string) => {
    const { type, from, to } = net.getEdgeAttribute(relation, 'united')
    return leadsOn(type, entityOf(graph, from).kind, entityOf(graph, to).kind)
  }
  return {
    hubs,
    fragment: () => ({
      threads: [...threads.values()].toSorted((a, b) => byCodePoint(a.id, b.id)),
      knots: [...met].toSorted(byCodePoint).map((id) => {
        const { kind, start } = entityOf(graph, id)
        return { id, kind, start }
      })
    }),
    tiesOf(action) {
      met.add(action)
      return others(action, net.edges(keyOf(action)), ties)
    },
    actionsOf: (entity) =>
      others(entity, net.edges(keyOf(entity)), (relation, other) => ties(relation) && isAction(other)),
    above: (entity) => others(entity, net.outEdges(keyOf(entity)), steps),
    below: (entity) => others(entity, net.inEdges(keyOf(entity)), steps),
    isHub(entity) {
      const known = measured.get(entity)
      if (known !== undefined) return known
      const relations = net.edges(keyOf(entity))
      const hub =
        relations.length > LIMITS.hubRelations &&
        relations.filter((relation) => standingOn(net.getEdgeAttribute(relation, 'readings'), asOf)).length >
          LIMITS.hubRelations
      measured.set(entity, hub)
      if (hub) hubs.add(entity)
      return hub
    }
  }
}
