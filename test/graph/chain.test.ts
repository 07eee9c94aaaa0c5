import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { LIMITS } from '#model/limits.ts'
import { both } from '../seed/curated.ts'
import { relation } from '../support/cast.ts'
import { stepsOf, suitWith } from './suit.ts'

const seed = buildGraph(both)

test('New Mexico v. Meta: state court, D.N.M., remand, verdict, judgment', async () => {
  const home = 'nm-first-judicial-district-court'
  const steps = [
    `filed 2023-12-05 – ${home}`,
    'removed 2023-12-18 nm-v-meta-removed us-district-court-dnm',
    'ruled 2024-02-05 margaret-strickland us-district-court-dnm',
    `remanded 2024-02-05 nm-v-meta ${home}`,
    `ruled 2024-05-30 bryan-biedscheid ${home}`,
    `ruled 2024-06-21 bryan-biedscheid ${home}`,
    `testimony at trial 2026-03-03/2026-03-04 – ${home}`,
    `decided 2026-03-24 nm-phase1-verdict ${home}`,
    `decided 2026-03-26 nm-verdict-form-order ${home}`,
    `decided 2026-08-06 nm-final-judgment ${home}`,
    `decided 2026-08-06 nm-phase2-abatement ${home}`
  ]
  expect(await stepsOf('nm-v-meta', seed)).toStrictEqual(steps)
  expect(await stepsOf('nm-v-meta-removed', seed)).toStrictEqual(steps)
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
  expect(await stepsOf('florida-v-meta', seed)).toContain(
    'transferred 2023-11 mdl-3047 us-district-court-ndcal'
  )
  const whole = await ask(seed, 'chain', { id: 'mdl-3047' })
  // that a member came is a step of the whole, and what happened to it alone is not
  const theirs = whole.steps.filter(({ action }) => action !== 'mdl-3047')
  expect(theirs.map(({ step, action }) => [step, action])).toStrictEqual([
    ['transferred', 'florida-v-meta'],
    ['centralized', 'multistate-v-meta'],
    ['centralized', 'breathitt-v-meta']
  ])
  const member = await ask(seed, 'chain', { id: 'breathitt-v-meta' })
  expect(member.entities.map(({ id }) => id)).not.toContain('florida-v-meta')
})

test('as of a day, only what was known', async () => {
  const { steps } = await ask(seed, 'chain', { id: 'nm-v-meta', asOf: '2024-01-01' })
  expect(steps.map(({ step }) => step)).toStrictEqual(['filed', 'removed'])
})

test.each([
  [LIMITS.chainActions, null],
  [LIMITS.chainActions + 1, 'limit']
])('of a chain of %i actions no more than the limit are told: %s', async (many, stopped) => {
  const ids = ['suit', ...Array.from({ length: many - 1 }, (_, at) => `suit-${at}`)]
  const graph = suitWith({
    entities: ids.slice(1).map((id) => ({ id, kind: 'action' as const, name: id })),
    relations: ids.slice(1).map((id, at) => relation(ids[at] ?? '', 'APPEALED_TO', id, ['filed', '2024']))
  })
  const answer = await ask(graph, 'chain', { id: 'suit' })
  expect(answer.stopped).toBe(stopped)
})

test('says so where more relations tell of an action than may be given', async () => {
  const judges = Array.from({ length: LIMITS.evidenceRelations + 1 }, (_, at) => `judge-${at}`)
  const graph = suitWith({
    entities: judges.map((id) => ({ id, kind: 'person' as const, name: id })),
    relations: judges.map((id) => relation(id, 'RULED_ON', 'suit', ['recorded', '2024']))
  })
  const { relations, stopped } = await ask(graph, 'chain', { id: 'suit' })
  expect([relations.length, stopped]).toStrictEqual([LIMITS.evidenceRelations, 'limit'])
})

test('a proceeding of more members than are read keeps its own steps, and the first members', async () => {
  const members = Array.from({ length: LIMITS.chainRelations + 1 }, (_, at) => `a-${10_000 + at}`)
  const graph = suitWith({
    entities: [
      { id: 'mdl', kind: 'action', name: 'MDL 9' },
      { id: 'court', kind: 'court', name: 'Ninth Circuit' },
      { id: 'appeal', kind: 'action', name: 'MDL 9 on appeal' },
      ...members.map((id) => ({ id, kind: 'action' as const, name: id }))
    ],
    relations: [
      ...[...members, 'suit'].map((id) => relation(id, 'PART_OF', 'mdl', ['recorded', '2023'])),
      relation('mdl', 'APPEALED_TO', 'appeal', ['recorded', '2024']),
      relation('court', 'RULED_ON', 'mdl', ['found', '2022']),
      relation('court', 'RULED_ON', 'suit', ['found', '2021'])
    ]
  })
  const { steps, stopped } = await ask(graph, 'chain', { id: 'mdl' })
  const own = steps.filter(({ action }) => action === 'mdl').map(({ step }) => step)
  const joined = steps.filter(({ step }) => step === 'centralized').map(({ action }) => action)
  expect([own, stopped]).toStrictEqual([['ruled', 'appealed'], 'limit'])
  expect(joined).toStrictEqual(members.slice(0, LIMITS.evidenceRelations - 2))
  const ofMember = await ask(graph, 'chain', { id: members[0] ?? '' })
  expect(ofMember.steps.map(({ step }) => step)).toStrictEqual(['ruled', 'centralized', 'appealed'])
})

test('an entity that is not an action has no chain', async () => {
  await expect(stepsOf('meta-platforms', seed)).rejects.toMatchObject({ code: 'bad_request' })
  await expect(stepsOf('nobody', seed)).rejects.toMatchObject({ code: 'not_found' })
})

test('an action that is only announced is not dated by its later filing', async () => {
  const graph = suitWith({
    entities: [
      { id: 'ag', kind: 'person', name: 'An attorney general' },
      { id: 'due', kind: 'action', name: 'A v. C', start: '2024-05-30' }
    ],
    relations: [relation('ag', 'BROUGHT', 'due', ['announced', '2024-01-10'], ['filed', '2024-05-30'])]
  })
  const filedAsOf = async (asOf: string) => {
    const { steps } = await ask(graph, 'chain', { id: 'due', asOf })
    return steps.map(({ step, date, dated }) => [step, date, dated])
  }
  expect(await filedAsOf('2024-05-29')).toStrictEqual([['filed', null, null]])
  expect(await filedAsOf('2024-05-30')).toStrictEqual([['filed', '2024-05-30', 'step']])
})
