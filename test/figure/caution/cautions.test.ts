import { cautionsOf, cautionWords } from '#figure/caution/cautions.ts'
import { LIMITS } from '#model/limits.ts'
import type { Mark } from '#model/status.ts'
import fc from 'fast-check'
import { relation } from '../../support/known.ts'
import { entities, shown } from './sued-firm.ts'

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
  ['[Widget knew](https://example.org/knew)', ['knew']],
  ['Widget killed a man.', ['killed']],
  ['Widget covers it up, Widget covered up harm.', ['covers', 'covered']],
  ['Widget knows it, Widget admits it, Widget causes harm.', ['knows', 'admits', 'causes']],
  ['It exploits them.', ['exploits']],
  ['Widget broke the law and committed fraud.', ['broke', 'committed']],
  ['Widget breaks state consumer protection law, and covered them up.', ['breaks', 'covered']],
  ['Widget hid the truth.', ['hid']],
  ['Widget’s crimes and its lies are many.', ['crimes', 'lies']],
  ['What Widget did was illegal.', ['illegal']],
  ['Widget deceives parents, and Widget endangered children.', ['deceives', 'endangered']],
  ['Widget lies. Executives lie. He is lying.', ['lies', 'lie', 'lying']],
  ['Widget was aware of it.', ['aware']],
  ['It is exploiting them by misleading parents.', ['exploiting', 'misleading']],
  ['Widget distributed child sexual abuse material.', ['distributed']],
  ['The app addicted children and gave predators access.', ['addicted']],
  ['Widget gave predators access to children.', ['gave']],
  ['Widget is responsible for the abuse of thousands.', ['responsible']],
  ['Widget hid its own studies.', ['hid']],
  ['Its founder was acquitted, exonerated and cleared of it.', ['acquitted', 'exonerated', 'cleared']],
  ['Widget not only knew of it.', ['knew']],
  ['Without question Widget lied.', ['lied']],
  ['There is no doubt that Widget misled parents.', ['misled']],
  ['Users left, the state says, but executives knew.', ['knew']],
  ['Widget polluted the river, and it poisons wells.', ['polluted', 'poisons']],
  ['Widget overcharged them. It negligently dumped solvent.', ['overcharged', 'negligently', 'dumped']],
  ['The company falsified its tests and breached the contract.', ['falsified']],
  ['It retaliated, and it infringes the patent.', ['retaliated', 'infringes']],
  ['The state prevailed, and Widget wins on appeal.', ['prevailed', 'wins']],
  // what is in doubt after the word is something else
  ['Widget violated the act and may appeal.', ['violated']]
])('%s is marked', (text, words) => {
  expect(marked(text)).toStrictEqual(words)
})

test.each([
  'Widget allegedly knew.',
  'The wells were contaminated, and a polluted river injured nobody.',
  'The state alleges that Widget dumped solvent.',
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
  'Widget paid and admitted nothing; it admits no fault.',
  'The paper can be found online.',
  'Widget did not answer.',
  'He won an election; the film won prizes; Widget has not won the case.',
  'A center for missing and exploited children.',
  'The causes of action are two, and one lies in tort.',
  'Illegal content and illegal acts of users are taken down.',
  'It is illegal to sell them.',
  'Crimes against children are reported to a center.',
  'Parents know their children. Nobody knows why. Congress knows.',
  'Briefs cover up to ten pages.',
  'Harm to children, the harms named and their causes.',
  'Sellers exploiting children can hide in its groups.',
  'The services enable users to post, and Section 230 enables nobody.',
  'The app hid like counts and is committed to safety, which it covers in a report.',
  'The rules know no exception.',
  'The paper was distributed to child welfare offices.',
  'A parent of addicted teens gave testimony, and a desk is responsible for safety.',
  'The way was cleared for trial.',
  'Widget affirmed its policy, reversed course and upheld its rules.',
  'Widget acknowledged receipt and accepted the invitation.',
  'Negligent design is one of the counts.',
  'The order may be reversed.',
  'The paper made parents aware of harm.',
  'Widget allegedly just lied.',
  '[The site](/guilty "proved")',
  '`guilty` https://example.org/guilty/proved [^guilty/ALLEGES/proved]',
  '```\nguilty\n```'
])('%s is not', (text) => {
  expect(marked(text)).toStrictEqual([])
})

test('what the record bears out is not marked', () => {
  expect(marked('Widget was found liable.', 'found')).toStrictEqual([])
  expect(marked('Widget knew.', 'admitted')).toStrictEqual([])
  expect(marked('Widget is guilty.', 'admitted')).toStrictEqual(['guilty'])
  expect(marked('Widget is guilty.', 'found')).toStrictEqual(['guilty'])
  expect(marked('Widget admitted it.', 'found')).toStrictEqual(['admitted'])
})

test('a caution says what the word needs, whose relations it looked at, and how they stand', () => {
  expect(cautionsOf('In 2023 Widget knew.', shown('disputed'))).toMatchObject([
    {
      start: 15,
      end: 19,
      word: 'knew',
      standing: [{ mark: 'disputed', count: 1 }]
    }
  ])
  expect(cautionsOf('In 2023 Widget knew.', shown('disputed')).map(cautionWords)).toStrictEqual([
    '“knew” needs an admission or a finding. About Widget, Inc. one relation tells of conduct or outcome: 1 disputed.'
  ])
  expect(cautionsOf('They knew.', shown())[0]?.why.record).toMatch(/^On this slide /)
})

