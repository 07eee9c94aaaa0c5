import type { Answer, Params } from '#model/contracts.ts'
import { byCodePoint } from '#model/id.ts'
import { LIMITS } from '#model/limits.ts'
import { rank, terms } from '#model/rank.ts'
import type { Graph } from './graph.ts'
import { degreeOf, entityOf, toCard } from './page.ts'

/** Entities found by words: candidates from the index, ranked by the function both stores share. */
export function search(graph: Graph, { q, kinds, limit }: Params<'search'>): Answer<'search'> {
  const wanted = kinds && new Set(kinds)
  const candidates = candidatesFor(graph, q)
    .map((id) => ({ ...entityOf(graph, id), degree: degreeOf(graph, id) }))
    .filter((entity) => !wanted || wanted.has(entity.kind))
    .slice(0, LIMITS.searchCandidates)
  const ranked = rank(q, candidates)
  return {
    total: ranked.length,
    hits: ranked.slice(0, limit).map(({ item, field, matched, score }) => ({
      ...toCard(graph, item.id),
      field,
      matched,
      score
    }))
  }
}

function candidatesFor(graph: Graph, query: string): string[] {
  const asked = terms(query)
  if (asked.length === 0) return []
  return graph.text
    .search(asked.join(' '), { prefix: true, combineWith: 'AND' })
    .map((result) => String(result.id))
    .toSorted(byCodePoint)
}
