import { sourceName, toCitation } from '#figure/words/citation.ts'

const source = {
  id: 's',
  title: 'A judge drops a defendant',
  kind: 'article',
  publisher: 'AP',
  date: '2024-05-30',
  url: 'https://example.org/a',
  archiveUrl: 'https://archive.org/a',
  accessed: null,
  note: null
} as const

test('a source is called by publisher and date', () => {
  expect(sourceName(source)).toBe('AP, May 30, 2024')
  expect(sourceName({ ...source, date: null })).toBe('AP')
})

test('a citation says statement, status, speaker, source, pincite and where to read it', () => {
  const said = { status: 'dismissed', date: '2024-05-30', by: 'the court', pin: '¶ 3' } as const
  expect(toCitation('Zoë was a defendant in Ada v. Widget', said, source)).toBe(
    'Zoë was a defendant in Ada v. Widget (dismissed by the court, May 30, 2024). ' +
      'A judge drops a defendant, AP, May 30, 2024, ¶ 3. https://example.org/a. archived at https://archive.org/a.'
  )
})
