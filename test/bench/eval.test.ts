import { countRanker, goldQueries, jaccardRanker, relatedRanker, seedGraph } from '../../bench/rankers.ts'
import { meanScores, scoreOf } from '../../bench/ranking.ts'

const graph = seedGraph()
const queries = goldQueries()

test.each(['facts', 'ours'] as const)('related beats both baselines on the gold of “%s”', (from) => {
  const some = queries.filter((query) => query.from === from)
  const { ndcg } = meanScores(some, relatedRanker(graph))
  expect(ndcg).toBeGreaterThan(meanScores(some, countRanker(graph)).ndcg)
  expect(ndcg).toBeGreaterThan(meanScores(some, jaccardRanker(graph)).ndcg)
})

test('every action that the gold names is in the record', () => {
  const named = queries.flatMap(({ action, related, acceptable, sameProceeding }) => [
    action,
    ...related.map(({ id }) => id),
    ...acceptable,
    ...sameProceeding
  ])
  expect(
    named.filter((id) => graph.net.getNodeAttribute(`:${id}`, 'entity').kind !== 'action')
  ).toStrictEqual([])
})

test('a score is 1 when the five best lead, whatever acceptable action precedes them, and falls for each that comes late', () => {
  const query = {
    action: 'a',
    from: 'ours' as const,
    related: ['b', 'c'].map((id) => ({ id, why: '' })),
    acceptable: ['x'],
    sameProceeding: ['y']
  }
  expect(scoreOf(query, () => ['y', 'x', 'c', 'b', 'z'])).toStrictEqual({ ndcg: 1, recall: 1 })
  expect(scoreOf(query, () => ['b', 'z', 'c']).ndcg).toBeCloseTo((1 + 1 / 2) / (1 + 1 / Math.log2(3)))
  expect(scoreOf(query, () => ['z', 'z', 'z', 'z', 'z', 'b'])).toStrictEqual({ ndcg: 0, recall: 0 })
})
