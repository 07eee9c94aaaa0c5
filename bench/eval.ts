import { countRanker, goldQueries, jaccardRanker, relatedRanker, seedGraph } from './rankers.ts'
import type { Ranker } from './ranking.ts'
import { meanScores, scoreOf } from './ranking.ts'

/** Scores `related` on test/gold/related.json against two baselines, and prints one table. */
const graph = seedGraph()
const queries = goldQueries()
const rankers: [name: string, rank: Ranker][] = [
  ['related', relatedRanker(graph)],
  ['count of shared neighbors', countRanker(graph)],
  ['Jaccard', jaccardRanker(graph)]
]
const sets = [
  [`all ${queries.length}`, queries],
  ['facts', queries.filter(({ from }) => from === 'facts')],
  ['ours', queries.filter(({ from }) => from === 'ours')]
] as const

console.table(
  Object.fromEntries(
    rankers.map(([name, rank]) => [
      name,
      Object.fromEntries(
        sets.flatMap(([set, some]) => {
          const { ndcg, recall } = meanScores(some, rank)
          return [
            [`nDCG@5 ${set}`, ndcg.toFixed(3)],
            [`recall@5 ${set}`, recall.toFixed(3)]
          ]
        })
      )
    ])
  )
)
console.table(
  Object.fromEntries(
    queries.map((query) => [
      query.action,
      Object.fromEntries(rankers.map(([name, rank]) => [name, scoreOf(query, rank).ndcg.toFixed(3)]))
    ])
  )
)
