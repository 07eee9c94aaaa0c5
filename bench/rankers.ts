import { CONTRACTS } from '#model/contracts.ts'
import type { Asked } from '#model/contracts.ts'
import { checkDataset } from '#model/check.ts'
import { byCodePoint } from '#model/id.ts'
import type { Graph } from '#graph/graph.ts'
import { buildGraph, keyOf } from '#graph/graph.ts'
import { related } from '#graph/related.ts'
import { readFileSync } from 'node:fs'
import { Gold } from './ranking.ts'
import type { Query, Ranker } from './ranking.ts'

/** The curated record in memory. */
export function seedGraph(): Graph {
  return buildGraph(
    ['record', 'article'].map((name) => {
      const checked = checkDataset(JSON.parse(readFileSync(`seed/${name}.json`, 'utf8')), name)
      if (!checked.dataset) throw new Error(`seed/${name}.json has problems`)
      return checked.dataset
    })
  )
}

/** The queries of the gold file. */
export function goldQueries(): Query[] {
  return Gold.parse(JSON.parse(readFileSync('test/gold/related.json', 'utf8'))).queries
}

/** The read `related` as a ranker. */
export function relatedRanker(graph: Graph, asked: Omit<Asked<'related'>, 'id' | 'ids'> = {}): Ranker {
  return (action) => {
    const params = CONTRACTS.related.params.parse({ limit: 50, ...asked, id: action })
    return related(graph, params).hits.map((hit) => hit.action.id)
  }
}

/** The first baseline: most neighbors in common. */
export function countRanker(graph: Graph): Ranker {
  return neighborRanker(graph, (shared) => shared)
}

/** The second baseline: neighbors in common over all neighbors of the two (Jaccard 1912). */
export function jaccardRanker(graph: Graph): Ranker {
  return neighborRanker(graph, (shared, left, right) => shared / (left + right - shared))
}

function neighborRanker(
  { net }: Graph,
  score: (shared: number, left: number, right: number) => number
): Ranker {
  const around = new Map(
    net
      .filterNodes((_, { entity }) => entity.kind === 'action')
      .map((key) => [net.getNodeAttribute(key, 'entity').id, new Set(net.neighbors(key))])
  )
  return (action) => {
    const own = around.get(action) ?? new Set<string>()
    return [...around]
      .filter(([id]) => id !== action && net.hasNode(keyOf(id)))
      .map(([id, others]) => {
        const shared = [...others].filter((one) => own.has(one)).length
        return { id, score: shared === 0 ? 0 : score(shared, own.size, others.size) }
      })
      .filter((one) => one.score > 0)
      .toSorted((a, b) => b.score - a.score || byCodePoint(a.id, b.id))
      .map(({ id }) => id)
  }
}
