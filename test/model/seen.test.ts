import { Slide } from '#model/briefing.ts'
import { LIMITS } from '#model/limits.ts'
import { STATUSES } from '#model/status.ts'
import { assertionKey, seenOf } from '#model/seen.ts'
import fc from 'fast-check'
import { slide } from '../support/briefed.ts'
import { relation } from '../support/known.ts'

const Said = fc.record({
  status: fc.constantFrom(...STATUSES),
  date: fc.constantFrom('2023', '2023-12-05', '2023-06/2023-12'),
  by: fc.option(fc.string({ unit: 'grapheme' })),
  source: fc.string({ unit: 'binary' }),
  pin: fc.option(fc.string())
})

test('a key is 16 hex digits, the same for equal assertions', () => {
  fc.assert(
    fc.property(Said, (said) => {
      expect(assertionKey(said)).toMatch(/^[0-9a-f]{16}$/)
      expect(assertionKey({ ...said })).toBe(assertionKey(said))
    })
  )
})

test('an assertion that says anything else has another key', () => {
  fc.assert(
    fc.property(Said, Said, (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other))
      expect(assertionKey(one)).not.toBe(assertionKey(other))
    }),
    { numRuns: 1_000 }
  )
  const base = { status: 'alleged', date: '2023', by: null, source: 'a', pin: null } as const
  const others = Array.from({ length: 20_000 }, (_, n) => assertionKey({ ...base, pin: `¶ ${n}` }))
  expect(new Set([assertionKey(base), ...others]).size).toBe(20_001)
})

test('keys stay as they are: briefings are kept by them', () => {
  expect(
    assertionKey({ status: 'alleged', date: '2023-12-05', by: null, source: 'complaint', pin: '¶ 1' })
  ).toBe('ea68d71e40b423f3')
})

test('what is seen fits the form, in one order, each assertion once', () => {
  const [a, b] = [
    relation('a', 'ALLEGES', 'b', [
      ['alleged', '2023'],
      ['alleged', '2023'],
      ['denied', '2024']
    ]),
    relation('c', 'ALLEGES', 'b', [['alleged', '2023']])
  ]
  const seen = seenOf([b, a])
  expect(seen).toStrictEqual(seenOf([a, b]))
  expect(seen.map(({ id, assertions }) => [id, assertions.length])).toStrictEqual([
    ['a/ALLEGES/b', 2],
    ['c/ALLEGES/b', 1]
  ])
  expect(Slide.parse(slide('s', { seen })).seen).toStrictEqual(seen)
})

test('of more relations than a slide may have the first by id are kept', () => {
  const many = Array.from({ length: LIMITS.slideRelations + 1 }, (_, at) => ({
    id: `${10_000 + at}/ALLEGES/b`,
    assertions: []
  }))
  const seen = seenOf(many.toReversed())
  expect([seen.length, seen[0]?.id]).toStrictEqual([LIMITS.slideRelations, '10000/ALLEGES/b'])
})
