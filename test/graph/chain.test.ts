import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { courtLevel } from '#model/court-level.ts'
import { LIMITS } from '#model/limits.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { Status } from '#model/status.ts'
import { dataset, relation } from '../support/cast.ts'
import { both, record } from '../seed/curated.ts'

const seed = buildGraph(both)
const told = async (id: string, graph = seed) =>
  (await ask(graph, 'chain', { id })).steps.map(({ step, date, court, other }) =>
    [step, date, other, court].map((one) => one ?? '–').join(' ')
  )

test('New Mexico v. Meta: state court, D.N.M., remand, verdict, judgment', async () => {
  const home = 'nm-first-judicial-district-court'
  const steps = [
    `filed 2023-12-05 – ${home}`,
    'removed 2023-12-18 nm-v-meta-removed us-district-court-dnm',
    'ruled 2024-02-05 margaret-strickland us-district-court-dnm',
    `remanded 2024-02-05 nm-v-meta ${home}`,
    `ruled 2024-05-30 bryan-biedscheid ${home}`,
    `tried 2026-03-03/2026-03-04 – ${home}`,
    `decided 2026-03-24 nm-phase1-verdict ${home}`,
    `decided 2026-08-06 nm-final-judgment ${home}`,
    `decided 2026-08-06 nm-phase2-abatement ${home}`
  ]
  expect(await told('nm-v-meta')).toStrictEqual(steps)
  expect(await told('nm-v-meta-removed')).toStrictEqual(steps)
})

test('every step has relations, each with its assertions and sources, and courts have levels', async () => {
  const { steps, relations, sources } = await ask(seed, 'chain', { id: 'nm-v-meta' })
  const known = new Set(relations.map(({ id }) => id))
  const given = new Set(sources.map(({ id }) => id))
  for (const step of steps) {
    expect(step.relations.length).toBeGreaterThan(0)
    expect(step.relations.filter((id) => !known.has(id))).toStrictEqual([])
  }
  expect(relations.flatMap((one) => one.assertions).filter(({ source }) => !given.has(source))).toStrictEqual(
    []
  )
  expect(steps.map(({ level }) => level).slice(0, 4)).toStrictEqual([
    'state trial',
    'federal trial',
    'federal trial',
    'state trial'
  ])
})

test('a member leads to the whole, the whole to its members, but no member to another', async () => {
  expect(await told('florida-v-meta')).toContain('transferred 2023-11 mdl-3047 us-district-court-ndcal')
  const whole = await ask(seed, 'chain', { id: 'mdl-3047' })
  const members = whole.steps.filter(({ step }) => step === 'consolidated').map(({ action }) => action)
  expect(members).toStrictEqual(['florida-v-meta', 'multistate-v-meta', 'breathitt-v-meta'])
  // that a member came is a step of the whole, and what happened to it alone is not
  const theirs = whole.steps.filter(({ action }) => members.includes(action)).map(({ step }) => step)
  expect(new Set(theirs)).toStrictEqual(new Set(['transferred', 'consolidated']))
  const member = await ask(seed, 'chain', { id: 'breathitt-v-meta' })
  expect(member.entities.map(({ id }) => id)).not.toContain('florida-v-meta')
})

test('an action that was removed and sent back began where it was sent back to', async () => {
  expect((await told('indiana-v-tiktok')).slice(0, 4)).toStrictEqual([
    'filed 2022-12 – allen-superior-court',
    'removed 2023 – us-district-court-ndind',
    'remanded 2023 – allen-superior-court',
    'ruled 2023-11 jennifer-degroote –'
  ])
})

test('who wrote for a higher court is not said to have ruled in the court below', async () => {
  expect(await told('massachusetts-v-meta')).toContain('ruled 2026-04-10 dalila-wendlandt –')
})

test('as of a day, only what was known', async () => {
  const { steps } = await ask(seed, 'chain', { id: 'nm-v-meta', asOf: '2024-01-01' })
  expect(steps.map(({ step }) => step)).toStrictEqual(['filed', 'removed'])
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
  expect(await told('suit', graph)).toStrictEqual([
    'filed – – low',
    'heard 2024 – high',
    'ruled 2024 high high',
    'ruled 2024 judge –',
    'decided 2024 end –'
  ])
})

type Records = Partial<Parameters<typeof dataset>[0]>

/** A graph of an action and what a test adds to it. */
function around({ entities = [], relations = [] }: Records) {
  const sources = ['complaint', 'paper'].map((id) => ({
    id,
    title: id,
    kind: 'record' as const,
    publisher: 'A court'
  }))
  const suit = { id: 'suit', kind: 'action' as const, name: 'A v. B' }
  return buildGraph([dataset({ id: 'x', title: 'X', sources, entities: [suit, ...entities], relations })])
}

