import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { courtLevel } from '#model/court-level.ts'
import type { RelationType } from '#model/relation-types.ts'
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
