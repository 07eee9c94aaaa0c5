import { slideRelations, toSlideRelations } from '#figure/slide/slide-relations.ts'
import { slideStanding } from '#figure/slide/slide-standing.ts'
import { standingWords } from '#figure/slide/standing-words.ts'
import { toScene, undrawn } from '#figure/scene.ts'
import { EMPTY_VIEW, type View } from '#figure/view.ts'
import { drawnWords } from '#figure/words/count-words.ts'
import { toShared } from '#figure/shared.ts'
import { MARKS, type Mark, type Status } from '#model/status.ts'
import fc from 'fast-check'
import { card, known, relation } from '../../support/known.ts'

const slide = { day: '2023-12-07' }
const say = (...marks: Mark[]) =>
  standingWords(
    marks.map((mark) => ({ type: 'AGAINST', mark, decision: null })),
    slide
  ).join(' ')

test.each<[Mark[], string]>([
  [[], 'As of Dec 7, 2023, this slide shows no relation.'],
  [
    ['alleged'],
    'As of Dec 7, 2023, this slide shows one relation: no court or jury has found any of it. One is alleged.'
  ],
  [
    ['alleged', 'alleged', 'disputed', 'found'],
    'As of Dec 7, 2023, this slide shows four relations: one was found by a court or jury. Two are alleged and one is disputed.'
  ],
  [
    ['filed', 'recorded', 'recorded', 'dismissed', 'reported', 'asserted', 'announced'],
    'As of Dec 7, 2023, this slide shows seven relations: no court or jury has found any of it. ' +
      'Two are on official record, one rests on a filing, one ended without a finding, two are parties’ own statements and one is reported.'
  ],
  [
    ['found', 'found'],
    'As of Dec 7, 2023, this slide shows two relations: two were found by a court or jury.'
  ]
])('%j', (marks, words) => {
  expect(say(...marks)).toBe(words)
})

test.each(MARKS.filter((mark) => mark !== 'found'))('of one that is %s a slide says so', (mark) => {
  expect(say(mark)).toMatch(
    /^As of Dec 7, 2023, this slide shows one relation: no court or jury .*\. One .+\.$/
  )
})

test('what ended after a court or jury had found it did not end without a finding', () => {
  const ended = (status: Status, ...before: Status[]) =>
    relation('suit', 'RESULTED_IN', 'verdict', [
      ...before.map((each) => [each, '2022'] as const),
      [status, '2023']
    ])
  const verdicts = [
    ended('dismissed', 'alleged', 'found'),
    ended('settled', 'found'),
    ended('settled', 'filed')
  ]
  expect(standingWords(verdicts, slide)).toStrictEqual([
    'As of Dec 7, 2023, this slide shows three relations: no finding of a court or jury stands.',
    'One was set aside by a court, one ended after a finding and one ended without a finding.'
  ])
})

test('every relation is told once, and a finding always or its lack', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 9 }), (marks) => {
      const standing = standingWords(
        marks.map((mark, at) => ({ type: at % 2 === 0 ? 'AGAINST' : 'RAISES', mark, decision: null })),
        slide
      )
      expect(standing[0]).toMatch(/court or jury/)
      const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
      const told = [...standing.join(' ').split('shows')[1]!.matchAll(/\w+/g)]
        .map(([word]) => numbers.indexOf(word.toLowerCase()))
        .filter((at) => at > 0)
      expect(told.slice(1).reduce((sum, count) => sum + count, 0)).toBe(marks.length)
    })
  )
})

test('a slide shows what its day knows and its filters leave', () => {
  const it = known(
    [card('suit', 'action'), card('harm', 'allegation'), card('widget', 'company')],
    [
      relation('suit', 'ALLEGES', 'harm', [
        ['alleged', '2023-12-05'],
        ['found', '2026-03-24']
      ]),
      relation('widget', 'DEFENDANT_IN', 'suit', [['filed', '2023-12-05']]),
      relation('widget', 'NOT_PARTY_TO', 'suit', [['recorded', '2026-01-01']])
    ]
  )
  const view = (more: object) => ({
    view: toShared({ ...EMPTY_VIEW, entities: ['suit', 'harm', 'widget'], ...more }, 'light')
  })
  const shown = (more: object) => slideRelations(view(more), it).map(({ id, mark }) => `${id} ${mark}`)
  expect(shown({ asOf: '2023-12-07' })).toStrictEqual([
    'suit/ALLEGES/harm alleged',
    'widget/DEFENDANT_IN/suit filed'
  ])
  expect(shown({}).length).toBe(3)
  const filters = { ...EMPTY_VIEW.filters, categories: ['party' as const] }
  expect(shown({ filters, fade: true })).toStrictEqual(['suit/ALLEGES/harm found'])
})

