import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { Status } from '#model/status.ts'
import { both } from '../seed/curated.ts'
import { relation } from '../support/cast.ts'
import { stepsOf, suitWith } from './suit.ts'

const seed = buildGraph(both)

test.each<[RelationType, Status, string]>([
  ['RESULTED_IN', 'found', 'decided'],
  ['RESULTED_IN', 'settled', 'settled'],
  ['RESULTED_IN', 'dismissed', 'dismissed'],
  ['RESULTED_IN', 'withdrawn', 'dismissed'],
  ['RESOLVES', 'found', 'decided'],
  ['RESOLVES', 'recorded', 'decided'],
  ['DOCUMENT_OF', 'found', 'decided']
])('an action of which %s is %s was %s', async (type, status, step) => {
  const [from, to] = type === 'RESULTED_IN' ? ['suit', 'end'] : ['end', 'suit']
  const kind = type === 'DOCUMENT_OF' ? ('document' as const) : ('outcome' as const)
  const graph = suitWith({
    entities: [{ id: 'end', kind, name: 'The end' }],
    relations: [relation(from, type, to, [status, '2024-05-30'])]
  })
  const { steps } = await ask(graph, 'chain', { id: 'suit' })
  expect(steps.map((one) => [one.step, one.other, one.date, one.dated])).toStrictEqual([
    [step, 'end', '2024-05-30', 'record']
  ])
})

/** Somebody testified in the suit on that day. */
const testified = (id: string, start: string) => ({
  ...relation(id, 'TESTIFIED_AT', 'suit', ['recorded', '2025']),
  start
})

test('an end is told as it stood on the day, and a paper on record is no end', async () => {
  const graph = suitWith({
    entities: [
      { id: 'end', kind: 'outcome', name: 'The end' },
      { id: 'motion', kind: 'document', name: 'A motion' }
    ],
    relations: [
      relation('suit', 'RESULTED_IN', 'end', ['reported', '2023'], ['dismissed', '2024']),
      relation('motion', 'DOCUMENT_OF', 'suit', ['recorded', '2023', 'paper'])
    ]
  })
  const then = await ask(graph, 'chain', { id: 'suit', asOf: '2023-12-31' })
  expect(then.steps.map(({ step }) => step)).toStrictEqual(['decided'])
  expect(then.relations.map(({ assertions }) => assertions.length)).toStrictEqual([1])
  const now = await ask(graph, 'chain', { id: 'suit' })
  expect(now.steps.map(({ step }) => step)).toStrictEqual(['dismissed'])
  expect([now.relations.map(({ id }) => id), now.sources.map(({ id }) => id)]).toStrictEqual([
    ['suit/RESULTED_IN/end'],
    ['complaint']
  ])
})

test.each<[string, Status, string]>([
  ['Consent judgment', 'recorded', 'settled'],
  ['Judgment for the defendant', 'recorded', 'decided'],
  ['Jury verdict', 'filed', 'decided'],
  ['Dismissal of all counts', 'recorded', 'dismissed'],
  ['Final judgment', 'dismissed', 'dismissed']
])('what is called “%s” and is %s to resolve an action tells that it was %s', async (name, status, step) => {
  const graph = suitWith({
    entities: [{ id: 'end', kind: 'outcome', name }],
    relations: [relation('end', 'RESOLVES', 'suit', [status, '2024'])]
  })
  expect((await ask(graph, 'chain', { id: 'suit' })).steps.map((one) => one.step)).toStrictEqual([step])
})

test('an outcome that came out of an action and settles it is one step', async () => {
  const graph = suitWith({
    entities: [{ id: 'end', kind: 'outcome', name: 'Consent decree' }],
    relations: [
      { ...relation('suit', 'RESULTED_IN', 'end', ['recorded', '2024']), start: '2023' },
      relation('end', 'RESOLVES', 'suit', ['settled', '2024'])
    ]
  })
  const { steps } = await ask(graph, 'chain', { id: 'suit' })
  expect(steps.map(({ step, date, relations }) => [step, date, relations])).toStrictEqual([
    ['settled', '2023', ['end/RESOLVES/suit', 'suit/RESULTED_IN/end']]
  ])
})

