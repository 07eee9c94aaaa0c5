import type { Answer, Params } from '#model/contracts.ts'
import { standingOn } from '#model/standing.ts'
import type { Graph } from './graph.ts'
import { entityOf, otherEnd, relationsOf } from './page.ts'
import { tallied } from './tally.ts'

/**
 * What expanding an entity would bring, counted by type, by kind of the other end, and by mark; `not_found`
 * for an unknown entity.
 */
export function preview(graph: Graph, { id, asOf }: Params<'preview'>): Answer<'preview'> {
  const marks = relationsOf(graph, id).flatMap((relation) => {
    const standing = standingOn(graph.net.getEdgeAttribute(relation, 'readings'), asOf)
    return standing ? [{ relation, mark: standing.mark }] : []
  })
  const relations = marks.map(({ relation }) => relation)
  const others = relations.map((relation) => entityOf(graph, otherEnd(graph, id, relation)).kind)
  return {
    total: relations.length,
    types: typeCounts(graph, id, relations),
    kinds: tallied(others, (kind) => kind).map(({ sample, count }) => ({ kind: sample, count })),
    marks: tallied(marks, ({ mark }) => mark).map(({ sample, count }) => ({ mark: sample.mark, count }))
  }
}

/** Counts relations of an entity by type and direction; one that joins it to itself counts as outgoing. */
export function typeCounts(
  graph: Graph,
  id: string,
  relations: readonly string[]
): Answer<'entity'>['types'] {
  const typed = relations.map((relation) => ({
    type: graph.net.getEdgeAttribute(relation, 'united').type,
    direction: graph.net.getEdgeAttribute(relation, 'united').from === id ? ('out' as const) : ('in' as const)
  }))
  return tallied(typed, ({ type, direction }) => `${type} ${direction}`).map(({ sample, count }) => ({
    ...sample,
    count
  }))
}
