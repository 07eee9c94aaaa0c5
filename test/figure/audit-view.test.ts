import { auditView } from '#figure/audit-view.ts'
import { card, known, relation } from '../support/known.ts'

const sources = new Map()

test('a view is audited as it was known on its day; what may be the same is proposed, never merged', () => {
  const cards = [
    card('suit', 'action', { name: 'Ada v. Widget', docket: 'D-1' }),
    card('twin', 'action', { name: 'State v. Widget', docket: 'd-1' }),
    card('widget', 'company', { name: 'Widget' }),
    card('harm', 'allegation')
  ]
  const all = known(cards, [
    relation('widget', 'DEFENDANT_IN', 'suit', [['filed', '2023-12-05']], { start: '2023-12-05' }),
    relation('suit', 'ALLEGES', 'harm', [
      ['alleged', '2023-12-05'],
      ['denied', '2024-02-01']
    ])
  ])
  const ids = cards.map(({ id }) => id)
  const late = auditView({ entities: ids, focus: 'suit', asOf: null }, { ...all, sources })
  expect(late.disputed).toStrictEqual({ total: 1, relations: ['suit/ALLEGES/harm'] })
  expect(late.undated.relations).toStrictEqual(['suit/ALLEGES/harm'])
  expect(late.oneSource.total).toBe(2)
  expect(late.lowConfidence.total).toBe(0)
  expect(
    late.sameAs.pairs.map(({ entities, reasons }) => [entities.map(({ id }) => id), reasons])
  ).toStrictEqual([[['suit', 'twin'], [{ because: 'docket', text: 'D-1' }]]])
  const early = auditView({ entities: ids, focus: 'suit', asOf: '2024-01-01' }, { ...all, sources })
  expect(early.disputed.total).toBe(0)
  const two = auditView({ entities: ['suit', 'widget'], focus: null, asOf: null }, { ...all, sources })
  expect(two.undated.total).toBe(0)
})

test('of named entities, only what concerns them is audited, among all that the view shows', () => {
  const cards = [
    card('suit', 'action', { docket: 'D-1' }),
    card('twin', 'action', { docket: 'd-1' }),
    card('widget', 'company'),
    card('gadget', 'company', { name: 'Gadget' }),
    card('gadget-2', 'company', { name: 'Gadget' })
  ]
  const all = known(cards, [
    relation('widget', 'DEFENDANT_IN', 'suit', [['filed', '2023-12-05']]),
    relation('gadget', 'DEFENDANT_IN', 'twin', [['filed', '2023-12-05']])
  ])
  const entities = cards.map(({ id }) => id)
  const of = (...about: string[]) =>
    auditView({ entities, focus: null, asOf: null }, { ...all, sources }, about)
  expect(of('suit').oneSource.relations).toStrictEqual(['widget/DEFENDANT_IN/suit'])
  expect(of('suit').sameAs.pairs.map(({ entities: [a, b] }) => [a.id, b.id])).toStrictEqual([
    ['suit', 'twin']
  ])
  expect(of('suit', 'gadget').oneSource.total).toBe(2)
  expect(of().sameAs.total).toBe(2)
  const elsewhere = auditView({ entities: ['suit'], focus: null, asOf: null }, { ...all, sources }, [
    'widget'
  ])
  expect(elsewhere.oneSource.total).toBe(1)
})

test('who is tied to the view only by what became known later is not among those audited', () => {
  const cards = [card('suit', 'action'), card('widget', 'company'), card('ada', 'person')]
  const all = known(cards, [
    relation('widget', 'DEFENDANT_IN', 'suit', [['filed', '2023-12-05']]),
    relation('ada', 'DEFENDANT_IN', 'suit', [['filed', '2025-01-01']])
  ])
  const entities = cards.map(({ id }) => id)
  const looked = (asOf: string | null) =>
    auditView({ entities, focus: 'suit', asOf }, { ...all, sources }).sameAs.looked
  expect([looked('2024-01-01'), looked(null)]).toStrictEqual([2, 3])
})
