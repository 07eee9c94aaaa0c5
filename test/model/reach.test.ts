import { isTouching, refuseNobody } from '#model/reach.ts'

test('one entity is asked about with all that touches it, several with what is among them, unless it is said', () => {
  expect(isTouching({ ids: ['a'] })).toBe(true)
  expect(isTouching({ ids: ['a', 'a'] })).toBe(true)
  expect(isTouching({ ids: ['a', 'b'] })).toBe(false)
  expect(isTouching({ ids: ['a'], reach: 'among' })).toBe(false)
  expect(isTouching({ ids: ['a', 'b'], reach: 'touching' })).toBe(true)
})

test('a set is refused where nobody of it is known', () => {
  expect(() => refuseNobody(['a', 'b'], [])).toThrow('There is no entity “a”.')
  expect(() => refuseNobody(['a', 'b'], ['b'])).not.toThrow()
})
