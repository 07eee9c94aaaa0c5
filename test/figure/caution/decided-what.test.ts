import { cautionsOf } from '#figure/caution/cautions.ts'
import { decisionOf } from '#model/decision.ts'
import type { ShownRelation } from '#model/shown.ts'
import { relation } from '../../support/known.ts'

const entities = [
  { id: 'widget', name: 'Widget, Inc.', kind: 'company' as const },
  { id: 'gadget', name: 'Gadget LLC', kind: 'company' as const },
  { id: 'third', name: 'Third Corp.', kind: 'company' as const },
  { id: 'helpers', name: 'Helpers', kind: 'organization' as const },
  { id: 'suit', name: 'Ada v. Widget and others', kind: 'action' as const },
  { id: 'verdict', name: 'Ada verdict', kind: 'outcome' as const }
]
const sued = [
  relation('widget', 'DEFENDANT_IN', 'suit', [['filed', '2023']]),
  relation('gadget', 'DEFENDANT_IN', 'suit', [
    ['filed', '2023'],
    ['settled', '2024']
  ]),
  relation('third', 'DEFENDANT_IN', 'suit', [['filed', '2023']])
]
const found = (note: string | null = null): ShownRelation => {
  const came = relation('suit', 'RESULTED_IN', 'verdict', [['found', '2025']])
  const noted = { ...came, assertions: came.assertions.map((said) => ({ ...said, note })) }
  return { ...noted, decision: decisionOf(noted, []) }
}
const against = relation('verdict', 'AGAINST', 'widget', [['found', '2025']])
const marks = (text: string, relations: ShownRelation[], some: typeof entities = entities) =>
  cautionsOf(text, { entities: some, relations }).map(({ word }) => word)

test.each<[string, string[]]>([
  ['A jury found that Widget caused harm.', []],
  ['A jury found Widget liable after Gadget settled.', []],
  ['A jury found Third Corp. liable.', ['liable']],
  ['A jury found that Gadget caused harm.', ['found', 'caused']],
  ['By settling, Gadget conceded liability.', ['conceded']],
  ['Gadget, which settled, is liable.', ['liable']],
  ['The Ada verdict shows that Third Corp. is liable.', ['liable']],
  ['In Ada v. Widget and others a jury found violations.', []]
])('of a verdict that went against one of the sued: %s marks %j', (text, words) => {
  expect(marks(text, [...sued, found(), against])).toStrictEqual(words)
})

test('a verdict says nothing of somebody who is not on the slide, whoever is said to have found it', () => {
  const relations = [...sued, found(), against]
  expect(marks('A jury found Stranger liable.', relations)).toStrictEqual(['liable'])
  expect(marks('Stranger knew.', relations)).toStrictEqual(['knew'])
  expect(marks('Judge Stranger found that they caused harm.', relations)).toStrictEqual([])
  expect(marks('The Circuit Court found them liable.', relations)).toStrictEqual([])
})

test('a firm is meant by what people call it', () => {
  const firms = [
    { id: 'widget', name: 'Widget Platforms, Inc.', kind: 'company' as const },
    { id: 'gadget', name: 'Gadget Technologies', kind: 'company' as const }
  ]
  const meant = (text: string, some = firms) =>
    cautionsOf(text, { entities: some, relations: [] }).map(
      ({ why }) => some.find(({ name }) => why.record.startsWith(`About ${name} `))?.id ?? null
    )
  expect(meant('Widget knew. Gadget lied.')).toStrictEqual(['widget', 'gadget'])
  const twins = [...firms, { id: 'other', name: 'Widget Holdings, Inc.', kind: 'company' as const }]
  expect(meant('Widget knew. Widget Holdings knew.', twins)).toStrictEqual([null, 'other'])
})

test('a ruling that concerns a service, which is no party, bears out what it says of it', () => {
  const service = [{ id: 'app', name: 'Widgetgram', kind: 'platform' as const }]
  const concerns = relation('verdict', 'CONCERNS', 'app', [['found', '2025']])
  expect(
    cautionsOf('A court found that Widgetgram harmed them.', { entities: service, relations: [concerns] })
  ).toStrictEqual([])
})

test('where nothing says against whom a verdict went, it is against those who had not left', () => {
  const relations = [...sued, found()]
  expect(marks('A jury found that Third Corp. caused harm.', relations)).toStrictEqual([])
  expect(marks('A jury found that Gadget caused harm.', relations)).toStrictEqual(['found', 'caused'])
})

test.each([
  'Denied the motion to dismiss.',
  'Refused to dismiss the claims against Widget.',
  'Granted a preliminary injunction, since the state is likely to succeed.',
  'Denied Widget’s motion for summary judgment.',
  'Final judgment on the eve of trial by consent, without admission of liability.'
])('a court that has not tried what is alleged bears nothing out: %s', (note) => {
  const ruling = entities.map((one) => (one.id === 'verdict' ? { ...one, name: 'Ruling of 2025' } : one))
  const relations = [...sued, found(note)]
  const text = 'A court found that Widget violated the act.'
  expect(marks(text, relations, ruling)).toStrictEqual(['found', 'violated'])
  const tried = found(`${note.replace(/ on the eve.*/, '')} After a bench trial it found violations.`)
  expect(marks(text, [...sued, tried], ruling)).toStrictEqual([])
})

test('that a ruling concerns somebody says nothing of what they did', () => {
  const concerns = relation('verdict', 'CONCERNS', 'helpers', [['found', '2025']])
  expect(marks('A court found that Helpers knew.', [concerns])).toStrictEqual(['found', 'knew'])
})

test.each<[string, string, string[]]>([
  ['A jury found that Widget misled parents.', 'Negligent design.', ['misled']],
  ['A jury found that Widget misled parents.', '75,000 unfair practices.', []],
  ['The verdict proves that Widget lied.', 'Public nuisance.', ['lied']],
  ['A jury found that Widget infringed the patent.', 'Breach of contract.', ['infringed']],
  ['A jury found that Widget breached the contract.', 'Breach of contract.', []],
  ['A jury found that Widget polluted the river.', 'It contaminated the water.', []]
])('%s, of a verdict “%s”, marks %j', (text, note, words) => {
  expect(marks(text, [...sued, found(note), against])).toStrictEqual(words)
})

test.each<[string, string[]]>([
  ['The jury found negligence.', ['knew']],
  ['The jury held it strictly liable.', ['knew']],
  ['The jury found negligence and malice.', []],
  ['The jury found that Widget knew, and was negligent.', []],
  ['The jury found for the plaintiff.', []]
])('that somebody knew is not borne out by carelessness: %s', (note, words) => {
  expect(marks('A jury decided that Widget knew of it.', [...sued, found(note), against])).toStrictEqual(
    words
  )
  expect(marks('A jury decided that Widget caused harm.', [...sued, found(note), against])).toStrictEqual([])
})

test('what was set aside bears out that it was, and nothing that had been found', () => {
  const undone = relation('suit', 'RESULTED_IN', 'verdict', [
    ['found', '2025'],
    ['dismissed', '2026']
  ])
  const relations = [...sued, undone]
  expect(marks('The Ada verdict was vacated.', relations)).toStrictEqual([])
  expect(marks('The Ada verdict was affirmed.', relations)).toStrictEqual(['affirmed'])
  const [caution] = cautionsOf('A jury found Widget liable.', { entities, relations })
  expect(caution?.why.advice).toBe('Say that what was found was set aside, or who alleges it.')
})
