import fc from 'fast-check'
import { changeBetween } from '../../../client/briefing/text-change.ts'

test.each([
  ['Meta knew.', 'Meta allegedly knew.', { from: 5, before: 5, after: 15 }],
  ['aa', 'aaa', { from: 2, before: 2, after: 3 }],
  ['same', 'same', { from: 4, before: 4, after: 4 }],
  ['', 'all', { from: 0, before: 0, after: 3 }]
])('%j to %j', (before, after, change) => {
  expect(changeBetween(before, after)).toStrictEqual(change)
})

test('both texts are the same outside the stretch', () => {
  const Text = fc.string({ unit: fc.constantFrom('a', 'b', '😀'), maxLength: 12 })
  fc.assert(
    fc.property(Text, Text, (one, two) => {
      const { from, before, after } = changeBetween(one, two)
      expect(one.slice(0, from) + two.slice(from, after) + one.slice(before)).toBe(two)
      expect(from).toBeLessThanOrEqual(Math.min(before, after))
    })
  )
})
