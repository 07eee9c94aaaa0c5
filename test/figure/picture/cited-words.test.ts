import { citedWords } from '#figure/picture/cited-words.ts'
import { source } from '../../support/pictured.ts'

const cited = { number: 1, source: 's1', pins: [{ pin: '¶3', letter: '' }] }

test.each([
  ['2024-05-30', 'AP, May 31, 2024 (of later date)'],
  ['2024-05-31', 'AP, May 31, 2024'],
  [null, 'AP, May 31, 2024']
])('as of %s a source of May 31, 2024 is cited as %s', (asOf, name) => {
  const late = { ...source('s1'), publisher: 'AP', date: '2024-05-31' }
  expect(citedWords(cited, new Map([['s1', late]]), asOf)).toStrictEqual({ name, pins: '¶3' })
})

test('what no dataset holds is cited by its id', () => {
  expect(citedWords(cited, new Map(), null).name).toBe('s1')
})
