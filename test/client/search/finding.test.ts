import { kindsOf, likeness, shortened } from '../../../client/search/finding.ts'

it('finds the most similar word when a letter is wrong or missing', () => {
  expect(likeness('Mark Zuckerberg', 'zukerberg')).toBeGreaterThan(likeness('ERSRI v. Meta', 'zukerberg'))
  expect(likeness('Raúl Torrez', 'Tores')).toBeGreaterThan(0.5)
  expect(likeness('', 'x')).toBe(0)
  expect(likeness('Torrez', 'torrez')).toBe(1)
})

it('shortens to the longest word', () => {
  expect(shortened('mr zukerberg', 4)).toBe('zuke')
  expect(shortened('a', 4)).toBe('a')
})

it('looks among the kinds of a family', () => {
  expect(kindsOf('person')).toStrictEqual(['person'])
  expect(kindsOf('all')).toBeNull()
})