test.each<[RelationType, Status, string]>([
  ['RESULTED_IN', 'found', 'decided'],
  ['RESULTED_IN', 'settled', 'settled'],
  ['RESULTED_IN', 'dismissed', 'dismissed'],
  ['RESULTED_IN', 'withdrawn', 'dismissed'],
  ['RESOLVES', 'found', 'decided'],
  ['RESOLVES', 'recorded', 'settled'],
  ['DOCUMENT_OF', 'found', 'decided']
])('an action of which %s is %s was %s', async (type, status, step) => {
  const [from, to] = type === 'RESULTED_IN' ? ['suit', 'end'] : ['end', 'suit']
  const kind = type === 'DOCUMENT_OF' ? ('document' as const) : ('outcome' as const)
  const graph = around({
    entities: [{ id: 'end', kind, name: 'The end' }],
    relations: [relation(from, type, to, [status, '2024-05-30'])]
  })
  const { steps } = await ask(graph, 'chain', { id: 'suit' })
  expect(steps.map((one) => [one.step, one.other, one.date, one.dated])).toStrictEqual([
    [step, 'end', '2024-05-30', 'record']
  ])
})

test('an end is told as it stood on the day, and a paper on record is no end', async () => {
  const graph = around({
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

test('a trial lasts from its first testimony to its last, and a settlement is in the court that tried', async () => {
  const at = (id: string, start: string) => ({
    ...relation(id, 'TESTIFIED_AT', 'suit', ['recorded', '2025']),
    start
  })
  const graph = around({
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
      at('x', '2024-03-05'),
      at('y', '2024-03-01'),
      at('z', '2024-03-03')
    ]
  })
  expect((await told('suit', graph)).filter((step) => /^(tried|settled)/.test(step))).toStrictEqual([
    'tried 2024-03-01/2024-03-05 – low',
    'settled 2026 end low'
  ])
})

test('an action begins in the court to which it was not sent', async () => {
  const court = (id: string, name: string) => ({ id, kind: 'court' as const, name, summary: 'Trial court.' })
  const graph = around({
    entities: [court('state', 'Ada District Court'), court('federal', 'U.S. District Court, D. Ada')],
    relations: [
      relation('suit', 'REMOVED_TO', 'federal', ['recorded', '2024']),
      { ...relation('suit', 'HEARD_IN', 'federal', ['recorded', '2024']), start: '2022' },
      { ...relation('suit', 'HEARD_IN', 'state', ['recorded', '2024']), start: '2023' }
    ]
  })
  expect((await told('suit', graph))[0]).toBe('filed 2023 – state')
})

test('one step that two relations tell stands on both', async () => {
  const { steps } = await ask(seed, 'chain', { id: 'nm-v-meta' })
  expect(steps.find(({ step }) => step === 'remanded')?.relations).toHaveLength(2)
})

test('a filing of which no day is known is first, whenever it came on record', async () => {
  const graph = around({
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

test.each([
  [LIMITS.chainActions, null],
  [LIMITS.chainActions + 1, 'limit']
])('of %i actions one after the other no more than may be are told: %s', async (many, stopped) => {
  const ids = ['suit', ...Array.from({ length: many - 1 }, (_, at) => `suit-${at}`)]
  const graph = around({
    entities: ids.slice(1).map((id) => ({ id, kind: 'action' as const, name: id })),
    relations: ids.slice(1).map((id, at) => relation(ids[at] ?? '', 'APPEALED_TO', id, ['filed', '2024']))
  })
  const answer = await ask(graph, 'chain', { id: 'suit' })
  expect(answer.stopped).toBe(stopped)
})

test('says so where more relations tell of an action than may be given', async () => {
  const judges = Array.from({ length: LIMITS.evidenceRelations + 1 }, (_, at) => `judge-${at}`)
  const graph = around({
    entities: judges.map((id) => ({ id, kind: 'person' as const, name: id })),
    relations: judges.map((id) => relation(id, 'RULED_ON', 'suit', ['recorded', '2024']))
  })
  const { relations, stopped } = await ask(graph, 'chain', { id: 'suit' })
  expect([relations.length, stopped]).toStrictEqual([LIMITS.evidenceRelations, 'limit'])
})

test('what is no action has no chain', async () => {
  await expect(told('meta-platforms')).rejects.toMatchObject({ code: 'bad_request' })
  await expect(told('nobody')).rejects.toMatchObject({ code: 'not_found' })
})

test('every court of the seed but a panel has a level', () => {
  const courts = record.entities.filter(({ kind }) => kind === 'court')
  expect(courts.filter((court) => courtLevel(court) === null).map(({ id }) => id)).toStrictEqual(['jpml'])
  expect(courts.filter(({ id }) => /^ca\d/.test(id)).map((court) => courtLevel(court))).toContain(
    'federal appellate'
  )
})

test.each([
  ['Supreme Court, New York County', 'State trial court in Manhattan.', 'state trial'],
  ['Supreme Court of Ada', '', 'state supreme'],
  ['U.S. District Court, D. Ada', '', 'federal trial'],
  ['Eleventh Judicial Circuit Court', '', 'state trial'],
  ['Ninth Circuit', 'Federal court.', 'federal appellate'],
  ['Ada Court of Appeals', '', 'state appellate'],
  ['Tribunal of Ada', '', null]
])('%s (%s) is %s', (name, summary, level) => {
  expect(courtLevel({ kind: 'court', name, summary })).toBe(level)
})
