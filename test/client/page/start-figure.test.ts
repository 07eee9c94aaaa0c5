import { buildGraph } from '#graph/graph.ts'
import { READS } from '#graph/reads.ts'
import { CONTRACTS } from '#model/contracts.ts'
import type { DatasetInput } from '#model/dataset.ts'
import { toStartFigure } from '../../../client/page/start-figure.ts'
import { dataset, relation } from '../../support/cast.ts'

const entities = [
  { id: 'suit', kind: 'action', name: 'Suit' },
  { id: 'other', kind: 'action', name: 'Other suit' },
  { id: 'state', kind: 'state', name: 'State' },
  { id: 'corvia', kind: 'company', name: 'Corvia' },
  { id: 'boss', kind: 'person', name: 'Boss' }
] as const
const RELATIONS = [
  relation('state', 'PLAINTIFF_IN', 'suit', ['filed', '2023']),
  relation('state', 'PLAINTIFF_IN', 'other', ['filed', '2023']),
  relation('corvia', 'DEFENDANT_IN', 'suit', ['filed', '2023']),
  relation('corvia', 'DEFENDANT_IN', 'other', ['filed', '2023']),
  relation('boss', 'DEFENDANT_IN', 'suit', ['filed', '2023']),
  relation('boss', 'OFFICER_OF', 'corvia', ['recorded', '2023']),
  relation('corvia', 'RESPONDED_TO', 'suit', ['announced', '2024'])
] satisfies DatasetInput['relations']

test('the figure of the start page draws the most telling line of each pair, and none through another’s body', () => {
  const ids = entities.map(({ id }) => id).join(',')
  const sources = [{ id: 'complaint', title: 'Complaint', kind: 'complaint', publisher: 'State' }] as const
  const graph = buildGraph([
    dataset({ id: 'own', title: 'Own', entities: [...entities], relations: RELATIONS, sources: [...sources] })
  ])
  const page = READS.between(graph, CONTRACTS.between.params.parse({ ids }))
  const { spots, relations } = toStartFigure('suit', page)
  expect(spots.map(({ card, x, y }) => [card.id, x, y])).toStrictEqual([
    ['suit', 262, 236],
    ['state', 74, 150],
    ['corvia', 448, 330],
    ['boss', 492, 150],
    ['other', 478, 440]
  ])
  // from the state on the left to the other suit on the right, the line would run through the first
  expect(relations.map(({ id }) => id).toSorted()).toStrictEqual([
    'boss/DEFENDANT_IN/suit',
    'boss/OFFICER_OF/corvia',
    'corvia/DEFENDANT_IN/other',
    'corvia/DEFENDANT_IN/suit',
    'state/PLAINTIFF_IN/suit'
  ])
})
