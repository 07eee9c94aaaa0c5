import type { Answer, Params, ReadName } from '#model/contracts.ts'
import { byCodePoint } from '#model/id.ts'
import { missingFrom } from '#model/reach.ts'
import { audit } from './audit.ts'
import { changes } from './changes.ts'
import { compare } from './compare.ts'
import { evidence } from './evidence.ts'
import type { Graph } from './graph.ts'
import type { WalkName } from './walks.ts'
import { neighbors } from './neighbors.ts'
import { overview } from './overview.ts'
import { entityOf, relationAt, relationsOf, sourcesById, toPage } from './page.ts'
import { preview, typeCounts } from './preview.ts'
import { reached } from './reached.ts'
import { related } from './related.ts'
import { search } from './search.ts'
import { source } from './source.ts'
import { timeline } from './timeline.ts'

/** The first body of every read with two: a function over the graph in memory. */
export const READS: { [N in Exclude<ReadName, WalkName>]: (graph: Graph, params: Params<N>) => Answer<N> } = {
  overview,
  search,
  preview,
  neighbors,
  evidence,
  related,
  compare,
  audit,
  timeline,
  changes,
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
    const { known, relations } = reached(graph, ids, false)
    const shown = relations
      .toSorted(byCodePoint)
      .flatMap((relation) => relationAt(graph, relation, asOf) ?? [])
    return { ...toPage(graph, shown, known), unknown: missingFrom(known, ids) }
  }
}
