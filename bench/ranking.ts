import { z } from 'zod'

const Ids = z.array(z.string())

/** The gold file: for each action the related ones, best first, and what is left out of the scoring. */
export const Gold = z.object({
  about: z.string(),
  queries: z.array(
    z.object({
      action: z.string(),
      from: z.enum(['facts', 'ours']),
      related: z.array(z.object({ id: z.string(), why: z.string() })),
      acceptable: Ids,
      sameProceeding: Ids
    })
  )
})
export type Query = z.infer<typeof Gold>['queries'][number]

/** Ranks the actions around one, best first. */
export type Ranker = (action: string) => string[]

type Scores = { ndcg: number; recall: number }

/**
 * How well the first five of a ranking match the gold: nDCG@5 with gain 1 (Järvelin and Kekäläinen 2002)
 * and recall@5. What is acceptable or of the same proceeding is taken out first and neither helps nor harms.
 */
export function scoreOf({ action, related, acceptable, sameProceeding }: Query, rank: Ranker): Scores {
  const aside = new Set([...acceptable, ...sameProceeding])
  const gold = new Set(related.map(({ id }) => id))
  const first = rank(action)
    .filter((id) => !aside.has(id))
    .slice(0, 5)
  const gain = (hits: readonly boolean[]) =>
    hits.reduce((sum, hit, place) => sum + (hit ? 1 / Math.log2(place + 2) : 0), 0)
  const best = gain(Array.from({ length: Math.min(5, gold.size) }, () => true))
  const hits = first.map((id) => gold.has(id))
  return {
    ndcg: gain(hits) / best,
    recall: hits.filter(Boolean).length / Math.min(5, gold.size)
  }
}

/** The mean of the scores over some queries. */
export function meanScores(queries: readonly Query[], rank: Ranker): Scores {
  const scores = queries.map((query) => scoreOf(query, rank))
  const mean = (of: (one: Scores) => number) =>
    scores.reduce((sum, one) => sum + of(one), 0) / (scores.length || 1)
  return { ndcg: mean(({ ndcg }) => ndcg), recall: mean(({ recall }) => recall) }
}
