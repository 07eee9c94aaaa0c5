import { cautionsOf, cautionWords } from '#figure/caution/cautions.ts'
import { relation } from '../../support/known.ts'
import { entities, shown } from './sued-firm.ts'

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
      '“knew” needs an admission or a finding. About Widget, Inc. two relations tell of conduct or outcome: 1 found, 1 alleged. Say what was found and by whom, or that it is alleged.'
    ])
  })

  test.each([
    ['The state won the case and prevailed at trial.', []],
    ['Widget won at trial.', ['won']]
  ])('whom a decision went against has not won: %s marks %j', (text, marks) => {
    const against = relation('verdict', 'AGAINST', 'widget', [['found', '2024']])
    const lost = { entities, relations: [...decided.relations, against] }
    expect(cautionsOf(text, lost).map(({ word }) => word)).toStrictEqual(marks)
  })

  test('that somebody ruled is no finding, and that somebody is to testify no testimony', () => {
    const ruled = { entities, relations: decided.relations.filter(({ type }) => type !== 'RESULTED_IN') }
    expect(cautionsOf('A jury found that Widget lied.', ruled)).toHaveLength(2)
    const due = relation('chief', 'TESTIFIED_AT', 'suit', [['scheduled', '2024']])
    expect(cautionsOf('He testified.', { entities, relations: [due] })).toHaveLength(1)
    const done = relation('chief', 'TESTIFIED_AT', 'suit', [['recorded', '2024']])
    expect(cautionsOf('He testified.', { entities, relations: [done] })).toStrictEqual([])
  })

  test('what is admitted beside what was found leaves nothing open', () => {
    const admitted = relation('suit', 'ALLEGES', 'harm', [['admitted', '2024']])
    const relations = [...decided.relations.filter(({ type }) => type !== 'ALLEGES'), admitted]
    expect(cautionsOf('Widget violated the act.', { entities, relations })).toStrictEqual([])
  })

  test.each([
    ['The jury found Widget not guilty.', null],
    ['Widget was acquitted.', null],
    ['The suit resulted in a verdict.', 'A defense verdict.'],
    ['The suit resulted in a verdict for the defendants.', null],
    ['The jury found Widget not liable.', null]
  ])('a decision for the accused bears nothing out against them: %s %s', (summary, note) => {
    const verdict = relation('suit', 'RESULTED_IN', 'verdict', [['found', '2024']], { summary })
    const noted = { ...verdict, assertions: verdict.assertions.map((said) => ({ ...said, note })) }
    const cleared = { entities, relations: [...shown().relations, noted] }
    const marked = (text: string) => cautionsOf(text, cleared).map(({ word }) => word)
    expect(marked('A jury found that Widget violated the act.')).toContain('violated')
    expect(marked('A jury found Widget guilty.')).toContain('guilty')
  })

  test('a verdict against a party bears out what it says of that party', () => {
    const against = relation('verdict', 'AGAINST', 'widget', [['found', '2024']])
    const marks = (relations: typeof decided.relations) =>
      cautionsOf('A jury found that Widget violated the act.', { entities, relations }).length
    expect(marks([against])).toBe(0)
    expect(marks([relation('verdict', 'AGAINST', 'other', [['found', '2024']])])).toBeGreaterThan(0)
  })

  test.each(['dismissed', 'withdrawn'] as const)(
    'what was found after a party was %s bears out nothing of it',
    (status) => {
      const gone = relation('widget', 'DEFENDANT_IN', 'suit', [[status, '2023']])
      const relations = [gone, relation('suit', 'RESULTED_IN', 'verdict', [['found', '2024']])]
      const told = 'A jury found that Widget violated the act.'
      expect(cautionsOf(told, { entities: entities.slice(0, 1), relations })).not.toStrictEqual([])
      const still = relation('widget', 'DEFENDANT_IN', 'suit', [['filed', '2023']])
      expect(
        cautionsOf(told, { entities: entities.slice(0, 1), relations: [still, ...relations.slice(1)] })
      ).toStrictEqual([])
    }
  )

  test('a conviction bears guilt out', () => {
    const convicted = relation('suit', 'RESULTED_IN', 'verdict', [['found', '2024']], {
      summary: 'Widget was convicted.'
    })
    expect(
      cautionsOf('A court found Widget guilty.', { entities, relations: [...shown().relations, convicted] })
    ).toStrictEqual([])
  })
})

