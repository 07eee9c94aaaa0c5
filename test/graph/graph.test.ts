import { buildGraph } from '#graph/graph.ts'
import { READS } from '#graph/reads.ts'
import { dataset, relation } from '../support/cast.ts'

test('an entity called __proto__ neither is lost nor touches Object.prototype', () => {
  const trap = dataset({
    id: 'trap',
    title: 'Trap',
    sources: [{ id: 'complaint', title: 'C', kind: 'complaint', publisher: 'P' }],
    entities: [
      { id: '__proto__', kind: 'person', name: 'Proto' },
      { id: 'toString', kind: 'person', name: 'To String' },
      { id: 'suit', kind: 'action', name: 'Suit' }
    ],
    relations: [
      relation('__proto__', 'DEFENDANT_IN', 'suit', ['filed', '2023']),
      relation('toString', 'DEFENDANT_IN', 'suit', ['filed', '2023'])
    ]
  })
  const graph = buildGraph([trap])
  expect(READS.neighbors(graph, { id: 'suit', limit: 10 }).entities.map(({ id }) => id)).toStrictEqual([
    '__proto__',
    'suit',
    'toString'
  ])
  expect(Object.keys(Object.prototype)).toStrictEqual([])
})