test('testimony that is only due is left out of a trial at which some was heard', async () => {
  const graph = suitWith({
    entities: ['x', 'y'].map((id) => ({ id, kind: 'person' as const, name: id })),
    relations: [
      {
        ...relation('x', 'TESTIFIED_AT', 'suit', ['scheduled', '2023'], ['recorded', '2025']),
        start: '2025'
      },
      { ...relation('y', 'TESTIFIED_AT', 'suit', ['scheduled', '2025-06']), start: '2027' }
    ]
  })
  const tried = async (asOf?: string) =>
    (await ask(graph, 'chain', { id: 'suit', asOf })).steps.map(({ date, relations }) => [date, ...relations])
  expect(await tried()).toStrictEqual([['2025', 'x/TESTIFIED_AT/suit']])
  expect(await tried('2024-01-01')).toStrictEqual([['2025', 'x/TESTIFIED_AT/suit']])
})

test('a trial whose testimony has an uncertain day lasts until the last of them, and keeps its place', async () => {
  const graph = suitWith({
    entities: [
      { id: 'low', kind: 'court', name: 'Ada District Court', summary: 'State trial court.' },
      { id: 'end', kind: 'outcome', name: 'Verdict', start: '2024-03-20' },
      ...['x', 'y'].map((id) => ({ id, kind: 'person' as const, name: id }))
    ],
    relations: [
      { ...relation('suit', 'HEARD_IN', 'low', ['recorded', '2023']), start: '2023' },
      { ...relation('suit', 'RESULTED_IN', 'end', ['found', '2024-03-20']), start: '2024-03-20' },
      testified('x', '2024-03-01/2024-03-04'),
      testified('y', '2024-03-10')
    ]
  })
  expect(await stepsOf('suit', graph)).toStrictEqual([
    'filed 2023 – low',
    'testimony 2024-03-01/2024-03-10 – low',
    'decided 2024-03-20 end low'
  ])
})

test('a trial lasts from its first testimony to its last, and a settlement is in the court that tried', async () => {
  const graph = suitWith({
    entities: [
      { id: 'low', kind: 'court', name: 'Ada District Court', summary: 'State trial court.' },
      { id: 'high', kind: 'court', name: 'Supreme Court of Ada', summary: 'Highest court of Ada.' },
      { id: 'end', kind: 'outcome', name: 'Settlement' },
      ...['x', 'y', 'z'].map((id) => ({ id, kind: 'person' as const, name: id }))
    ],
    relations: [
      relation('suit', 'HEARD_IN', 'low', ['recorded', '2023']),
      relation('suit', 'HEARD_IN', 'high', ['recorded', '2024']),
      relation('suit', 'RESULTED_IN', 'end', ['settled', '2026']),
      testified('x', '2024-03-05'),
      testified('y', '2024-03-01'),
      testified('z', '2024-03-03')
    ]
  })
  expect((await stepsOf('suit', graph)).filter((step) => /^(testimony|settled)/.test(step))).toStrictEqual([
    'testimony 2024-03-01/2024-03-05 – low',
    'settled 2026 end low'
  ])
})

test('one step that two relations tell stands on both', async () => {
  const { steps } = await ask(seed, 'chain', { id: 'nm-v-meta' })
  expect(steps.find(({ step }) => step === 'remanded')?.relations).toHaveLength(2)
})

test('a filing of which no day is known is first, whenever it came on record', async () => {
  const graph = suitWith({
    entities: [
      { id: 'ag', kind: 'person', name: 'Attorney general' },
      { id: 'end', kind: 'outcome', name: 'The end' },
      { id: 'early', kind: 'outcome', name: 'An order' }
    ],
    relations: [
      relation('ag', 'BROUGHT', 'suit', ['filed', '2025-01-01']),
      { ...relation('suit', 'RESULTED_IN', 'end', ['found', '2024-01-02']), start: '2024-01-01' },
      { ...relation('suit', 'RESULTED_IN', 'early', ['found', '2024-06-01']), start: '2023-06' }
    ]
  })
  const { steps } = await ask(graph, 'chain', { id: 'suit' })
  expect(steps.map(({ step, date, dated }) => [step, date, dated])).toStrictEqual([
    ['filed', null, null],
    ['decided', '2023-06', 'step'],
    ['decided', '2024-01-01', 'step']
  ])
})

