import { isOnlyHere } from '../../../client/share/only-here.ts'

test.each([
  ['http://127.0.0.1:4000/explore', true],
  ['http://localhost:4000/', true],
  ['http://[::1]:4000/', true],
  ['https://pincite.example.org/embed/x', false],
  ['http://192.168.1.20:4000/', false]
])('%s leads to this machine alone: %s', (href, here) => {
  expect(isOnlyHere(href)).toBe(here)
})
