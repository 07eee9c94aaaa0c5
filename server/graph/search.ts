import { candidatesAmong, prominentFor } from '#model/candidates.ts'
import type { Answer, Params } from '#model/contracts.ts'
import { rank, terms } from '#model/rank.ts'
import type { Graph } from './graph.ts'
import { degreeOf, entityOf, toCard } from './page.ts'
import { fitting } from './token-index.ts'

/** Entities that match a query, chosen and ranked by rules that both stores share. */
export function search(graph: Graph, { q, kinds, limit }: Params<'search'>): Answer<'search'> {
  const wanted = kinds && new Set(kinds)
  const { entities } = graph.index
  const isWanted = (at: number) => {
    const kind = entities[at]?.kind
    return kind !== undefined && wanted?.has(kind) === true
  }
  const all = fitting(graph.index, terms(q))
  const fits = wanted ? all.filter(isWanted) : all
  const { ids, more } = candidatesAmong(q, graph.index, fits, prominentFor(limit))
  const ranked = rank(
    q,
    [...ids].map((id) => ({ ...entityOf(graph, id), degree: degreeOf(graph, id) }))
  )
  return {
    total: ranked.length,
    more,
    hits: ranked.slice(0, limit).map(({ item, field, matched, score }) => ({
      ...toCard(graph, item.id),
      field,
      matched,
      score
    }))
  }
}
