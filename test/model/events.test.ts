import { eventsOf, isWithin, type Recorded } from '#model/events.ts'
import type { Status } from '#model/status.ts'
import { card, relation } from '../support/known.ts'

const suit = card('suit', 'action', { start: '2023-12-05' })
const cards = [suit, card('meta', 'company'), card('chief', 'person')]
const byId = new Map(cards.map((each) => [each.id, each]))

const tell = (relations: Recorded['relations'], more: Partial<Recorded> = {}) =>
  eventsOf({ entities: [], relations, byId, ...more })

const defendant = (said: [Status, string][], more: object = {}) =>
  relation('meta', 'DEFENDANT_IN', 'suit', said, more)

test.each([
  ['2023-06-01', '2023-07-01', true],
  ['2023-12-31', '2024-07-01', true],
  ['2022-01-01', '2023-01-01', true],
  ['2024-01-01', '2024-07-01', false],
  ['2022-01-01', '2022-12-31', false]
])('what was some day of 2023 may have been from %s to %s: %s', (from, to, may) => {
  expect(isWithin({ first: '2023-01-01', last: '2023-12-31' }, from, to)).toBe(may)
})

test.each([
  ['2024-01-15', ['2024-01-15 said']],
  ['2024', ['2024-01-15 said']],
  ['2024-02', ['2024-01-15 said', '2024-02 began']],
  ['2023', ['2023 began', '2024-01-15 said']]
])(
  'a beginning in %s is told beside what is said of 2024-01-15 only where that does not date it',
  (start, turns) => {
    const events = tell([defendant([['filed', '2024-01-15']], { start })])
    expect(events.flatMap(({ date, points }) => points.map(({ turn }) => `${date} ${turn}`))).toStrictEqual(
      turns
    )
  }
)

test('a turn bears the status that the relation had then, or its first', () => {
  const said: [Status, string][] = [
    ['filed', '2023-12-05'],
    ['dismissed', '2025-01-01']
  ]
  const events = tell([defendant(said, { start: '2022', end: '2024-05-30' })])
  expect(events.map(({ date, status }) => [date, status])).toStrictEqual([
    ['2022', 'filed'],
    ['2023-12-05', 'filed'],
    ['2024-05-30', 'filed'],
    ['2025-01-01', 'dismissed']
  ])
})

test('what was only by a day stands among others at that day', () => {
  const boss = relation('chief', 'DEFENDANT_IN', 'suit', [['filed', '../2023-12-07']])
  const events = tell([boss, defendant([['filed', '2023-12-05']]), defendant([['denied', '2024-01']])])
  expect(events.map(({ date }) => date)).toStrictEqual(['2023-12-05', '../2023-12-07', '2024-01'])
})

test('of one day the weightiest relation leads, and of these the strongest status', () => {
  const [event, ...others] = tell([
    relation('chief', 'DEFENDANT_IN', 'suit', [['alleged', '2024-05-30']]),
    defendant([['dismissed', '2024-05-30']])
  ])
  expect(others).toStrictEqual([])
  expect([event?.status, event?.points.map(({ relation: id }) => id)]).toStrictEqual([
    'dismissed',
    ['meta/DEFENDANT_IN/suit', 'chief/DEFENDANT_IN/suit']
  ])
})

test('on the day on which an action begins it is filed, whatever is said of it that day', () => {
  const [event] = tell([defendant([['reported', '2023-12-05']])], { entities: [suit] })
  expect(event).toMatchObject({ about: 'suit', own: 'began', status: 'filed' })
})

test('an event cites what was said then, and of its own dates what its subject cites', () => {
  const two = defendant([
    ['filed', '2023-12-05'],
    ['dismissed', '2024-05-30']
  ])
  const assertions = two.assertions.map((one, at) => ({ ...one, source: `s${at + 1}` }))
  const cites = new Map([['suit', ['docket']]])
  const events = tell([{ ...two, assertions }], { entities: [suit], cites })
  expect(events.map(({ date, sources }) => [date, sources])).toStrictEqual([
    ['2023-12-05', ['s1', 'docket']],
    ['2024-05-30', ['s2']]
  ])
})

test('nothing is told that was not surely so by the day', () => {
  const events = tell(
    [
      defendant([
        ['filed', '2023'],
        ['dismissed', '2024-05']
      ])
    ],
    { until: '2024-05-30' }
  )
  expect(events.map(({ date }) => date)).toStrictEqual(['2023'])
})
