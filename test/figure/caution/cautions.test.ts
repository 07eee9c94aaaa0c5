import { cautionsOf, cautionWords } from '#figure/caution/cautions.ts'
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

describe('of a suit in which a jury found some of it', () => {
  const decided = {
    entities,
    relations: [
      ...shown().relations,
      relation('judge', 'RULED_ON', 'suit', [['found', '2024']]),
      relation('suit', 'RAISES', 'act', [['found', '2024']]),
      relation('suit', 'RESULTED_IN', 'verdict', [['found', '2024']], { summary: 'Civil penalties.' })
    ]
  }
  const words = (text: string) => cautionsOf(text, decided).map(({ word }) => word)

  test.each([
    ['Widget knew.', ['knew']],
    ['Widget violated the act.', ['violated']],
    ['A jury found that Widget violated the act.', []],
    ['In the first phase a jury found violations.', []],
    ['Widget is guilty.', ['guilty']],
    ['A jury found Widget guilty.', ['guilty']],
    ['The judge ruled.', []],
    ['A witness testified.', ['testified']]
  ])('%s marks %j', (text, marks) => {
    expect(words(text)).toStrictEqual(marks)
  })

  test('says how it stands, and asks who found it', () => {
    expect(cautionsOf('Widget knew.', decided).map(cautionWords)).toStrictEqual([
      '“knew” needs an admission or a finding. About Widget, Inc. two relations speak of it: 1 found, 1 alleged. Say who found it, or that it is alleged.'
    ])
  })

  test('that somebody ruled is no finding, and that somebody is to testify no testimony', () => {
    const ruled = { entities, relations: decided.relations.filter(({ type }) => type !== 'RESULTED_IN') }
    expect(cautionsOf('A jury found that Widget lied.', ruled)).toHaveLength(2)
    const due = relation('chief', 'TESTIFIED_AT', 'suit', [['scheduled', '2024']])
    expect(cautionsOf('He testified.', { entities, relations: [due] })).toHaveLength(1)
    const done = relation('chief', 'TESTIFIED_AT', 'suit', [['recorded', '2024']])
    expect(cautionsOf('He testified.', { entities, relations: [done] })).toStrictEqual([])
  })

  test('a conviction bears guilt out', () => {
    const convicted = relation('suit', 'RESULTED_IN', 'verdict', [['found', '2024']], {
      summary: 'Widget was convicted.'
    })
    expect(
      cautionsOf('A court found Widget guilty.', { entities, relations: [...shown().relations, convicted] })
    ).toStrictEqual([])
  })
})

test('a caution says what the word needs, whose relations it looked at, and how they stand', () => {
  expect(cautionsOf('In 2023 Widget knew.', shown('disputed'))).toMatchObject([
    {
      start: 15,
      end: 19,
      needs: 'admitted',
      entity: 'widget',
      standing: [{ mark: 'disputed', count: 1 }]
    }
  ])
  expect(cautionsOf('In 2023 Widget knew.', shown('disputed')).map(cautionWords)).toStrictEqual([
    '“knew” needs an admission or a finding. About Widget, Inc. one relation speaks of it: 1 disputed.'
  ])
  expect(cautionsOf('They knew.', shown())[0]?.entity).toBeNull()
})

test.each([
  ['The company knew.', 'According to the complaint, the company knew.'],
  ['Meta knew.', 'According to the complaint, Meta knew.']
])('%s can be said as %s', (text, better) => {
  const proposal = cautionsOf(text, shown())[0]?.proposals[1]
  const { at = 0, over = 0, text: added = '' } = proposal ?? {}
  expect(text.slice(0, at) + added + text.slice(at + over)).toBe(better)
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
        for (const { at, over, text: added } of proposals) {
          const moved = start + added.length - over
          const after = cautionsOf(text.slice(0, at) + added + text.slice(at + over), shown())
          expect(after.some((each) => each.start === moved && each.word === word)).toBe(false)
        }
      }
    }),
    { numRuns: 300 }
  )
})
