import { isTouching, unknownIn } from '#model/reach.ts'

test('one entity is asked about with all that touches it, several with what is among them, unless it is said', () => {
  expect(isTouching({ ids: ['a'] })).toBe(true)
  expect(isTouching({ ids: ['a', 'a'] })).toBe(true)
  expect(isTouching({ ids: ['a', 'b'] })).toBe(false)
  expect(isTouching({ ids: ['a'], reach: 'among' })).toBe(false)
  expect(isTouching({ ids: ['a', 'b'], reach: 'touching' })).toBe(true)
})

test('those of a set who are not known are named, and a set is refused where nobody is', () => {
  expect(unknownIn(['c', 'b', 'a', 'c'], ['b'])).toStrictEqual(['a', 'c'])
  expect(() => unknownIn(['a', 'b'], [])).toThrow('There is no entity “a”.')
})
