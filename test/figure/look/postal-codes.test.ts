import { stateCode } from '#figure/look/postal-codes.ts'

it.each([
  ['New Mexico', 'NM'],
  ['State of West Virginia', 'WV'],
  ['Commonwealth of Kentucky', 'KY'],
  ['The District of Columbia', 'DC'],
  ['Ontario', 'Ont'],
  ['The Bahamas', 'Bah'],
  ['Commonwealth of the Bahamas', 'Bah'],
  ['constructor', 'con']
])('%s is %s', (name, code) => {
  expect(stateCode(name)).toBe(code)
})
