import fc from 'fast-check'
import { cautionsOf } from '#figure/caution/cautions.ts'
import { carried } from '../../../client/briefing/carried.ts'

const nothing = { relations: [], entities: [] }
const cautions = (text: string) => cautionsOf(text, nothing)

test('what is typed before a word moves its mark, and what is typed after it does not', () => {
  const before = 'They knew. They lied.'
  const after = 'They all knew. They lied. And'
  const middle = 'They all knew. They lied.'
  const moved = carried(carried(cautions(before), before, middle), middle, after)
  expect(moved).toStrictEqual(cautions(middle))
})

test('a word that is being changed loses its mark at once', () => {
  expect(
    carried(cautions('They knew. They lied.'), 'They knew. They lied.', 'They know. They lied.')
  ).toMatchObject([{ word: 'lied' }])
})

test('a mark is only ever on its own word', () => {
  const Text = fc
    .array(fc.constantFrom('They', 'knew', 'lied', 'guilty', '. ', ' ', '**'), { maxLength: 12 })
    .map((parts) => parts.join(' '))
  fc.assert(
    fc.property(Text, Text, (before, after) => {
      for (const { start, end, word } of carried(cautions(before), before, after)) {
        expect(after.slice(start, end)).toBe(word)
      }
    })
  )
})
