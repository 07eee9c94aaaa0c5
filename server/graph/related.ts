import type { Answer, Params } from '#model/contracts.ts'
import { AppError } from '#model/error.ts'
import { relationsIn, toRelatedAnswer } from '#model/related-answer.ts'
import { anchorsOf, rankRelated } from '#model/related-rank.ts'
import { evidence } from './evidence.ts'
import { fragmentAround } from './fragment.ts'
import type { Graph } from './graph.ts'
import { keyOf } from './graph.ts'
import { toCard } from './page.ts'

/** Actions related to an action or to a set of entities, ranked, with reasons; `not_found` for an unknown action. */
export function related(graph: Graph, params: Params<'related'>): Answer<'related'> {
  const asked = anchorsOf(params)
  const anchors = asked.filter((id) => graph.net.hasNode(keyOf(id)))
  if (params.id !== undefined && anchors.length === 0) {
    throw new AppError('not_found', `There is no entity “${params.id}”.`)
  }
  const action = params.id !== undefined
  const { fragment, hubs } = fragmentAround(graph, { anchors, action, asOf: params.asOf })
  const { found, hits } = rankRelated(fragment, new Set(hubs), params)
  return toRelatedAnswer(
    found,
    hits,
    hubs.map((id) => toCard(graph, id)),
    evidence(graph, { ids: relationsIn(hits), asOf: params.asOf })
  )
}
