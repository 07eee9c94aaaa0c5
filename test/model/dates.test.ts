import { compareDates, DayText, earliestDay, Edtf, isKnownBy, latestDay, wasSoOn } from '#model/dates.ts'
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
    ['2023/', '2023-01-01', '9999-12-31']
  ])('%s lies between %s and %s', (text, earliest, latest) => {
    expect([earliestDay(text), latestDay(text)]).toStrictEqual([earliest, latest])
  })

  test.each(['1856-00-00', '2023-13', 'yesterday', '', 'constructor', 'Y12023', '2023-02-30'])(
    '%j is not a date',
    (text) => {
      expect(Edtf.safeParse(text).success).toBe(false)
    }
  )

  test.each(['2023-10', '2023-12-5', '2023-02-30', ' 2023-12-05'])('%j is not a day', (text) => {
    expect(DayText.safeParse(text).success).toBe(false)
  })

  test('is known from its last day on, and not before', () => {
    fc.assert(fc.property(date, day, (text, on) => expect(isKnownBy(text, on)).toBe(latestDay(text) <= on)))
    expect([isKnownBy('2023-10', '2023-10-30'), isKnownBy('2023-10', '2023-10-31')]).toStrictEqual([
      false,
      true
    ])
  })

  test('was so, was not, or may have been', () => {
    expect(wasSoOn('2023-12-05', '2024-05-30', '2024-01-01')).toBe('yes')
    expect(wasSoOn('2023-12-05', '2024-05-30', '2024-06-01')).toBe('no')
    expect(wasSoOn('2023-12-05', undefined, '2023-12-04')).toBe('no')
    expect(wasSoOn('2023-12', undefined, '2023-12-15')).toBe('perhaps')
    expect(wasSoOn(undefined, undefined, '2023-12-15')).toBe('yes')
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
})
