import { NO_FILTERS } from '#figure/filters.ts'
import { pleadedMarks } from '#figure/pleaded.ts'
import { toScene } from '#figure/scene.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { card, known, relation } from '../support/known.ts'

const cards = [card('suit', 'action'), card('other', 'action'), card('harm', 'allegation')]
const found = relation('suit', 'ALLEGES', 'harm', [['found', '2026-03-24']])
const alleged = relation('other', 'ALLEGES', 'harm', [['alleged', '2023-10-24']])
const view = { ...EMPTY_VIEW, entities: cards.map(({ id }) => id) }

test('what was found in one action is not found in another, in whatever order they were read', () => {
  for (const relations of [
    [found, alleged],
    [alleged, found]
  ]) {
    expect(pleadedMarks(toScene(view, known(cards, relations))).get('harm')).toBe('alleged')
  }
  expect(pleadedMarks(toScene(view, known(cards, [found]))).get('harm')).toBe('found')
})

test('what is dimmed does not decide, except where all is', () => {
  const filters = { ...NO_FILTERS, marks: ['alleged' as const] }
  const dimmed = { ...view, filters, fade: true }
  expect(pleadedMarks(toScene(dimmed, known(cards, [found, alleged]))).get('harm')).toBe('found')
  expect(pleadedMarks(toScene(dimmed, known(cards, [alleged]))).get('harm')).toBe('alleged')
})
