import fc from 'fast-check'
import { DayText, EARLIEST, LATEST } from '#model/dates.ts'
import { undatedOf } from '#model/events.ts'
import { toEvents } from '../../../client/timeline/events.ts'
import { MARK, reach, toSeats } from '../../../client/timeline/rows.ts'
import {
  bulkOf,
  flagSpan,
  isClear,
  ticksOf,
  toDay,
  toNumber,
  zoomed
} from '../../../client/timeline/scale.ts'
import { card, relation } from '../../support/known.ts'

const suit = card('suit', 'action', { name: 'Ada v. Widget', start: '2023-12-05' })
const states = ['ada', 'bay', 'cor'].map((id) => card(id, 'state'))
const boss = card('boss', 'person', { name: 'Boss' })
const verdict = card('verdict', 'outcome', { name: 'Verdict', start: '2026-03-24' })
const cards = [suit, ...states, boss, verdict, card('memo', 'document')]
const relations = [
  ...states.map(({ id }) => relation(id, 'PLAINTIFF_IN', 'suit', [['filed', '2023-12-05']])),
  relation('boss', 'DEFENDANT_IN', 'suit', [
    ['filed', '2023-12-05'],
    ['dismissed', '2024-05-30']
  ]),
  relation('suit', 'RESULTED_IN', 'verdict', [['found', '2026-03-24']]),
  relation('boss', 'OFFICER_OF', 'ada', [['reported', '2023~']])
]

it('makes one event of what was filed together, and one of each turn', () => {
  const events = toEvents(cards, relations, new Map())
  expect(
    events.map(({ label, date, status, selects }) => [label, date, status, selects.length])
  ).toStrictEqual([
    ['Reported: Boss is an officer of ada', '2023~', 'reported', 1],
    ['Ada v. Widget filed', '2023-12-05', 'filed', 4],
    ['Boss dismissed', '2024-05-30', 'dismissed', 1],
    ['Verdict', '2026-03-24', 'found', 1]
  ])
  expect(events[0]).toMatchObject({ first: '2023-01-01', last: '2023-12-31' })
  expect(events[1]?.more).toBe(3)
  expect(undatedOf(cards).map(({ id }) => id)).toStrictEqual(['memo'])
})

it('draws what was only by a day on that day, in the order of time', () => {
  const late = relation('ada', 'PLAINTIFF_IN', 'suit', [['filed', '../2024-02-01']])
  const events = toEvents([suit, card('ada', 'state')], [late], new Map())
  expect(events.map(({ when, first, last }) => [when, first, last])).toStrictEqual([
    ['Dec 5, 2023', '2023-12-05', '2023-12-05'],
    ['by Feb 1, 2024', '2024-02-01', '2024-02-01']
  ])
})

it('puts every assertion into exactly one event, whatever its date', () => {
  const dates = fc.constantFrom('2023', '2023-10~', '2023-12-05', '2024-01/2024-03', '2026-03-24')
  const said = fc.array(fc.tuple(fc.constantFrom('filed' as const, 'alleged' as const), dates), {
    minLength: 1,
    maxLength: 4
  })
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('ada', 'bay', 'boss'), said), { maxLength: 6 }), (all) => {
      const made = all.map(([from, one], at) =>
        relation(from, 'DEFENDANT_IN', 'suit', one, { id: `${from}/DEFENDANT_IN/suit/${at}` })
      )
      const events = toEvents(cards, made, new Map())
      const wanted = new Set(
        made.flatMap(({ id, assertions }) => assertions.map(({ date }) => `${id} ${date}`))
      )
      const found = events.flatMap(({ selects, date }) =>
        selects.filter((id) => id.includes('/')).map((id) => `${id} ${date}`)
      )
      expect(found.toSorted()).toStrictEqual([...wanted].toSorted())
      for (const { first, last } of events) expect(first <= last).toBe(true)
    })
  )
})

it('seats labels so that none overlaps another or leaves the plot', () => {
  const wish = fc.record({
    x: fc.integer({ min: 0, max: 800 }),
    words: fc.integer({ min: 10, max: 250 }),
    weight: fc.nat(9)
  })
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 40 }), fc.integer({ min: 1, max: 6 }), (some, rows) => {
      const wishes = some.map((one, at) => ({ ...one, id: String(at) }))
      const seats = toSeats(wishes, rows, 800)
      const boxes = wishes.flatMap(({ id, x, words }) => {
        const seat = seats.get(id)
        return seat ? [{ row: seat.row, span: reach(x, words, seat.side) }] : []
      })
      for (const [at, a] of boxes.entries()) {
        expect(a.span[0]).toBeGreaterThanOrEqual(0)
        expect(a.span[1]).toBeLessThanOrEqual(800)
        for (const b of boxes.slice(at + 1)) {
          if (a.row === b.row) expect(a.span[1] <= b.span[0] || b.span[1] <= a.span[0]).toBe(true)
        }
      }
    })
  )
})

