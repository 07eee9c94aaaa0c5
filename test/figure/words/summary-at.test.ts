import { summaryAt } from '#figure/words/summary-at.ts'
import { record } from '../../seed/curated.ts'

const ACTION =
  'Action of Widget, Inc. in N.D. Cal. over harm. The dismissal was reversed on August 27, 2024; it is open. Nobody appealed.'

test.each([
  [null, ACTION],
  ['2024-08-27', ACTION],
  ['2024-08-26', 'Action of Widget, Inc. in N.D. Cal. over harm.'],
  ['2023-01-01', 'Action of Widget, Inc. in N.D. Cal. over harm.']
])('as of %s a summary tells nothing of a later date', (asOf, told) => {
  expect(summaryAt(ACTION, asOf)).toBe(told)
})

test.each([
  ['It began in 2024.', '2024-01-01', true],
  ['It began in 2024.', '2023-12-31', false],
  ['It was let go on in June 2024.', '2024-06-01', true],
  ['It was let go on in June 2024.', '2024-05-31', false],
  ['It is without a date, by J. D. Smith, Jr. Nothing else.', '1990-01-01', true]
])('%s is told as of %s: %j', (summary, asOf, told) => {
  expect(summaryAt(summary, asOf)).toBe(told ? summary : '')
})

test('as of the day of the founding article no summary of the record names a later year', () => {
  const told = record.entities.map(({ summary }) => summaryAt(summary, '2023-12-07'))
  expect(told.filter((text) => /\b202[4-9]\b/.test(text))).toStrictEqual([])
  // and none is cut within a sentence
  expect(told.filter((text) => text !== '' && !/[.”]$/.test(text))).toStrictEqual([])
})
