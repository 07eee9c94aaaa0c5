import type { ShownSource } from '#model/shown.ts'
import { bluebook } from '#figure/words/bluebook.ts'
import { source } from '../../support/pictured.ts'

const told = (kind: ShownSource['kind'], places = '', more: Partial<ShownSource> = {}) =>
  bluebook(
    source('s1', { kind, title: 'Widgets', publisher: 'The Times', date: '2023-09-05', ...more }),
    places
  )

test.each<[ShownSource['kind'], string]>([
  ['complaint', 'Widgets (The Times Sept. 5, 2023).'],
  ['statute', 'Widgets (The Times Sept. 5, 2023).'],
  ['article', 'Widgets, The Times (Sept. 5, 2023).'],
  ['record', 'The Times, Widgets (Sept. 5, 2023).'],
  ['release', 'Press Release, The Times, Widgets (Sept. 5, 2023).']
])('a %s of which no place is cited reads “%s”', (kind, whole) => {
  expect(told(kind)).toBe(whole)
})

test('what the record does not know is left out of a citation, and addresses end it', () => {
  expect(told('order', '', { date: null })).toBe('Widgets (The Times).')
  expect(told('article', '', { date: null })).toBe('Widgets, The Times.')
  expect(told('record', '', { date: null })).toBe('The Times, Widgets.')
  const there = { date: '2026-05', url: 'https://a.example/w', accessed: '2026-11-02' }
  expect(told('page', 'p. 2', there)).toBe(
    'The Times, Widgets, p. 2 (May 2026), https://a.example/w (last visited Nov. 2, 2026).'
  )
  expect(told('page', '', { ...there, accessed: null, archiveUrl: 'https://b.example/w' })).toBe(
    'The Times, Widgets (May 2026), https://a.example/w [https://b.example/w].'
  )
  expect(told('page', '', { url: null, accessed: '2026-11-02' })).toBe('The Times, Widgets (Sept. 5, 2023).')
})
