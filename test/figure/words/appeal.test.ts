import { slideStanding } from '#figure/slide/slide-standing.ts'
import { openAppeals } from '#figure/words/appeal.ts'
import { relationsAt } from '#figure/words/relation-at.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { toShared } from '#figure/shared.ts'
import type { ShownRelation } from '#model/shown.ts'
import { card, known, relation } from '../../support/known.ts'

const found = relation('suit', 'RESULTED_IN', 'verdict', [['found', '2024-05-01']])
const appeal = relation('suit', 'APPEALED_TO', 'ca', [['filed', '2024-07-01']])
const onDocket = relation('suit', 'APPEALED_TO', 'docket', [['filed', '2024-07-01']])
const open = (relations: ShownRelation[], day: string | null = null, finding = found) =>
  openAppeals(finding, 'suit', relationsAt(relations, day), day).map(({ to }) => to)

test('an appeal that was taken and not decided is open, until a court decides it', () => {
  const ruled = relation('ca', 'RULED_ON', 'suit', [['found', '2026-02-01']])
  expect(open([appeal])).toStrictEqual(['ca'])
  expect(open([appeal, ruled])).toStrictEqual([])
  expect(open([appeal, ruled], '2025-01-01')).toStrictEqual(['ca'])
  expect(open([onDocket, relation('docket', 'RESULTED_IN', 'opinion', [['found', '2026']])])).toStrictEqual(
    []
  )
  expect(open([onDocket, relation('judge', 'RULED_ON', 'docket', [['found', '2026']])])).toStrictEqual([])
  expect(open([{ ...appeal, end: '2025' }])).toStrictEqual([])
})

test.each<[string, ShownRelation[]]>([
  [
    'dismissed',
    [
      relation('suit', 'APPEALED_TO', 'ca', [
        ['filed', '2024-07'],
        ['dismissed', '2025']
      ])
    ]
  ],
  ['only planned', [relation('suit', 'APPEALED_TO', 'ca', [['scheduled', '2024-07']])]],
  ['taken before the finding', [relation('suit', 'APPEALED_TO', 'ca', [['filed', '2023-07']])]],
  ['of another action', [relation('other', 'APPEALED_TO', 'ca', [['filed', '2024-07']])]]
])('an appeal that was %s leaves no finding open', (_, relations) => {
  expect(open(relations)).toStrictEqual([])
})

test.each<[string, ShownRelation]>([
  ['ruled on something earlier', relation('ca', 'RULED_ON', 'suit', [['found', '2023-02-01']])],
  ['is due to rule', relation('ca', 'RULED_ON', 'suit', [['scheduled', '2027']])],
  ['is another', relation('dc', 'RULED_ON', 'suit', [['found', '2025']])]
])('a court that %s has not decided it', (_, ruling) => {
  expect(open([appeal, ruling])).toStrictEqual(['ca'])
})

test('what was set aside is not on appeal', () => {
  const undone = relation('suit', 'RESULTED_IN', 'verdict', [
    ['found', '2024-05-01'],
    ['dismissed', '2024-06-01']
  ])
  expect(open([appeal], null, undone)).toStrictEqual([])
})

test('a slide says of a finding that its action is on appeal, as of its day', () => {
  const cards = [
    card('suit', 'action', { name: 'Ada v. Widget' }),
    card('verdict', 'outcome'),
    card('ca', 'court')
  ]
  const ruled = relation('ca', 'RULED_ON', 'suit', [['found', '2026-02-01']])
  const said = (asOf: string) => {
    const view = toShared({ ...EMPTY_VIEW, entities: cards.map(({ id }) => id), asOf }, 'light')
    return slideStanding({ view, taken: '2026-11-25', hasText: true }, known(cards, [found, appeal, ruled]))
  }
  expect(said('2024-06-01')).not.toContain('on appeal')
  expect(said('2025-01-01')).toContain('Ada v. Widget is on appeal; no decision of it is shown.')
  expect(said('2026-03-01')).not.toContain('on appeal')
})
