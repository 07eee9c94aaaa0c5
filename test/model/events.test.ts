import fc from 'fast-check'
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

test('an end of a year follows what was within that year, and stands before the next', () => {
  const ended = card('other', 'action', { start: '2020', end: '2025' })
  const events = tell(
    [
      defendant([
        ['filed', '2025-02-04'],
        ['dismissed', '2025-12-31'],
        ['denied', '2026']
      ])
    ],
    { entities: [ended], byId: new Map([...byId, ['other', ended]]) }
  )
  expect(events.map(({ date, own }) => [date, own])).toStrictEqual([
    ['2020', 'began'],
    ['2025-02-04', null],
    ['2025-12-31', null],
    ['2025', 'ended'],
    ['2026', null]
  ])
})

test('events keep one order, with what surely ended earlier before what came later', () => {
  const date = fc.constantFrom(
    '2023',
    '2024',
    '2024-05',
    '2024-05-30',
    '../2024',
    '2023-11/2024-05',
    '2024/..'
  )
  const subject = fc.record({ start: date, end: date })
  fc.assert(
    fc.property(fc.array(subject, { maxLength: 6 }), fc.nat(5), (dates, turn) => {
      const some = dates.map(({ start, end }, at) => card(`e${at}`, 'action', { start, end }))
      const turned = [...some.slice(turn), ...some.slice(0, turn)]
      const events = tell([], { entities: some })
      expect(tell([], { entities: turned })).toStrictEqual(events)
      for (const [at, { last }] of events.entries()) {
        const sooner = events.slice(0, at).filter(({ first }) => first > last)
        expect(sooner).toStrictEqual([])
      }
    })
  )
})

test.each<[string, 'RULED_ON' | 'DEFENDANT_IN', Status, string, string[]]>([
  ['what happened once', 'RULED_ON', 'found', '2025-11/2025-12-02', ['2025-11 said']],
  [
    'what happened once, on another day',
    'RULED_ON',
    'found',
    '2025-12-02',
    ['2025-11 began', '2025-12-02 said']
  ],
  ['what lasts', 'DEFENDANT_IN', 'filed', '2025', ['2025 said', '2025-11 began']]
])('%s is one event only where it is told on no more exact a date', (_, type, status, date, told) => {
  const one = relation('meta', type, 'suit', [[status, date]], { start: '2025-11' })
  const events = tell([one])
  expect(events.flatMap(({ date: day, points }) => points.map(({ turn }) => `${day} ${turn}`))).toStrictEqual(
    told
  )
})

test('a filing is led by who brought it, then for whom, then by the defendant with the most relations', () => {
  const begun = '2023-12-05'
  const others = [
    card('a-sub', 'company', { degree: 2 }),
    card('parent', 'company', { degree: 9 }),
    card('state', 'state')
  ]
  const leads = (...more: Recorded['relations']) => {
    const parties = ['a-sub', 'parent'].map((id) => relation(id, 'DEFENDANT_IN', 'suit', [['filed', begun]]))
    const all = new Map([...byId, ...others.map((one) => [one.id, one] as const)])
    const [event] = tell([...parties, ...more], { entities: [suit], byId: all })
    return event?.points.map(({ relation: id }) => id)
  }
  const brought = relation('chief', 'BROUGHT', 'suit', [['filed', begun]])
  const plaintiff = relation('state', 'PLAINTIFF_IN', 'suit', [['filed', begun]])
  const defendants = ['parent/DEFENDANT_IN/suit', 'a-sub/DEFENDANT_IN/suit']
  expect(leads()).toStrictEqual(defendants)
  expect(leads(plaintiff, brought)).toStrictEqual([brought.id, plaintiff.id, ...defendants])
})
