import { slideDay } from '#figure/slide/slide-day.ts'
import { slideStanding } from '#figure/slide/slide-standing.ts'
import { toShared } from '#figure/shared.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import type { Status } from '#model/status.ts'
import { card, known, relation } from '../../support/known.ts'

const taken = '2026-01-10'
const at = (asOf: string | null) => ({
  taken,
  view: toShared({ ...EMPTY_VIEW, entities: ['suit', 'harm'], asOf }, 'light')
})
const record = (...said: [Status, string][]) =>
  known(
    [card('suit', 'action'), card('harm', 'allegation'), card('widget', 'company')],
    [
      relation('suit', 'ALLEGES', 'harm', said),
      relation('widget', 'DEFENDANT_IN', 'suit', [['filed', '2027']])
    ]
  )

test.each<[string, string | null, [Status, string][], string]>([
  ['nothing newer', null, [['alleged', '2023-12-05']], taken],
  [
    'a finding since',
    null,
    [
      ['alleged', '2023-12-05'],
      ['found', '2026-05-30']
    ],
    '2026-05-30'
  ],
  ['a finding of some day of a month since', null, [['found', '2026-05']], '2026-05-01'],
  ['a finding of the same year', null, [['found', '2026']], taken],
  ['a day asked for', '2024-06-01', [['found', '2026-05-30']], '2024-06-01']
])('the day of a slide with %s', (_, asOf, said, day) => {
  expect(slideDay(at(asOf), record(...said))).toBe(day)
})

test('what was found since a slide was taken is not dated before it was', () => {
  const slide = { ...at(null), hasText: false }
  expect(slideStanding(slide, record(['alleged', '2023-12-05'], ['found', '2026-05-30']))).toMatch(
    /^As of May 30, 2026, this slide shows one relation: one was found/
  )
})
