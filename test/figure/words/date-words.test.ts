import { dateWords, shortDateWords, sinceWords, today } from '#figure/words/date-words.ts'
import { span } from '#model/dates.ts'
import fc from 'fast-check'

test.each([
  ['2023', '2023'],
  ['2023-10', 'Oct 2023'],
  ['2023-12-05', 'Dec 5, 2023'],
  ['2023-10~', 'about Oct 2023'],
  ['2026-11?', 'perhaps Nov 2026'],
  ['2023%', 'perhaps about 2023'],
  ['2023-10-XX', 'Oct 2023'],
  ['2023-06/2023-12', 'between Jun and Dec 2023'],
  ['2023-06-01/2023-12-05', 'between Jun 1 and Dec 5, 2023'],
  ['2022/2026-11-23', 'between 2022 and Nov 23, 2026'],
  ['2023-06/2023-12-05', 'between Jun 2023 and Dec 5, 2023'],
  ['2023~/2025?', 'between about 2023 and perhaps 2025'],
  ['2023/..', '2023 or later'],
  ['2023/', '2023 or later'],
  ['../2023-05-01', 'by May 1, 2023'],
  ['/2023-05', 'by May 2023'],
  ['[..2023-12-03]', 'by Dec 3, 2023'],
  ['[2023,2025]', 'between Jan 1, 2023 and Dec 31, 2025'],
  ['../..', 'undated'],
  ['202X', 'between Jan 1, 2020 and Dec 31, 2029'],
  ['2023-21', 'spring 2023'],
  ['2023-27', 'autumn 2023'],
  ['2023-31', 'between Mar 1 and Jun 20, 2023'],
  ['2023-34', 'between Apr 1 and Jun 30, 2023']
])('%s reads %s', (text, words) => {
  expect(span(text)).not.toBeNull()
  expect(dateWords(text)).toBe(words)
})

test.each([
  ['2023-12-05', 'since Dec 5, 2023'],
  ['2023-10', 'since Oct 2023'],
  ['2026-11-01/2026-11-23', 'since a day between Nov 1 and Nov 23, 2026'],
  ['../2023-05-01', 'since May 1, 2023 or before']
])('of what is so from %s on it reads %s', (text, words) => {
  expect(sinceWords(text)).toBe(words)
})

test.each([
  ['2023-12-05', 'Dec 5, 2023'],
  ['2026-11-01/2026-11-23', 'Nov 2026'],
  ['2023-06/2023-12-05', '2023'],
  ['2022-10-06/2026-05-21', '2022 to 2026'],
  ['2022~/2026-05-21', '2022 to 2026'],
  ['../2023-05-01', 'by May 1, 2023']
])('where there is little room, %s reads %s', (text, words) => {
  expect(shortDateWords(text)).toBe(words)
})

test('no date is told more exactly than it is given', () => {
  const vague = fc
    .tuple(
      fc.integer({ min: 1900, max: 2090 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 })
    )
    .map(([year, month, day]) => [year, month, day].map((part) => String(part).padStart(2, '0')).join('-'))
  fc.assert(
    fc.property(vague, vague, fc.constantFrom('', '~', '?', '%'), (a, b, mark) => {
      const [from, to] = a < b ? [a, b] : [b, a]
      fc.pre(from !== to)
      expect(dateWords(`${from}/${to}`)).toMatch(/^between .+ and /)
      expect(dateWords(`${from.slice(0, 7)}${mark}`)).not.toMatch(/ \d{1,2},/)
      expect(dateWords(`${from.slice(0, 4)}${mark}`)).not.toMatch(/[A-Z]/)
    })
  )
})

test('today is the reader’s day', () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
})
