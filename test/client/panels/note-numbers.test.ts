import { noteNumbers } from '../../../client/panels/note-numbers.ts'

test.each([
  [[], ''],
  [[4], '4'],
  [[1, 2], '1, 2'],
  [[1, 2, 3, 4, 5, 6, 7], '1–7'],
  [[7, 1, 2, 3, 9, 10], '7, 1–3, 9, 10']
])('%j are set as “%s”', (numbers, set) => {
  expect(noteNumbers(numbers)).toBe(set)
})
