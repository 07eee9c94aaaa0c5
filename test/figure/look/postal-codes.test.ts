import { postalCode } from '#figure/look/postal-codes.ts'

it.each([
  ['New Mexico', 'NM'],
  ['State of West Virginia', 'WV'],
  ['Commonwealth of Kentucky', 'KY'],
  ['The District of Columbia', 'DC'],
  ['Ontario', null]
])('%s is %s', (name, code) => {
  expect(postalCode(name)).toBe(code)
})