it('shows the bulk, leaves lone early days outside, and keeps every day a day', () => {
  const days = [
    '1934-06-19',
    '2023-06-07',
    '2023-10-24',
    '2023-12-05',
    '2024-01-31',
    '2024-05-30',
    '2026-03-24'
  ]
  const domain = bulkOf(days.map(toNumber))
  expect(toDay(domain.from) > '2023-01-01').toBe(true)
  expect(toDay(domain.to) > '2026-03-24').toBe(true)
  expect(days.map((day) => toDay(toNumber(day)))).toStrictEqual(days)
  const close = zoomed(domain, 1, toNumber('2024-01-01'))
  expect(close.to - close.from).toBeCloseTo((domain.to - domain.from) / 2)
  expect(bulkOf([]).to).toBeGreaterThan(bulkOf([]).from)
})

it('zooms in and out no farther than the limits', () => {
  let far = bulkOf([toNumber('2023-12-05'), toNumber('2026-03-24')])
  for (let at = 0; at < 60; at++) far = zoomed(far, -1, far.to)
  for (const day of [far.from, far.to]) expect(DayText.safeParse(toDay(day)).success).toBe(true)
  expect(toDay(far.from) > '1000').toBe(true)
  let close = far
  for (let at = 0; at < 2_000; at++) close = zoomed(close, 1, toNumber('2024-01-01'))
  expect(close.to - close.from).toBeGreaterThan(6)
  const ages = { from: toNumber('1000-01-01'), to: toNumber('2026-01-01') }
  expect(zoomed(ages, -1, 0)).toStrictEqual(ages)
  expect([toDay(-1e9), toDay(1e9)]).toStrictEqual([EARLIEST, LATEST])
})

it('gives ticks room for their words', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -20_000, max: 20_000 }),
      fc.integer({ min: 30, max: 180_000 }),
      fc.integer({ min: 300, max: 1_600 }),
      (from, span, width) => {
        const ticks = ticksOf({ from, to: from + span }, width)
        // in less than two months there may be no first of a month to label
        expect(ticks.length).toBeGreaterThan(span > 62 ? 0 : -1)
        for (const [at, { day }] of ticks.entries()) {
          const before = ticks[at - 1]
          if (before) expect(((day - before.day) / span) * width).toBeGreaterThan(36)
        }
      }
    )
  )
})

it('leaves out the words of a tick beneath the flag of the as-of date, at either side of its day', () => {
  const right = flagSpan(100, 600, 'Dec 7, 2023')
  expect(right.isLeft).toBe(false)
  expect([60, 90, 110, 190].map((at) => isClear(at, 'Jul', right))).toStrictEqual([true, false, false, true])
  const left = flagSpan(600, 600, 'Latest')
  expect(left.isLeft).toBe(true)
  expect([500, 535, 580].map((at) => isClear(at, 'Jul', left))).toStrictEqual([true, false, false])
})

test('a label takes the first room it finds: the weightiest first, of equals the leftmost, else left of its mark', () => {
  const seats = (rows: number, ...wishes: [id: string, x: number, weight: number][]) =>
    Object.fromEntries(
      toSeats(
        wishes.map(([id, x, weight]) => ({ id, x, weight, words: 100 })),
        rows,
        400
      )
    )
  const right = { row: 0, side: 'right' }
  expect(seats(1, ['late', 60, 1], ['early', 20, 1])).toStrictEqual({ early: right })
  expect(seats(1, ['early', 20, 1], ['late', 60, 9])).toStrictEqual({ late: right })
  expect(seats(2, ['late', 60, 1], ['early', 20, 1])).toStrictEqual({
    early: right,
    late: { ...right, row: 1 }
  })
  // from edge to edge, and no farther
  expect(seats(1, ['edge', MARK / 2, 1])).toStrictEqual({ edge: right })
  expect(seats(1, ['end', 390, 1])).toStrictEqual({ end: { row: 0, side: 'left' } })
  expect(reach(200, 100, 'right')).toStrictEqual([200 - MARK / 2, 300 + MARK])
  expect(reach(200, 100, 'left')).toStrictEqual([100 - MARK, 200 + MARK / 2])
})
