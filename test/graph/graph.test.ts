import { buildGraph } from '#graph/graph.ts'
import { READS } from '#graph/reads.ts'
import { CAST, dataset, relation } from '../support/cast.ts'

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

test('a relation that joins an entity to itself is one of its relations, and counts once', () => {
  const graph = buildGraph([CAST])
  const { entities, relations } = READS.neighbors(graph, { id: 'suit-2', limit: 10 })
  expect(relations.map(({ id }) => id).toSorted()).toStrictEqual([
    'suit-2/RELATED_TO/suit-2',
    'suit/RELATED_TO/suit-2',
    'widget/DEFENDANT_IN/suit-2'
  ])
  expect(entities.find(({ id }) => id === 'suit-2')?.degree).toBe(3)
})
