import { MARK_TABLE, MARKS, STATUS_GROUPS } from '#model/status.ts'
import { marksOf, toFacets } from '../../../client/state/facets.ts'
import { card, known, relation } from '../../support/known.ts'
import { source } from '../../support/pictured.ts'

test('each mark belongs to one group, by which it is filtered', () => {
  expect(STATUS_GROUPS.flatMap(marksOf).toSorted()).toStrictEqual(MARKS.toSorted())
  for (const group of STATUS_GROUPS) {
    for (const mark of marksOf(group)) expect(MARK_TABLE[mark].group).toBe(group)
  }
})

test('what can be filtered by counts what was known on the day, between what is on the canvas', () => {
  const harm = relation('suit', 'ALLEGES', 'harm', [
    ['alleged', '2023-12-05'],
    ['denied', '2024-02-01']
  ])
  const assertions = harm.assertions.map((one, at) => ({
    ...one,
    source: ['paper', 'answer'][at] ?? '',
    confidence: (['low', 'high'] as const)[at] ?? 'high'
  }))
  const cards = ['suit', 'harm', 'firm'].map((id) => card(id, id === 'harm' ? 'allegation' : 'action'))
  const away = relation('firm', 'DEFENDANT_IN', 'suit', [['filed', '2023-12-05']])
  const sources = new Map(['paper', 'answer', 's1'].map((id) => [id, source(id)]))
  const facets = (asOf: string | null, on = ['suit', 'harm']) => {
    const all = { ...known(cards, [{ ...harm, assertions }, away]), sources }
    const { groups, categories, confidences, sources: cited } = toFacets(on, asOf, all)
    const counted = cited.map((one) => [one.source.id, one.count])
    return [[...groups], [...categories], [...confidences], counted]
  }
  const [allegations, denials] = [MARK_TABLE.alleged.group, MARK_TABLE.disputed.group]
  expect(facets('2024-01-01')).toStrictEqual([
    [[allegations, 1]],
    [['conduct', 1]],
    [['low', 1]],
    [['paper', 1]]
  ])
  expect(facets(null)).toStrictEqual([
    [[denials, 1]],
    [['conduct', 1]],
    [
      ['low', 1],
      ['high', 1]
    ],
    [
      ['answer', 1],
      ['paper', 1]
    ]
  ])
  expect(facets('2023-01-01', ['suit', 'harm', 'firm'])).toStrictEqual([[], [], [], []])
  expect(facets(null, ['suit'])).toStrictEqual([[], [], [], []])
})
