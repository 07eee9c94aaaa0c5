import { ask } from '#graph/ask.ts'
import type { Status } from '#model/status.ts'
import { relation } from '../support/cast.ts'
import { stepsOf, suitWith } from './suit.ts'

type Said = [Status, string]

const LOW = { id: 'low', kind: 'court' as const, name: 'Ada District Court', summary: 'State trial court.' }
const HIGH = { id: 'high', kind: 'court' as const, name: 'Supreme Court of Ada', summary: '' }
const PEOPLE = ['judge', 'other'].map((id) => ({ id, kind: 'person' as const, name: id }))

const ruled = (id: string, said: Said[], more: object = {}) => ({
  ...relation(id, 'RULED_ON', 'suit', ...said),
  ...more
})
const rulingsIn = async (relations: Parameters<typeof suitWith>[0]['relations']) => {
  const graph = suitWith({ entities: [LOW, HIGH, ...PEOPLE], relations })
  const { steps } = await ask(graph, 'chain', { id: 'suit' })
  return steps.filter(({ step }) => step === 'ruled')
}

test('each ruling of one judge is a step with its own date, status and assertions', async () => {
  const said: Said[] = [
    ['found', '2021-08-19'],
    ['reported', '2021-09'],
    ['dismissed', '2023-12-11'],
    ['found', '2023-12-11'],
    ['reported', '2020'],
    ['found', '2025-08-01']
  ]
  const steps = await rulingsIn([ruled('judge', said, { start: '2021-08-19' })])
  expect(
    steps.map(({ date, dated, status, said: told }) => [
      date,
      dated,
      status,
      told.map(({ assertion }) => assertion)
    ])
  ).toStrictEqual([
    ['2021-08-19', 'step', 'found', [0, 1, 2]],
    ['2023-12-11', 'step', 'found', [3, 4]],
    ['2025-08-01', 'step', 'found', [5]]
  ])
})

test.each<[string, Said[], string[]]>([
  [
    'tells one that several sources date in their own way once',
    [
      ['dismissed', '2023-11/2023-12-04'],
      ['dismissed', '2023-11/2024-09-30']
    ],
    ['2023-11']
  ],
  [
    'counts a date that may mean several to the first of them',
    [
      ['found', '2022-02-09'],
      ['found', '2023-12-19'],
      ['found', '2022-02-09/2026-11-23']
    ],
    ['2022-02-09', '2023-12-19']
  ],
  ['tells a mere report by its own start', [['reported', '2024']], ['2021']]
])('%s', async (_, said, dates) => {
  const start = dates[0]
  const steps = await rulingsIn([ruled('judge', said, { start })])
  expect(steps.map(({ date, said: told }) => [date, told.length > 0])).toStrictEqual(
    dates.map((date) => [date, dates.length > 1])
  )
})

test('the ruling of a court and that of the judge who gave it are one step with both relations', async () => {
  const steps = await rulingsIn([
    relation('suit', 'HEARD_IN', 'high', ['recorded', '2024']),
    ruled('high', [
      ['dismissed', '2023'],
      ['found', '2024-05-30']
    ]),
    ruled('judge', [['found', '2024-05']]),
    ruled('other', [['recorded', '2024-05-30']], { role: 'dissenting', start: '2024-05-30' })
  ])
  expect(steps.map(({ date, other, court, relations }) => [date, other, court, ...relations])).toStrictEqual([
    ['2023', 'high', 'high', 'high/RULED_ON/suit'],
    ['2024-05-30', 'high', 'high', 'high/RULED_ON/suit', 'judge/RULED_ON/suit'],
    ['2024-05-30', 'other', 'high', 'other/RULED_ON/suit']
  ])
})

test.each<[string, Parameters<typeof rulingsIn>[0]]>([
  ['of another day', [ruled('high', [['found', '2024-05-30']]), ruled('judge', [['found', '2024-05-29']])]],
  [
    'of a year that leaves the day open',
    [ruled('high', [['found', '2024-05-30']]), ruled('judge', [['found', '2024']])]
  ],
  [
    'of a judge who sat in the court below',
    [
      relation('suit', 'HEARD_IN', 'low', ['recorded', '2024']),
      relation('suit', 'HEARD_IN', 'high', ['recorded', '2024']),
      relation('judge', 'PRESIDED_OVER', 'suit', ['recorded', '2024']),
      ruled('high', [['found', '2024-05-30']]),
      ruled('judge', [['found', '2024-05-30']])
    ]
  ],
  [
    'on a day on which two courts ruled',
    [
      ruled('high', [['found', '2024-05-30']]),
      ruled('low', [['found', '2024-05-30']]),
      ruled('judge', [['found', '2024-05-30']])
    ]
  ]
])('a ruling %s stays a step of its own', async (_, relations = []) => {
  const steps = await rulingsIn(relations)
  expect(steps).toHaveLength(relations.filter(({ type }) => type === 'RULED_ON').length)
})

test('who wrote for a higher court is not said to have ruled in the court below', async () => {
  const graph = suitWith({
    entities: [LOW, HIGH, ...PEOPLE],
    relations: [
      relation('suit', 'HEARD_IN', 'low', ['recorded', '2023']),
      relation('suit', 'HEARD_IN', 'high', ['recorded', '2026-04-10']),
      ruled('judge', [['found', '2026-04-10']])
    ]
  })
  expect(await stepsOf('suit', graph)).toContain('ruled 2026-04-10 judge –')
})