test.each<[[Mark, number][], object, string]>([
  [[], {}, ''],
  [[['alleged', 1]], {}, ' One more is left out by its filters: alleged.'],
  [[['alleged', 2]], {}, ' Two more are left out by its filters: all alleged.'],
  [
    [
      ['alleged', 9],
      ['disputed', 1]
    ],
    { isDimmed: true },
    ' Ten more are dimmed by its filters: nine alleged and one disputed.'
  ]
])('what filters leave out is counted: %j %j', (filtered, dimmed, words) => {
  const counts = filtered.map(([mark, count]) => ({ mark, count }))
  const whole = { ...slide, ...dimmed }
  expect(standingWords([{ type: 'AGAINST', mark: 'found', decision: null }], whole, counts).join(' ')).toBe(
    `As of Dec 7, 2023, this slide shows one relation: one was found by a court or jury.${words}`
  )
})

test('a slide says what its filters leave out, and not what became known after its day', () => {
  const it = known(
    [card('suit', 'action'), card('harm', 'allegation'), card('widget', 'company')],
    [
      relation('suit', 'ALLEGES', 'harm', [['alleged', '2023-12-05']]),
      relation('widget', 'DEFENDANT_IN', 'suit', [['filed', '2023-12-05']]),
      relation('widget', 'NOT_PARTY_TO', 'suit', [['recorded', '2026-01-01']])
    ]
  )
  const filters = { ...EMPTY_VIEW.filters, marks: ['alleged' as const] }
  const entities = ['suit', 'harm', 'widget']
  const view = toShared({ ...EMPTY_VIEW, entities, filters, asOf: '2023-12-07' }, 'light')
  expect(toSlideRelations({ view }, it).filtered).toStrictEqual([{ mark: 'alleged', count: 1 }])
  const told = { view, taken: '2026-11-25', hasText: true }
  expect(slideStanding(told, it)).toBe(
    'As of Dec 7, 2023, this slide shows one relation: no court or jury has found any of it. One rests on a filing. One more is left out by its filters: alleged.'
  )
  const none = { ...view, filters: { ...view.filters, marks: ['alleged' as const, 'filed' as const] } }
  expect(slideStanding({ ...told, view: none }, it)).toBe(
    'As of Dec 7, 2023, this slide shows no relation. Two are left out by its filters: one alleged and one filed.'
  )
})

test('a slide says which of the relations that it counts are not drawn', () => {
  const it = known(
    [card('suit', 'action'), card('harm', 'allegation'), card('widget', 'company')],
    [
      relation('suit', 'ALLEGES', 'harm', [['alleged', '2023-12-05']]),
      relation('widget', 'CONCERNS', 'widget', [['reported', '2023-12-05']])
    ]
  )
  const shared = (more: Partial<View> = {}) =>
    toShared({ ...EMPTY_VIEW, entities: ['suit', 'harm', 'widget'], ...more }, 'light')
  const tell = (view = shared()) => slideStanding({ view, taken: '2026-11-25', hasText: true }, it)
  const counted = 'this slide shows two relations: no court or jury has found any of it.'
  expect(tell()).toContain(counted)
  expect(tell()).toMatch(/ One relation leads from an entity or a stack to itself, and is not drawn\.$/)
  const filters = { ...EMPTY_VIEW.filters, marks: ['reported' as const] }
  expect(tell(shared({ filters }))).not.toContain('not drawn')
  const scene = toScene({ ...EMPTY_VIEW, entities: ['suit', 'harm', 'widget'] }, it)
  expect(drawnWords(scene.relations, undrawn(scene))).toBe('2 relations (1 not drawn)')
  const dimmed = toScene({ ...EMPTY_VIEW, entities: ['suit', 'widget'], filters, fade: true }, it)
  expect(drawnWords(dimmed.relations, undrawn(dimmed))).toBe('0 relations')
})

test('a slide of text alone says that nothing backs it, and one without text nothing', () => {
  const it = known([], [])
  const told = { view: toShared(EMPTY_VIEW, 'light'), taken: '2026-11-25' }
  expect(slideStanding({ ...told, hasText: true }, it)).toBe(
    'No relation is shown here: nothing on this slide carries a numbered source.'
  )
  expect(slideStanding({ ...told, hasText: false }, it)).toBe('')
})
