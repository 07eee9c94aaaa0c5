import { sourceName, sourceNameAt, toCitation } from '#figure/words/citation.ts'
import { toNote } from '#figure/words/notes.ts'
import { relation } from '../../support/known.ts'

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

const role = relation(
  'zoe',
  'DEFENDANT_IN',
  'suit',
  [
    ['filed', '2023-12-05'],
    ['dismissed', '2024-05-30']
  ],
  { end: '2024-05-30' }
)

test('a source is called by publisher and date', () => {
  expect(sourceName(source)).toBe('AP, May 30, 2024')
  expect(sourceName({ ...source, date: null })).toBe('AP')
})

test('a source that came out after the day asked for says so', () => {
  expect(sourceNameAt(source, '2024-05-29')).toBe('AP, May 30, 2024 (of later date)')
  for (const day of ['2024-05-30', null]) expect(sourceNameAt(source, day)).toBe('AP, May 30, 2024')
  const open = { ...source, date: '2024-05' }
  expect(sourceNameAt(open, '2024-05-10')).toBe('AP, May 2024')
  const note = toNote({ source: 's', pin: '¶ 1' }, source, '2024-01-01')
  expect(note).toMatch(/^A judge drops a defendant, AP, May 30, 2024 \(of later date\), ¶ 1\./)
})

test('a citation says statement, status, speaker, source, pincite and where to read it', () => {
  const said = { status: 'dismissed', date: '2024-05-30', by: 'the court', pin: '¶ 3' } as const
  expect(toCitation(role, 'Zoë', 'Ada v. Widget', said, source)).toBe(
    'Zoë was a defendant in Ada v. Widget, then dismissed (dismissed by the court, May 30, 2024). ' +
      'A judge drops a defendant, AP, May 30, 2024, ¶ 3. https://example.org/a. Archived at https://archive.org/a.'
  )
})

test('a citation tells nothing later than its assertion, and says that a pincite is missing', () => {
  const said = { status: 'filed', date: '2023-12-05', by: null, pin: null } as const
  expect(toCitation(role, 'Zoë', 'Widget, Inc.', said, { ...source, url: null, archiveUrl: null })).toBe(
    'Zoë is a defendant in Widget, Inc. (filed, Dec 5, 2023). A judge drops a defendant, AP, May 30, 2024, no pincite.'
  )
})

test('a note says that an assertion has no pincite, and nothing of a source as a whole', () => {
  const bare = { ...source, url: null, archiveUrl: null }
  expect(toNote({ source: 's', pin: null }, bare)).toBe(
    'A judge drops a defendant, AP, May 30, 2024, no pincite.'
  )
  expect(toNote({ source: 's' }, bare)).toBe('A judge drops a defendant, AP, May 30, 2024.')
  expect(toNote({ source: 's', pin: null }, { ...bare, date: null, accessed: '2024-06-02' })).toBe(
    'A judge drops a defendant, AP, no pincite. Read Jun 2, 2024.'
  )
})
