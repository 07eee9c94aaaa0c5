import { candidatesAmong } from '#model/candidates.ts'
import type { Answer, Params } from '#model/contracts.ts'
import { rank, terms } from '#model/rank.ts'
import type { Graph } from './graph.ts'
import { keyOf } from './graph.ts'
import { degreeOf, entityOf, toCard } from './page.ts'

/** Entities found by words: candidates from the index, chosen and ranked by what both stores share. */
export function search(graph: Graph, { q, kinds, limit }: Params<'search'>): Answer<'search'> {
  const { ids, more } = candidatesAmong(q, fitsFor(graph, terms(q), kinds && new Set(kinds)))
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

function fitsFor(graph: Graph, asked: readonly string[], kinds: ReadonlySet<string> | undefined) {
  if (asked.length === 0) return []
  return graph.text.search(asked.join(' '), { prefix: true, combineWith: 'AND' }).flatMap(({ id }) => {
    const { entity, folded } = graph.net.getNodeAttributes(keyOf(String(id)))
    if (kinds && !kinds.has(entity.kind)) return []
    return { id: entity.id, folded, degree: degreeOf(graph, entity.id) }
  })
}
