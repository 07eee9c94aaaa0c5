import type { Day } from '#model/dates.ts'
import { byCodePoint } from '#model/id.ts'
import type { Kind } from '#model/kinds.ts'
import { LIMITS } from '#model/limits.ts'
import { standingOn } from '#model/standing.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { Fragment } from '#model/ties.ts'
import { leadsOn, TIE_TYPES } from '#model/ties.ts'
import type { Graph } from './graph.ts'
import { keyOf } from './graph.ts'
import { entityOf } from './page.ts'

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

type Around = {
  anchors: readonly string[]
  /** whether the anchor is an action whose ties are asked about */
  action: boolean
  asOf: Day | undefined
  /** relations beyond which an entity is left out */
  hub?: number
}

/** What lies around an action, or around the entities named, as far as ranking needs it; and the hubs left out. */
export function fragmentAround(
  graph: Graph,
  { anchors, action, asOf, hub }: Around
): { fragment: Fragment; hubs: string[] } {
  const piece = openPiece(graph, asOf, hub)
  const met = new Set(action ? anchors.flatMap((id) => piece.tiesOf(id)) : anchors)
  const near = [...met].filter((id) => !piece.isHub(id))
  const behind = action ? near.flatMap((id) => piece.above(id)) : []
  const pivots = new Set([...near, ...behind.filter((id) => !piece.isHub(id))])
  const beneath = [...pivots].flatMap((id) => piece.below(id)).filter((id) => !piece.isHub(id))
  for (const id of new Set([...pivots, ...beneath])) piece.actionsOf(id)
  return { fragment: piece.fragment(), hubs: [...piece.hubs].toSorted(byCodePoint) }
}

/** The ties of some entities and the steps behind them, as known on a day; who is unknown is left out. */
export function fragmentOf(graph: Graph, asked: readonly string[], asOf: Day | undefined): Fragment {
  const piece = openPiece(graph, asOf)
  const known = asked.filter((id) => graph.net.hasNode(keyOf(id)))
  for (const id of new Set(known.flatMap((one) => piece.tiesOf(one)))) piece.above(id)
  return piece.fragment()
}

function openPiece(graph: Graph, asOf: Day | undefined, most: number = LIMITS.hubRelations): Piece {
  const { net } = graph
  const threads = new Map<string, Fragment['threads'][number]>()
  const met = new Set<string>()
  const hubs = new Set<string>()
  const measured = new Map<string, boolean>()
  const gather = (id: string, fits: (type: RelationType, from: Kind, to: Kind, out: boolean) => boolean) => {
    const found: string[] = []
    const key = keyOf(id)
    net.forEachEdge(key, (relation, { united, readings }, source, target, left, right) => {
      if (source === target || !fits(united.type, left.entity.kind, right.entity.kind, source === key)) return
      const standing = standingOn(readings, asOf)
      if (!standing) return
      const other = source === key ? right.entity.id : left.entity.id
      threads.set(relation, { id: relation, status: standing.status })
      met.add(id).add(other)
      found.push(other)
    })
    return found
  }
  const knownOf = (id: string) =>
    net.edges(keyOf(id)).filter((one) => standingOn(net.getEdgeAttribute(one, 'readings'), asOf)).length
  return {
    hubs,
    fragment: () => ({
      threads: [...threads.values()],
      knots: [...met].map((id) => {
        const { kind, start } = entityOf(graph, id)
        return { id, kind, start }
      })
    }),
    tiesOf(action) {
      met.add(action)
      return gather(action, (type) => TIES.has(type))
    },
    actionsOf: (entity) =>
      gather(entity, (type, from, to, out) => TIES.has(type) && (out ? to : from) === 'action'),
    above: (entity) => gather(entity, (type, from, to, out) => out && leadsOn(type, from, to)),
    below: (entity) => gather(entity, (type, from, to, out) => !out && leadsOn(type, from, to)),
    isHub(entity) {
      const known = measured.get(entity)
      if (known !== undefined) return known
      const hub = net.degree(keyOf(entity)) > most && knownOf(entity) > most
      measured.set(entity, hub)
      if (hub) hubs.add(entity)
      return hub
    }
  }
}
