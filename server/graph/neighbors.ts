import type { Answer, Params } from '#model/contracts.ts'
import { byCodePoint } from '#model/id.ts'
import { standingOn } from '#model/standing.ts'
import type { Graph } from './graph.ts'
import { entityOf, otherEnd, relationAt, relationsOf, toPage } from './page.ts'

/** The relations of an entity: the weightiest types first, of these the latest word first, then by id. */
export function neighbors(graph: Graph, params: Params<'neighbors'>): Answer<'neighbors'> {
  const { id, asOf, limit } = params
  const types = params.types && new Set(params.types)
  const kinds = params.kinds && new Set(params.kinds)
  const marks = params.marks && new Set(params.marks)
  const found = relationsOf(graph, id).flatMap((relation) => {
    const { united, readings, weight } = graph.net.getEdgeAttributes(relation)
    const other = otherEnd(graph, id, relation)
    if (types && !types.has(united.type)) return []
    if (kinds && !kinds.has(entityOf(graph, other).kind)) return []
    const standing = standingOn(readings, asOf)
    if (!standing || (marks && !marks.has(standing.mark))) return []
    return [{ relation, other, weight, since: standing.day }]
  })
  const first = found
    .toSorted(
      (a, b) => b.weight - a.weight || byCodePoint(b.since, a.since) || byCodePoint(a.relation, b.relation)
    )
    .slice(0, limit)
  const relations = first.flatMap(({ relation }) => relationAt(graph, relation, asOf) ?? [])
  return toPage(graph, relations, [id, ...first.map(({ other }) => other)], found.length)
}
