import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { LIMITS } from '#model/limits.ts'
import { CAST } from '../support/cast.ts'

test.each([
  {},
  { kinds: 'person' },
  { types: 'ALLEGES' },
  { marks: 'filed' },
  { asOf: '2023-12-05' },
  { limit: 1 }
])('of an entity with very many relations %j is answered as of any other', async (more) => {
  const asked = CONTRACTS.neighbors.params.parse({ id: 'suit', ...more })
  const plain = await ask(buildGraph([CAST]), 'neighbors', asked)
  const limits: Record<string, number> = LIMITS
  const replaced = jest.replaceProperty(limits, 'hubRelations', 2)
  try {
    const graph = buildGraph([CAST])
    // whoever asks first notes what comes first
    await ask(graph, 'neighbors', CONTRACTS.neighbors.params.parse({ id: 'suit', limit: 2 }))
    expect(await ask(graph, 'neighbors', asked)).toStrictEqual(plain)
  } finally {
    replaced.restore()
  }
})
