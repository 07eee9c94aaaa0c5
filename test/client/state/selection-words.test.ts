import { toScene } from '#figure/scene.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { selectionWords } from '../../../client/state/selection-words.ts'
import { card, known, relation } from '../../support/known.ts'

const states = Array.from({ length: 4 }, (_, at) => card(`state-${at}`, 'state'))
const cards = [card('suit', 'action'), card('meta', 'company'), card('other', 'company'), ...states]
const sued = relation('meta', 'DEFENDANT_IN', 'suit', [['filed', '2023-12-05']])
const moved = relation('other', 'DEFENDANT_IN', 'suit', [
  ['filed', '2023-12-05'],
  ['dismissed', '2024-12-05']
])
const all = known(cards, [
  sued,
  moved,
  ...states.map(({ id }) => relation(id, 'PLAINTIFF_IN', 'suit', [['filed', '2023-12-05']]))
])
const { stacks } = toScene({ ...EMPTY_VIEW, focus: 'suit', entities: cards.map(({ id }) => id) }, all)
const words = (ids: readonly string[], asOf: string | null = null) =>
  selectionWords(ids, { ...all, stacks, asOf })

test.each([
  [['meta', 'other'], '2 companies'],
  [['meta'], '1 company'],
  [['suit', 'meta'], '2 things'],
  [['suit', sued.id], '2 things'],
  [['never-heard-of', 'nor-of-this'], '2 things'],
  [[stacks[0]?.id ?? ''], '4 states'],
  [[sued.id], '1 filed relation'],
  [[sued.id, moved.id], '2 relations'],
  [[], '0 things']
])('%j is told as “%s”', (ids, told) => {
  expect(words(ids)).toBe(told)
})

test('relations are told as they stood on the day', () => {
  expect(words([sued.id, moved.id], '2024-01-01')).toBe('2 filed relations')
})
