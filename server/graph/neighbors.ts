import type { Answer, Params } from '#model/contracts.ts'
import { byCodePoint } from '#model/id.ts'
import { LIMITS } from '#model/limits.ts'
import { standingOn } from '#model/standing.ts'
import type { Graph } from './graph.ts'
import { keyOf } from './graph.ts'
import { degreeOf, entityOf, otherEnd, relationAt, relationsOf, toPage } from './page.ts'

/** The ids of the relations that come first and of their other ends, and how many relations match. */
type First = { relations: { relation: string; other: string }[]; total: number }

/** The first relations of entities with very many, by entity; kept for each graph, which never changes. */
const LEADING = new WeakMap<Graph, Map<string, First>>()

/**
 * The relations of an entity: by weight of the type, then the latest standing first, then by id; `not_found`
 * for an unknown entity.
 */
export function neighbors(graph: Graph, params: Params<'neighbors'>): Answer<'neighbors'> {
  const { id, asOf, limit, types, kinds, marks } = params
  const isPlain = !types && !kinds && !marks && asOf === undefined
  const { relations, total } =
    isPlain && graph.net.hasNode(keyOf(id)) && degreeOf(graph, id) > LIMITS.hubRelations
      ? leading(graph, params)
      : firstOf(graph, params)
  const first = relations.slice(0, limit)
  const shown = first.flatMap(({ relation }) => relationAt(graph, relation, asOf) ?? [])
  return toPage(graph, shown, [id, ...first.map(({ other }) => other)], total)
}

/** The first relations of an entity with very many; found once, then kept. */
function leading(graph: Graph, params: Params<'neighbors'>): First {
  const kept = LEADING.get(graph) ?? new Map<string, First>()
  LEADING.set(graph, kept)
  const known = kept.get(params.id)
  if (known) return known
  const made = firstOf(graph, { ...params, limit: LIMITS.neighbors })
  kept.set(params.id, made)
  return made
}

function firstOf(graph: Graph, { id, asOf, limit, ...params }: Params<'neighbors'>): First {
  const types = params.types && new Set(params.types)
  const kinds = params.kinds && new Set(params.kinds)
  const marks = params.marks && new Set(params.marks)
  const found = relationsOf(graph, id).flatMap((relation) => {
    const { united, readings, weight } = graph.net.getEdgeAttributes(relation)
    if (types && !types.has(united.type)) return []
    const other = otherEnd(graph, id, relation)
    if (kinds && !kinds.has(entityOf(graph, other).kind)) return []
    const standing = standingOn(readings, asOf)
    if (!standing || (marks && !marks.has(standing.mark))) return []
    return [{ relation, other, weight, day: standing.day }]
  })
  const relations = found
    .toSorted(
      (a, b) => b.weight - a.weight || byCodePoint(b.day, a.day) || byCodePoint(a.relation, b.relation)
    )
    .slice(0, limit)
    .map(({ relation, other }) => ({ relation, other }))
  return { relations, total: found.length }
}
