import type { Day } from '#model/dates.ts'
import { byCodePoint } from '#model/id.ts'
import type { Kind } from '#model/kinds.ts'
import { LIMITS } from '#model/limits.ts'
import type { Sketch } from '#model/related-sift.ts'
import type { RelationType } from '#model/relation-types.ts'
import { standingOn } from '#model/standing.ts'
import type { Fragment } from '#model/ties.ts'
import { append, leadsOn, TIE_TYPES } from '#model/ties.ts'
import type { Graph } from './graph.ts'
import { keyOf } from './graph.ts'
import { entityOf } from './page.ts'

const TIES: ReadonlySet<RelationType> = new Set(TIE_TYPES)

type Met = { relation: string; type: RelationType; other: string; kind: Kind }
type Fits = (type: RelationType, from: Kind, to: Kind, out: boolean) => boolean

const above: Fits = (type, from, to, out) => out && leadsOn(type, from, to)
const below: Fits = (type, from, to, out) => !out && leadsOn(type, from, to)
const tie: Fits = (type) => TIES.has(type)
const tieToAction: Fits = (type, from, to, out) => TIES.has(type) && (out ? to : from) === 'action'

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
  sketch: Sketch<string>
  /** the entities that have too many relations to say anything, by id */
  hubs: string[]
  /** the ties of some of the actions, and the steps behind them */
  tiesOf(actions: readonly string[]): Fragment
}

/** What lies around an action, or around the entities named, as known on a day, as far as sifting needs it. */
export function surroundingsOf(
  graph: Graph,
  { anchors, action, asOf, hub = LIMITS.hubRelations }: Around
): Surroundings {
  const reach = reacher(graph, asOf)
  const isHub = hubTeller(graph, asOf, hub)
  const own = openPiece(graph, asOf)
  for (const id of anchors) own.meet(id)
  const met = action ? anchors.flatMap((id) => own.gather(id, tie)) : [...anchors]
  const near = [...new Set(met)].filter((id) => !isHub(id))
  const behind = action ? near.flatMap((id) => own.gather(id, above)) : []
  const pivots = new Set([...near, ...behind.filter((id) => !isHub(id))])
  const kinds = new Map<string, Kind>()
  const steps: { from: string; type: RelationType; to: string }[] = []
  for (const to of pivots) {
    kinds.set(to, entityOf(graph, to).kind)
    reach(to, below, ({ type, other, kind }) => {
      if (isHub(other)) return
      kinds.set(other, kind)
      steps.push({ from: other, type, to })
    })
  }
  const onward: { entity: string; type: RelationType; actions: string[] }[] = []
  for (const entity of kinds.keys()) {
    const byType = new Map<RelationType, string[]>()
    reach(entity, tieToAction, ({ type, other }) => append(byType, type, other))
    for (const [type, actions] of byType) onward.push({ entity, type, actions })
  }
  const fragment = own.fragment()
  return {
    own: fragment,
    sketch: { keys: new Map(fragment.knots.map(({ id }) => [id, id])), kinds, steps, onward },
    hubs: [...isHub.found].toSorted(byCodePoint),
    tiesOf(actions) {
      const piece = openPiece(graph, asOf)
      const between = actions.flatMap((id) => piece.gather(id, tie, kinds))
      for (const id of new Set(between)) piece.gather(id, above, pivots)
      return piece.fragment()
    }
  }
}

/** The ties of some entities and the steps behind them, as known on a day; who is unknown is left out. */
export function fragmentOf(graph: Graph, asked: readonly string[], asOf: Day | undefined): Fragment {
  const piece = openPiece(graph, asOf)
  const known = asked.filter((id) => graph.net.hasNode(keyOf(id)))
  for (const id of known) piece.meet(id)
  for (const id of new Set(known.flatMap((one) => piece.gather(one, tie)))) piece.gather(id, above)
  return piece.fragment()
}

/** Tells the relations of an entity that fit and were known on the day, but none to itself. */
function reacher({ net }: Graph, asOf: Day | undefined) {
  return (id: string, fits: Fits, tell: (met: Met) => void) => {
    const key = keyOf(id)
    net.forEachEdge(key, (relation, { united, readings }, source, target, left, right) => {
      const out = source === key
      if (!fits(united.type, left.entity.kind, right.entity.kind, out) || source === target) return
      if (asOf !== undefined && !standingOn(readings, asOf)) return
      const other = (out ? right : left).entity
      tell({ relation, type: united.type, other: other.id, kind: other.kind })
    })
  }
}

/** Says whether an entity has too many relations to say anything, and remembers those that have. */
function hubTeller({ net }: Graph, asOf: Day | undefined, most: number) {
  const measured = new Map<string, boolean>()
  const found = new Set<string>()
  const knownOf = (id: string) =>
    net.edges(keyOf(id)).filter((one) => standingOn(net.getEdgeAttribute(one, 'readings'), asOf)).length
  const tell = (id: string) => {
    const known = measured.get(id)
    if (known !== undefined) return known
    const hub = net.degree(keyOf(id)) > most && (asOf === undefined || knownOf(id) > most)
    measured.set(id, hub)
    if (hub) found.add(id)
    return hub
  }
  return Object.assign(tell, { found })
}

/** A piece of the graph that grows by relations, as known on a day. */
function openPiece(graph: Graph, asOf: Day | undefined) {
  const reach = reacher(graph, asOf)
  const threads = new Map<string, Fragment['threads'][number]>()
  const knots = new Set<string>()
  return {
    meet: (id: string) => knots.add(id),
    /** takes in the relations that fit, where some are named only those to them; gives who is at the other ends */
    gather(id: string, fits: Fits, among?: { has(id: string): boolean }): string[] {
      const found: string[] = []
      reach(id, fits, ({ relation, other }) => {
        const standing = standingOn(graph.net.getEdgeAttribute(relation, 'readings'), asOf)
        if (!standing || (among && !among.has(other))) return
        threads.set(relation, { id: relation, status: standing.status })
        knots.add(id).add(other)
        found.push(other)
      })
      return found
    },
    fragment: (): Fragment => ({
      threads: [...threads.values()],
      knots: [...knots].map((id) => {
        const { kind, start } = entityOf(graph, id)
        return { id, kind, start }
      })
    })
  }
}