const COURTS = [
  { id: 'low', kind: 'court' as const, name: 'Ada District Court', summary: 'State trial court.' },
  { id: 'high', kind: 'court' as const, name: 'Supreme Court of Ada', summary: 'Highest court of Ada.' }
]

test('a verdict stays a decision beside a settlement of the same action', async () => {
  const graph = suitWith({
    entities: ['verdict', 'deal'].map((id) => ({ id, kind: 'outcome' as const, name: id })),
    relations: [
      relation('suit', 'RESULTED_IN', 'verdict', ['found', '2024']),
      relation('suit', 'RESULTED_IN', 'deal', ['settled', '2025'])
    ]
  })
  expect(await stepsOf('suit', graph)).toStrictEqual(['decided 2024 verdict –', 'settled 2025 deal –'])
})

test('a ruling is in the court that tries where the judge presided, and rests on that judge alone', async () => {
  const graph = suitWith({
    entities: [...COURTS, ...['bo', 'cy'].map((id) => ({ id, kind: 'person' as const, name: id }))],
    relations: [
      relation('suit', 'HEARD_IN', 'low', ['recorded', '2023']),
      relation('suit', 'HEARD_IN', 'high', ['recorded', '2024']),
      relation('bo', 'PRESIDED_OVER', 'suit', ['recorded', '2024']),
      relation('cy', 'PRESIDED_OVER', 'suit', ['recorded', '2024']),
      relation('bo', 'RULED_ON', 'suit', ['recorded', '2025'])
    ]
  })
  const { steps } = await ask(graph, 'chain', { id: 'suit' })
  expect(steps.filter(({ step }) => step === 'ruled')).toMatchObject([
    { other: 'bo', court: 'low', relations: ['bo/PRESIDED_OVER/suit', 'bo/RULED_ON/suit'] }
  ])
})

test('an action that only a reviewing court has heard was heard there, not filed', async () => {
  const graph = suitWith({
    entities: COURTS,
    relations: [relation('suit', 'HEARD_IN', 'high', ['recorded', '2024'])]
  })
  expect(await stepsOf('suit', graph)).toStrictEqual(['heard 2024 – high'])
})

test('what several relations tell without a date of its own is dated by the first on record', async () => {
  const graph = suitWith({
    entities: ['x', 'y'].map((id) => ({ id, kind: 'person' as const, name: id })),
    relations: [
      relation('y', 'TESTIFIED_AT', 'suit', ['recorded', '2024']),
      relation('x', 'TESTIFIED_AT', 'suit', ['recorded', '2025'])
    ]
  })
  const { steps } = await ask(graph, 'chain', { id: 'suit' })
  expect(steps.map(({ date, dated, relations }) => [date, dated, ...relations])).toStrictEqual([
    ['2024', 'record', 'x/TESTIFIED_AT/suit', 'y/TESTIFIED_AT/suit']
  ])
})

test('a docket to which a move became known only later is not followed, and who filed one filed no other', async () => {
  const graph = suitWith({
    entities: [
      ...COURTS,
      { id: 'later', kind: 'action', name: 'A v. B, removed' },
      { id: 'whole', kind: 'action', name: 'In re B' },
      { id: 'ag', kind: 'person', name: 'An attorney general' }
    ],
    relations: [
      relation('ag', 'BROUGHT', 'suit', ['filed', '2023']),
      relation('suit', 'PART_OF', 'whole', ['recorded', '2024']),
      relation('later', 'HEARD_IN', 'low', ['recorded', '2023']),
      relation('suit', 'REMOVED_TO', 'later', ['recorded', '2025'])
    ]
  })
  const then = await ask(graph, 'chain', { id: 'suit', asOf: '2024-12-31' })
  expect(then.steps.map(({ step, action }) => [step, action])).toStrictEqual([
    ['filed', 'suit'],
    ['consolidated', 'suit']
  ])
  const now = await ask(graph, 'chain', { id: 'suit' })
  expect(now.steps.map(({ step, action }) => [step, action])).toStrictEqual([
    ['filed', 'suit'],
    ['consolidated', 'suit'],
    ['removed', 'suit']
  ])
})