test('a name is meant where it stands whole, and of names within each other the longest', () => {
  const all = { ...shown(), entities: [...entities, { id: 'holdings', name: 'Widget Holdings' }] }
  const meant = (text: string) =>
    cautionsOf(text, all).map(({ why }) => /^About (.*?) (?:one|no) /.exec(why.record)?.[1])
  expect(meant('Widget knew.')).toStrictEqual(['Widget, Inc.'])
  expect(meant('Widget Holdings knew.')).toStrictEqual(['Widget Holdings'])
  expect(meant('Widgetry knew.')).toStrictEqual([undefined])
})

test('a person is meant by a surname that an action or a firm has too', () => {
  const all = [
    { id: 'zoe', name: 'Zoë Holm', kind: 'person' as const },
    { id: 'suit', name: 'Ada v. Holm', kind: 'action' as const }
  ]
  const [caution] = cautionsOf('Holm knew.', { ...shown(), entities: all })
  expect(caution?.why.record).toMatch(/^About Zoë Holm /)
})

test('a settled or pending outcome beside a finding leaves what was found as it is', () => {
  const beside = (...relations: ReturnType<typeof relation>[]) =>
    cautionsOf('Widget knew.', {
      entities,
      relations: [
        relation('widget', 'DEFENDANT_IN', 'suit', [['filed', '2023']]),
        relation('suit', 'RESULTED_IN', 'verdict', [['found', '2024']]),
        ...relations
      ]
    }).map(({ word }) => word)
  expect(beside(relation('suit', 'RESULTED_IN', 'deal', [['settled', '2025']]))).toStrictEqual([])
  expect(beside(relation('suit', 'ALLEGES', 'harm', [['alleged', '2023']]))).toStrictEqual(['knew'])
})

test('what the press alone says is proposed as the press’s, and else as what is alleged', () => {
  const harm = (mark: 'alleged' | 'reported', id: string) =>
    relation('suit', 'ALLEGES', id, [[mark, '2023']], { mark })
  const proposed = (...relations: ReturnType<typeof harm>[]) =>
    cautionsOf('They knew.', { entities, relations })[0]?.proposals.map(({ words }) => words)
  expect(proposed(harm('reported', 'a'))).toStrictEqual(['reportedly', 'According to press reports'])
  expect(proposed(harm('reported', 'a'), harm('alleged', 'b'))).toStrictEqual([
    'allegedly',
    'According to the complaint'
  ])
})

test.each([
  ['The company knew.', 'According to the complaint, the company knew.'],
  ['Meta knew.', 'According to the complaint, Meta knew.']
])('%s can be said as %s', (text, better) => {
  const proposal = cautionsOf(text, shown())[0]?.proposals[1]
  const { at = 0, over = 0, text: added = '' } = proposal ?? {}
  expect(text.slice(0, at) + added + text.slice(at + over)).toBe(better)
})

test('what a jury is said to have found is no allegation: no such wording is offered, nor does one hedge it', () => {
  const [caution] = cautionsOf('The jury found that Widget harmed children.', shown())
  expect(caution?.proposals).toStrictEqual([])
  expect(caution?.why.advice).toBe('Show what was decided, or say who alleges it.')
  expect(marked('The jury allegedly found that Widget harmed children.')).toStrictEqual(['found', 'harmed'])
  expect(marked('The state alleges that the court ruled and Widget lied.')).toStrictEqual([])
  expect(cautionsOf('The jury heard that Widget knew.', shown())[0]?.proposals).toHaveLength(2)
})

test.each(['Widget was found liable.', 'It was proved.', 'The state proved that Widget is criminal.'])(
  'nothing is proposed as allegedly found or proved: %s',
  (text) => {
    for (const { word, proposals } of cautionsOf(text, shown())) {
      expect([word, proposals.length]).toStrictEqual([word, word === 'criminal' ? 2 : 0])
    }
  }
)

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

test.each(['- ', '>', '*a_ ', '1. '])('a text that is nothing but “%s” is read in no time', (part) => {
  const text = `${part.repeat(Math.floor(19_000 / part.length))}Meta is guilty.`
  const words = cautionsOf(text, shown()).map(({ start, end, word }) => [word, text.slice(start, end)])
  expect(words).toStrictEqual([['guilty', 'guilty']])
})

test('the longest text on the fullest slide is read in no time', () => {
  const many = Array.from({ length: LIMITS.slideRelations / 2 }, (_, at) => ({
    id: `c${at}`,
    name: `Firm ${at}`
  }))
  const full = {
    entities: [...entities, ...many],
    relations: many.flatMap(({ id }) => [
      relation(id, 'DEFENDANT_IN', 'suit', [['filed', '2023']]),
      relation('suit', 'CONCERNS', id, [['alleged', '2023']])
    ])
  }
  const texts = ['Widget exploited them and knew it. ', 'Widget exploited them, ', 'Widget ']
  const found = texts.map((text) => cautionsOf(text.repeat(LIMITS.textCharacters / text.length), full).length)
  expect(found.map((count) => count > 0)).toStrictEqual([true, true, false])
})

test('that somebody conceded who owns whom bears out that they admitted, but no conduct', () => {
  const { relations } = shown()
  const owned = relation('widget', 'SUBSIDIARY_OF', 'parent', [['admitted', '2024']])
  const marking = (text: string) =>
    cautionsOf(text, { entities, relations: [...relations, owned] }).map(({ word }) => word)
  expect(marking('Widget knew, and Widget concealed it.')).toStrictEqual(['knew', 'concealed'])
  expect(marking('Widget admitted whose it is.')).toStrictEqual([])
})
