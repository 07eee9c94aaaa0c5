import { typesOf } from '../../../client/acts/ExpandMenu.tsx'

test('a relation type that leads both ways is offered once, with all that expanding by it brings', () => {
  const types = [
    { type: 'RELATED_TO', direction: 'out', count: 1 },
    { type: 'CITES', direction: 'in', count: 3 },
    { type: 'RELATED_TO', direction: 'in', count: 2 },
    { type: 'CITES', direction: 'out', count: 1 },
    { type: 'OFFICER_OF', direction: 'out', count: 1 }
  ] as const
  expect(typesOf({ types: [...types] })).toStrictEqual([
    { type: 'RELATED_TO', words: 'Is related to', count: 3 },
    { type: 'CITES', words: 'Is referred to in, refers to', count: 4 },
    { type: 'OFFICER_OF', words: 'Is an officer of', count: 1 }
  ])
})
