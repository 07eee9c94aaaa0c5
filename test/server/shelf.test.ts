import type { Body } from '../../server/http/answers.ts'
import { openShelf } from '../../server/http/shelf.ts'

/** A body that takes so many bytes on the shelf, with a key of one letter. */
const body = (weight: number): Body => ({
  bytes: Buffer.alloc(weight - 202),
  type: 'text/plain',
  encoding: 'identity',
  tag: '"t"'
})

const there = (shelf: ReturnType<typeof openShelf>) =>
  Array.from('abcdefghi').filter((key) => shelf.get(key) !== undefined)

test('what was used least lately goes first, as soon as there is no room', () => {
  const shelf = openShelf(4_000)
  for (const key of 'abcd') shelf.put(key, body(1_000))
  expect(there(shelf)).toStrictEqual(['a', 'b', 'c', 'd'])
  shelf.get('a')
  shelf.put('e', body(1_000))
  expect(there(shelf)).toStrictEqual(['a', 'c', 'd', 'e'])
})

test('what is put again takes its room once', () => {
  const shelf = openShelf(4_000)
  for (const key of 'abbbbbcd') shelf.put(key, body(1_000))
  expect(there(shelf)).toStrictEqual(['a', 'b', 'c', 'd'])
})

test('one huge answer does not empty the shelf of all others', () => {
  const shelf = openShelf(4_000)
  for (const key of 'abc') shelf.put(key, body(1_000))
  shelf.put('d', body(1_001))
  expect(there(shelf)).toStrictEqual(['a', 'b', 'c'])
})
