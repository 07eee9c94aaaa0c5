import type { Answer, Params, ReadName } from '#model/contracts.ts'
import { byCodePoint } from '#model/id.ts'
import { audit } from './audit.ts'
import { compare } from './compare.ts'
import { evidence } from './evidence.ts'
import type { Graph } from './graph.ts'
import { keyOf } from './graph.ts'
import type { WalkName } from './ground.ts'
import { neighbors } from './neighbors.ts'
import { overview } from './overview.ts'
import { entityOf, relationAt, relationsOf, sourcesById, toPage } from './page.ts'
import { preview, typeCounts } from './preview.ts'
import { related } from './related.ts'
import { search } from './search.ts'
import { source } from './source.ts'

/** The first body of every read that has two: a pure function over the graph in memory. */
export const READS: { [N in Exclude<ReadName, WalkName>]: (graph: Graph, params: Params<N>) => Answer<N> } = {
  overview,
  search,
  preview,
  neighbors,
  evidence,
  related,
  compare,
  audit,
  source,
  entity(graph, { id }) {
    const relations = relationsOf(graph, id)
    const entity = entityOf(graph, id)
    const cited = [...new Set(entity.cites.map((cite) => cite.source))].toSorted(byCodePoint)
    return {
      entity,
      degree: relations.length,
      types: typeCounts(graph, id, relations),
      sources: sourcesById(graph, cited)
    }
  },
  between(graph, { ids, asOf }) {
    const wanted = new Set(ids.filter((id) => graph.net.hasNode(keyOf(id))))
    const relations = [...wanted]
      .flatMap((id) => graph.net.outEdges(keyOf(id)))
      .filter((relation) => wanted.has(graph.net.getEdgeAttribute(relation, 'united').to))
      .toSorted(byCodePoint)
      .flatMap((relation) => relationAt(graph, relation, asOf) ?? [])
    return toPage(graph, relations, wanted)
  }
}
