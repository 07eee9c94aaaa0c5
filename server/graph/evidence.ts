import type { Answer, Params } from '#model/contracts.ts'
import { byCodePoint } from '#model/id.ts'
import { missingFrom } from '#model/reach.ts'
import type { Graph } from './graph.ts'
import { relationAt, toPage } from './page.ts'

/** Relations by id, as known on a day, with the entities at their ends and their sources, and those not known then. */
export function evidence(graph: Graph, { ids, asOf }: Params<'evidence'>): Answer<'evidence'> {
  const relations = [...new Set(ids)]
    .filter((id) => graph.net.hasEdge(id))
    .toSorted(byCodePoint)
    .flatMap((id) => relationAt(graph, id, asOf) ?? [])
  const ends = relations.flatMap(({ from, to }) => [from, to])
  const known = relations.map(({ id }) => id)
  return { ...toPage(graph, relations, ends), unknown: missingFrom(known, ids) }
}
