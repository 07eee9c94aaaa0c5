import fc from 'fast-check'
import { regrouped } from '../../server/export/regrouped.ts'

async function* given(batches: readonly number[][]): AsyncIterable<readonly number[]> {
  yield* batches
}

test('groups are of one size but for the last, and hold all in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(fc.nat())), fc.integer({ min: 1, max: 7 }), async (batches, size) => {
      const groups: (readonly number[])[] = []
      for await (const group of regrouped(given(batches), size)) groups.push(group)
      expect(groups.flat()).toStrictEqual(batches.flat())
      expect(groups.slice(0, -1).every(({ length }) => length === size)).toBe(true)
      expect(groups.every(({ length }) => length > 0 && length <= size)).toBe(true)
    })
  )
})
