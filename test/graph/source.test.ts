import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { dataset, relation } from '../support/cast.ts'

const graph = buildGraph([
  dataset({
    id: 'x',
    title: 'X',
    sources: ['complaint', 'paper'].map((id) => ({
      id,
      title: id,
      kind: 'article' as const,
      publisher: 'A paper'
    })),
    entities: ['a', 'b', 'c'].map((id) => ({
      id,
      kind: 'company' as const,
      name: id,
      cites: [{ source: 'paper' }, { source: 'paper', pin: 'p. 2' }]
    })),
    relations: [
      relation('a', 'SUBSIDIARY_OF', 'b', ['filed', '2023'], ['reported', '2024', 'paper']),
      relation('b', 'SUBSIDIARY_OF', 'c', ['reported', '2023', 'paper'], ['denied', '2024', 'paper'])
    ]
  })
])
const told = async (params: object) => {
  const answer = await ask(graph, 'source', CONTRACTS.source.params.parse({ id: 'paper', ...params }))
  const { total, alone, without, citing } = answer
  return { total, alone, without: without.map(({ mark }) => mark), citing }
}

test('a relation and an entity that cite a source twice are one each', async () => {
  expect(await told({})).toStrictEqual({
    total: 2,
    alone: 1,
    without: ['filed', null],
    citing: { total: 3, entities: ['a', 'b', 'c'] }
  })
})

test('a source supports nothing before it has spoken', async () => {
  expect(await told({ asOf: '2023-12-31' })).toMatchObject({ total: 1, alone: 1, without: [null] })
})

test('more than are wanted are counted', async () => {
  expect(await told({ limit: 1 })).toStrictEqual({
    total: 2,
    alone: 1,
    without: ['filed'],
    citing: { total: 3, entities: ['a'] }
  })
})

test('a source is new only where it spoke of nobody before, whatever it is told of first', async () => {
  const newSources = async (from: string) => {
    const params = CONTRACTS.changes.params.parse({ ids: 'a,b,c', from })
    return (await ask(graph, 'changes', params)).newSources.sources
  }
  expect(await newSources('2023-12-30')).toStrictEqual(['complaint', 'paper'])
  expect(await newSources('2024-01-01')).toStrictEqual([])
})
