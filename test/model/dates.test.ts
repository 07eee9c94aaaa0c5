import {
  compareDates,
  DayText,
  earliestDay,
  Edtf,
  isAfter,
  isKnownBy,
  latestDay,
  span,
  stretchOf
} from '#model/dates.ts'
import fc from 'fast-check'

const date = fc.constantFrom(
  '2023',
  '2023-10',
  '2023-12-05',
  '2023-10~',
  '2023-06/2023-12',
  '2023/..',
  '202X',
  '2023-21',
  '2024?'
)
const day = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2031-01-01'), noInvalidDate: true })
  .map((it) => it.toISOString().slice(0, 10))

describe('dates', () => {
  test.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023-10', '2023-10-01', '2023-10-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-12-05', '2023-12-05', '2023-12-05'],
    ['2023-10~', '2023-10-01', '2023-10-31'],
    ['2023-06/2023-12', '2023-06-01', '2023-12-31'],
    ['2023/..', '2023-01-01', '9999-12-31'],
    ['2023/', '2023-01-01', '9999-12-31'],
    ['2023-21', '2023-03-01', '2023-06-20'],
    ['2023-22', '2023-06-01', '2023-09-22'],
    ['2023-27', '2023-09-01', '2023-12-21'],
    ['2023-24', '2023-01-01', '2023-12-31'],
    ['2023-29', '2023-09-01', '2023-12-21'],
    ['2023-32', '2023-06-01', '2023-09-22'],
    ['2023-33', '2023-01-01', '2023-03-31'],
    ['2000-02-29?', '2000-02-29', '2000-02-29'],
    ['1900-02-XX', '1900-02-01', '1900-02-28'],
    ['[2023-12-01..2023-12-05]', '2023-12-01', '2023-12-05'],
    ['{2025,2021..2023}', '2021-01-01', '2025-12-31'],
    ['[..2023-12-05]', '0000-01-01', '2023-12-05']
  ])('%s lies between %s and %s', (text, earliest, latest) => {
    expect([earliestDay(text), latestDay(text)]).toStrictEqual([earliest, latest])
  })

  test.each([
    '1856-00-00',
    '2023-13',
    'yesterday',
    '',
    '..',
    'constructor',
    'Y12023',
    '2023-02-30',
    '20231205',
    '02023',
    '10000',
    '2023-02-29',
    '1900-02-29',
    '2023-02~-29',
    '202X-02-29',
    '2023-02-29/2023-03-05',
    '2023-12-05T23:30:00-05:00',
    '[2023-12-05..2023-12-01]',
    '2023]',
    '2023}',
    '2021,2023'
  ])('%j is not a date', (text) => {
    expect(Edtf.safeParse(text).error?.issues[0]?.message).toMatch(/; write .*2023-12-05/)
  })

  test('a text of digits is a day just where the calendar has that day, and no other day', () => {
    const two = fc.nat(99).map((it) => String(it).padStart(2, '0'))
    const year = fc.nat(9_999).map((it) => String(it).padStart(4, '0'))
    const around = fc.constantFrom('', '?', '~', 'T00:00:00', 'T23:59:59-05:00')
    fc.assert(
      fc.property(year, two, two, fc.constantFrom('-', ''), around, (y, m, d, dash, after) => {
        const text = [y, m, d].join(dash) + after
        const at = new Date(`${y}-${m}-${d}T00:00:00Z`)
        const isThere = !Number.isNaN(at.getTime()) && at.getUTCDate() === Number(d)
        const isDay = isThere && dash === '-' && !after.startsWith('T')
        const named = `${y}-${m}-${d}`
        expect(span(text)).toStrictEqual(isDay ? { earliest: named, latest: named } : null)
      }),
      {
        numRuns: 1_000,
        examples: [
          ['2023', '02', '29', '-', ''],
          ['0001', '02', '03', '', '']
        ]
      }
    )
  })

  test('a date that is accepted spans only days that begin as it says', () => {
    const sign = fc.constantFrom(...Array.from('0123456789X'))
    const dashed = fc.stringMatching(/^[0-2][09X][0-2X][0-9X](-[01X][0-9X](-[0-3X][0-9X])?)?$/)
    fc.assert(
      fc.property(fc.oneof(dashed, fc.string({ unit: sign, maxLength: 8 })), (text) => {
        const days = span(text)
        const said = text.replace(/^(.{4})-[2-4]\d$/, '$1')
        const pattern = new RegExp(`^${said.replaceAll('X', '\\d')}`)
        if (days) for (const one of Object.values(days)) expect(one).toMatch(pattern)
      }),
      { numRuns: 1_000, examples: [['19XX-02-29'], ['20231205']] }
    )
  })

  test.each(['2023-10', '2023-12-5', '2023-02-29', '2023-02-30', ' 2023-12-05'])(
    '%j is not a day',
    (text) => {
      expect(DayText.safeParse(text).success).toBe(false)
    }
  )

  test('is known from its last day on, and not before', () => {
    fc.assert(fc.property(date, day, (text, on) => expect(isKnownBy(text, on)).toBe(latestDay(text) <= on)))
    expect([isKnownBy('2023-10', '2023-10-30'), isKnownBy('2023-10', '2023-10-31')]).toStrictEqual([
      false,
      true
    ])
  })

  test('was surely only after a day, not where the date leaves it open or is not known', () => {
    const dates = ['2023-11', '2023-10-16', '2023-10-15', '2023-10', '2023', null, undefined]
    expect(dates.map((text) => isAfter(text, '2023-10-15'))).toStrictEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false
    ])
  })

  test('of dates that end on one day the one that may begin first is first', () => {
    const dates = ['2023-12-31', '2024', '2023', '2023-12']
    expect(dates.toSorted(compareDates)).toStrictEqual(['2023', '2023-12', '2023-12-31', '2024'])
  })

  test('order is total: antisymmetric and transitive', () => {
    fc.assert(
      fc.property(date, date, date, (a, b, c) => {
        expect(Math.sign(compareDates(a, b)) + Math.sign(compareDates(b, a))).toBe(0)
        if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0)
          expect(compareDates(a, c)).toBeLessThanOrEqual(0)
      })
    )
  })

  test.each([
    [[], null],
    [['2023-10'], '2023-10'],
    [['2026-03-04', '2026-03-03'], '2026-03-03/2026-03-04'],
    [['2026-03-10', '2026-03-02/2026-03-04'], '2026-03-02/2026-03-10'],
    [['2026-03-02~', '[2026-03-08,2026-03-10]'], '2026-03-02~/2026-03-10'],
    [['2026-03-10', '2026-03'], '2026-03'],
    [['2026-03-10', '[..2026-03-02]'], '../2026-03-10'],
    [['2026-03-10', '2026-03-12/..'], '2026-03-10/..']
  ])('the stretch of %j is %s', (dates, whole) => {
    expect(stretchOf(dates)).toBe(whole)
  })

  test('a stretch is a date that begins with the first day and ends with the last, in whatever order', () => {
    const dates = fc.array(fc.oneof(date, day, fc.constantFrom('[2021,2024-03]', '../2022-05')), {
      minLength: 1,
      maxLength: 4
    })
    fc.assert(
      fc.property(dates, (some) => {
        const whole = stretchOf(some) ?? ''
        expect(span(whole)).toStrictEqual({
          earliest: some.map(earliestDay).toSorted()[0],
          latest: some.map(latestDay).toSorted().at(-1)
        })
        expect(span(stretchOf(some.toReversed()) ?? '')).toStrictEqual(span(whole))
      })
    )
  })
})
