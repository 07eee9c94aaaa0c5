import { buildGraph } from '#graph/graph.ts'
import type { RelationType } from '#model/relation-types.ts'
import { both } from '../seed/curated.ts'
import { dataset, relation } from '../support/cast.ts'
import { stepsOf, suitWith } from './suit.ts'

const seed = buildGraph(both)

test('an action that was removed and sent back began where it was sent back to', async () => {
  expect((await stepsOf('indiana-v-tiktok', seed)).slice(0, 4)).toStrictEqual([
    'filed 2022-12 – allen-superior-court',
    'removed 2023 – us-district-court-ndind',
    'remanded 2023 – allen-superior-court',
    'ruled 2023-11 jennifer-degroote –'
  ])
})

test('what happened in an action that has been in several courts is put in none', async () => {
  const of = (from: string, type: RelationType, to: string) => relation(from, type, to, ['found', '2024'])
  const graph = buildGraph([
    dataset({
      id: 'two',
      title: 'Two courts',
      sources: [{ id: 'complaint', title: 'Complaint', kind: 'complaint', publisher: 'A court' }],
      entities: [
        { id: 'suit', kind: 'action', name: 'A v. B' },
        { id: 'low', kind: 'court', name: 'Ada District Court', summary: 'State trial court.' },
        { id: 'high', kind: 'court', name: 'Supreme Court of Ada', summary: 'Highest court of Ada.' },
        { id: 'judge', kind: 'person', name: 'Judge' },
        { id: 'end', kind: 'outcome', name: 'Judgment' }
      ],
      relations: [
        of('suit', 'HEARD_IN', 'low'),
        of('suit', 'HEARD_IN', 'high'),
        of('judge', 'RULED_ON', 'suit'),
        of('high', 'RULED_ON', 'suit'),
        of('suit', 'RESULTED_IN', 'end')
      ]
    })
  ])
  expect(await stepsOf('suit', graph)).toStrictEqual([
    'filed – – low',
    'ruled 2024 judge –',
    'decided 2024 end –',
    'heard 2024 – high',
    'ruled 2024 high high'
  ])
})

test('an action begins in the court to which it was not sent', async () => {
  const court = (id: string, name: string) => ({ id, kind: 'court' as const, name, summary: 'Trial court.' })
  const graph = suitWith({
    entities: [court('state', 'Ada District Court'), court('federal', 'U.S. District Court, D. Ada')],
    relations: [
      relation('suit', 'REMOVED_TO', 'federal', ['recorded', '2024']),
      { ...relation('suit', 'HEARD_IN', 'federal', ['recorded', '2024']), start: '2022' },
      { ...relation('suit', 'HEARD_IN', 'state', ['recorded', '2024']), start: '2023' }
    ]
  })
  expect((await stepsOf('suit', graph))[0]).toBe('filed 2023 – state')
})
