import { dateWords, today } from '#figure/words/date-words.ts'

test.each([
  ['2023', '2023'],
  ['2023-10', 'Oct 2023'],
  ['2023-12-05', 'Dec 5, 2023'],
  ['2023-10~', 'about Oct 2023'],
  ['2023-06/2023-12', 'Jun 2023 to Dec 2023'],
  ['2023-06-01/2023-12-05', 'Jun 1 to Dec 5, 2023'],
  ['2023/..', 'since 2023'],
  ['../2023-05-01', 'until May 1, 2023'],
  ['202X', 'between Jan 1, 2020 and Dec 31, 2029']
])('%s reads %s', (text, words) => {
  expect(dateWords(text)).toBe(words)
})

test('today is the reader’s day', () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
})