describe('of a suit from which one of the sued was let go, on a slide with its verdict', () => {
  const people = [
    { id: 'widget', name: 'Widget, Inc.', kind: 'company' as const },
    { id: 'boss', name: 'Ada Boss, Jr.', kind: 'person' as const },
    { id: 'judge', name: 'Bea Judge', kind: 'person' as const },
    { id: 'smith', name: 'Cy Smith', kind: 'person' as const },
    { id: 'other', name: 'Di Smith', kind: 'person' as const },
    { id: 'suit', name: 'State v. Widget', kind: 'action' as const, summary: 'Sued over trafficking.' },
    { id: 'verdict', name: 'Penalties', kind: 'outcome' as const, summary: 'Of the Unfair Widgets Act.' },
    { id: 'trade', name: 'Facilitated human trafficking', kind: 'allegation' as const }
  ]
  const relations = [
    relation('widget', 'DEFENDANT_IN', 'suit', [['filed', '2023']]),
    relation('boss', 'DEFENDANT_IN', 'suit', [['dismissed', '2024']]),
    relation('boss', 'OFFICER_OF', 'widget', [['recorded', '2024']]),
    relation('judge', 'RULED_ON', 'suit', [['found', '2024']]),
    relation('suit', 'ALLEGES', 'trade', [['alleged', '2023']]),
    relation('suit', 'RESULTED_IN', 'verdict', [['found', '2024']], { summary: 'Civil penalties.' })
  ]
  const marks = (text: string, more: typeof relations = []) =>
    cautionsOf(text, { entities: people, relations: [...relations, ...more] }).map(({ word }) => word)

  test.each<[string, string[]]>([
    ['Boss was indicted.', ['indicted']],
    ['He was sentenced.', ['sentenced']],
    [
      'The jury found that Boss knowingly facilitated human trafficking.',
      ['found', 'knowingly', 'facilitated']
    ],
    ['A jury found that Boss lied.', ['found', 'lied']],
    ['The judge ruled that Boss lied.', ['lied']],
    ['The court found that Widget and Boss lied.', ['lied']],
    ['A jury found that Widget knew its executives trafficked children.', ['knew', 'trafficked']],
    ['A jury found that Widget defrauded people.', ['defrauded']],
    ['The court found that Widget distributed child sexual abuse material.', ['distributed']],
    ['Boss was acquitted.', ['acquitted']],
    ['A jury found that Widget violated the Fair Widgets Act.', []],
    ['A jury found that Widget, led by Boss, violated the act.', []],
    ['Judge Judge found that Widget misled people.', []],
    ['A judge ruled that Boss was dismissed.', []],
    ['The court found that Smith lied.', []]
  ])('%s marks %j', (text, words) => {
    expect(marks(text)).toStrictEqual(words)
  })

  test('a record that speaks of the step or the act bears it out', () => {
    const indicted = relation('state', 'ISSUED', 'paper', [['filed', '2025']], {
      summary: 'A grand jury indicted him.'
    })
    expect(marks('He was indicted.', [indicted])).toStrictEqual([])
    const proved = relation('suit', 'RESULTED_IN', 'trade', [['found', '2025']])
    expect(marks('A jury found that Widget trafficked children.', [proved])).toStrictEqual([])
  })

  test('what an outcome is bears it out, and what an action is called does not', () => {
    const text = 'A jury found that Widget trafficked children.'
    const named = (id: string, kind: 'action' | 'outcome', name: string, summary: string) =>
      people.map((one) => (one.id === id ? { id, kind, name, summary } : one))
    const found = (some: ReturnType<typeof named>) =>
      cautionsOf(text, { entities: some, relations }).map(({ word }) => word)
    expect(found(named('verdict', 'outcome', 'Verdict', 'Damages for trafficking.'))).toStrictEqual([])
    expect(found(named('suit', 'action', 'In re Trafficking', ''))).toStrictEqual(['trafficked'])
  })

  test('what is counted is what speaks of the act', () => {
    expect(
      cautionsOf('Widget trafficked children.', { entities: people, relations }).map(cautionWords)
    ).toStrictEqual([
      '“trafficked” needs a finding by a court or jury. About Widget, Inc. one relation speaks of it: 1 alleged.'
    ])
    expect(cautionsOf('Boss was indicted.', { entities: people, relations }).map(cautionWords)).toStrictEqual(
      ['“indicted” needs an official record. About Ada Boss, Jr. no relations speak of it.']
    )
  })
})
