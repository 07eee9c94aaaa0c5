import type { Answer, Params } from '#model/contracts.ts'
import { compareActions, relationsCompared, toCompareAnswer } from '#model/compare-answer.ts'
import { evidence } from './evidence.ts'
import { fragmentOf } from './fragment.ts'
import type { Graph } from './graph.ts'
import { toCard } from './page.ts'

/**
 * Two actions side by side; `not_found` for an unknown one, `bad_request` for an entity that is not an
 * action.
 */
export function compare(graph: Graph, params: Params<'compare'>): Answer<'compare'> {
  const { left, right, asOf } = params
  const compared = compareActions(fragmentOf(graph, [left, right], asOf), params)
  return toCompareAnswer(
    compared,
    { left: toCard(graph, left), right: toCard(graph, right) },
    evidence(graph, { ids: relationsCompared(compared), asOf })
  )
}
