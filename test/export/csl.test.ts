import { SOURCE_KINDS } from '#model/source.ts'
import { toCslItem } from '../../server/export/csl.ts'
import { source } from '../support/pictured.ts'

const dated = (date: string) => toCslItem(source('s1', { date })).issued

test.each([
  ['2023', [[2023]]],
  ['2023-12', [[2023, 12]]],
  ['2023-12-05', [[2023, 12, 5]]]
])('a date is as exact in CSL as in the record: %s', (date, parts) => {
  expect(dated(date)).toStrictEqual({ 'date-parts': parts })
})

test.each([
  ['2023-10~', [[2023, 10]]],
  ['?2023-10', [[2023, 10]]],
  ['2023-XX', [[2023]]],
  ['19XX', [[1900], [1999]]],
  [
    '2023-03/2023-05',
    [
      [2023, 3],
      [2023, 5]
    ]
  ],
  [
    '2023-12-05/2024-01-02',
    [
      [2023, 12, 5],
      [2024, 1, 2]
    ]
  ]
])('an uncertain one is no more exact, and says so: %s', (date, parts) => {
  expect(dated(date)).toStrictEqual({ 'date-parts': parts, circa: true })
})

test.each([
  ['2023-21', { 'date-parts': [[2023]], season: 1 }],
  ['2023-24~', { 'date-parts': [[2023]], season: 4, circa: true }],
  ['2023-31', { 'date-parts': [[2023]], season: 3 }]
])('a season is one of the four, not months that nobody gave: %s', (date, season) => {
  expect(dated(date)).toStrictEqual(season)
})

test.each([
  ['../2023-12-07', 'by Dec 7, 2023'],
  ['[..2023]', 'by Dec 31, 2023'],
  ['2023-12/..', 'Dec 2023 or later'],
  ['/..', 'undated']
])('one with an open end names no year that nobody gave: %s', (date, literal) => {
  expect(dated(date)).toStrictEqual({ literal })
})

test('who published it stands where a reference manager looks for that kind', () => {
  const places = SOURCE_KINDS.map((kind) => {
    const item = Object.entries(toCslItem(source('s1', { kind, publisher: 'AP' })))
    return [kind, item.flatMap(([key, value]) => (value === 'AP' ? [key] : [])).join(' ')]
  })
  expect(Object.fromEntries(places)).toStrictEqual({
    ...Object.fromEntries(
      ['complaint', 'order', 'judgment', 'filing'].map((kind) => [kind, 'publisher authority'])
    ),
    article: 'publisher container-title',
    release: 'container-title',
    page: 'container-title',
    report: 'publisher',
    record: 'publisher',
    statute: 'publisher'
  })
})
