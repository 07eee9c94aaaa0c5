import { NO_FILTERS } from '#figure/filters.ts'
import { contentMarks } from '#figure/content-marks.ts'
import { toScene } from '#figure/scene.ts'
import { EMPTY_VIEW, type View } from '#figure/view.ts'
import type { Card } from '#model/shown.ts'
import { card, known, relation } from '../support/known.ts'

const cards = [card('suit', 'action'), card('other', 'action'), card('harm', 'allegation')]
const found = relation('suit', 'ALLEGES', 'harm', [['found', '2026-03-24']])
const alleged = relation('other', 'ALLEGES', 'harm', [['alleged', '2023-10-24']])
const view = viewOf(cards)

function viewOf(some: readonly Card[]): View {
  return { ...EMPTY_VIEW, entities: some.map(({ id }) => id) }
}

test('what was found in one action is not found in another, in whatever order they were read', () => {
  for (const relations of [
    [found, alleged],
    [alleged, found]
  ]) {
    expect(contentMarks(toScene(view, known(cards, relations))).get('harm')).toBe('alleged')
  }
  expect(contentMarks(toScene(view, known(cards, [found]))).get('harm')).toBe('found')
})

test('what is dimmed does not decide, except where all is', () => {
  const filters = { ...NO_FILTERS, marks: ['alleged' as const] }
  const dimmed = { ...view, filters, fade: true }
  expect(contentMarks(toScene(dimmed, known(cards, [found, alleged]))).get('harm')).toBe('found')
  expect(contentMarks(toScene(dimmed, known(cards, [alleged]))).get('harm')).toBe('alleged')
})

test.each([
  ['a verdict', 'RESULTED_IN', [['found', '2026-03-24']], 'found'],
  [
    'a verdict that was set aside',
    'RESULTED_IN',
    [
      ['found', '2026-03-24'],
      ['dismissed', '2026-09-01']
    ],
    undefined
  ],
  ['a settlement', 'RESULTED_IN', [['settled', '2026-03-24']], undefined],
  ['an order that is only reported', 'RESULTED_IN', [['reported', '2026-03-24']], undefined]
] as const)('%s: %s', (_, type, said, mark) => {
  const ends = [card('suit', 'action'), card('end', 'outcome')]
  const scene = toScene(viewOf(ends), known(ends, [relation('suit', type, 'end', said)]))
  expect(contentMarks(scene).get('end')).toBe(mark)
})

test('an outcome whose action is not drawn stands as those it went against do', () => {
  const ends = [card('firm', 'company'), card('end', 'outcome'), card('suit', 'action')]
  const against = relation('end', 'AGAINST', 'firm', [['found', '2026-03-24']])
  const gone = relation('suit', 'RESULTED_IN', 'end', [
    ['found', '2026-03-24'],
    ['dismissed', '2026-09-01']
  ])
  const markOf = (relations: Parameters<typeof known>[1]) =>
    contentMarks(toScene(viewOf(ends), known(ends, relations))).get('end')
  expect(markOf([against])).toBe('found')
  expect(markOf([against, gone])).toBeUndefined()
})
