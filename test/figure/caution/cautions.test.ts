import { cautionsOf } from '#figure/caution/cautions.ts'
import type { Mark } from '#model/status.ts'
import fc from 'fast-check'
import { relation } from '../../support/known.ts'

const entities = [
  { id: 'widget', name: 'Widget, Inc.' },
  { id: 'suit', name: 'Ada v. Widget' },
  { id: 'act', name: 'Criminal Widgets Act' }
]
const shown = (mark: Mark = 'alleged') => ({
  entities,
  relations: [
    relation('widget', 'DEFENDANT_IN', 'suit', [['alleged', '2023']], { mark: 'alleged' }),
    relation('suit', 'ALLEGES', 'harm', [['alleged', '2023']], { mark })
  ]
})
const marked = (text: string, mark?: Mark) => cautionsOf(text, shown(mark)).map(({ word }) => word)

test.each<[string, string[]]>([
  ['Widget knew.', ['knew']],
  ['They did it, and it was proved.', ['did', 'proved']],
  ['Widget is guilty and criminal.', ['guilty', 'criminal']],
  ['The state sued, but Widget **knew**.', ['knew']],
  ['The state alleges harm; Widget caused it.', ['caused']],
  ['The state alleges harm. Widget caused it.', ['caused']],
  ['A jury found that Widget lied.', ['found', 'lied']],
  ['# Widget misled users', ['misled']],
  ['[Widget knew](https://example.org/knew)', ['knew']]
])('%s is marked', (text, words) => {
  expect(marked(text)).toStrictEqual(words)
})

test.each([
  'Widget allegedly knew.',
  'The complaint alleges that Widget knew and did nothing.',
  'Widget denies that it knew.',
  'Widget is accused of having lied or deceived.',
  'According to the complaint, Widget knew.',
  'Widget knew, the complaint says.',
  '“We knew,” a witness said.',
  'The press asks whether Widget knew.',
  'Did Widget do what it knew?',
  'No court has found that Widget lied.',
  'The Criminal Widgets Act applies.',
  'The criminal code and criminal law apply.',
  'He was admitted to the bar.',
  'The paper can be found online.',
  'Widget did not answer.',
  'A center for missing and exploited children.',
  '`guilty` https://example.org/guilty/proved [^guilty/ALLEGES/proved]',
  '```\nguilty\n```'
])('%s is not', (text) => {
  expect(marked(text)).toStrictEqual([])
})

test('what the record bears out is not marked', () => {
  expect(marked('Widget was found liable.', 'found')).toStrictEqual([])
  expect(marked('Widget knew.', 'admitted')).toStrictEqual([])
  expect(marked('Widget is guilty.', 'admitted')).toStrictEqual(['guilty'])
  expect(marked('Widget admitted it.', 'found')).toStrictEqual(['admitted'])
})

test('a caution says whose relations it looked at, how they stand, and that it is a help', () => {
  expect(cautionsOf('In 2023 Widget knew.', shown('disputed'))).toMatchObject([
    {
      start: 15,
      end: 19,
      needs: 'admitted',
      entity: 'widget',
      standing: [
        { mark: 'alleged', count: 1 },
        { mark: 'disputed', count: 1 }
      ],
      words: expect.stringMatching(/about Widget, Inc.*a help, not a judgment/)
    }
  ])
  expect(cautionsOf('They knew.', shown())[0]?.entity).toBeNull()
})

const Text = fc
  .array(
    fc.constantFrom(
      'knew',
      'Widget',
      'guilty',
      'The state',
      'alleges',
      '. ',
      '; ',
      ', but',
      '`',
      '**',
      '> ',
      '\n\n',
      '[a](http://b/guilty)',
      '\\*',
      '&amp;',
      '<b>',
      '\t',
      '\uFEFF',
      '😀',
      '“',
      '?',
      'did it',
      'found that',
      '[^proved]',
      'Inc.',
      '- ',
      '1. '
    ),
    { maxLength: 20 }
  )
  .map((parts) => parts.join(' '))

test('positions are those of the word, never in code, addresses or citations; each proposal takes the mark away', () => {
  fc.assert(
    fc.property(fc.oneof(Text, fc.string({ unit: 'grapheme', maxLength: 60 })), (text) => {
      for (const { start, end, word, proposals } of cautionsOf(text, shown())) {
        expect(text.slice(start, end)).toBe(word)
        const isCode = [...text.matchAll(/https?:\/\/\S+|\[\^\S+\]/g)].some(
          ({ index, 0: all }) => start >= index && end <= index + all.length
        )
        expect(isCode).toBe(false)
        for (const { at, text: added } of proposals) {
          const moved = start + added.length
          const after = cautionsOf(text.slice(0, at) + added + text.slice(at), shown())
          expect(after.some((each) => each.start === moved && each.word === word)).toBe(false)
        }
      }
    }),
    { numRuns: 300 }
  )
})
