import type { Body } from '../../server/http/answers.ts'
import { createAnswerCache } from '../../server/http/answer-cache.ts'

/** A body that takes so many bytes in the cache, with a key of one letter. */
const body = (weight: number): Body => ({
  bytes: Buffer.alloc(weight - 202),
  type: 'text/plain',
  encoding: 'identity',
  tag: '"t"'
})

const there = (cache: ReturnType<typeof createAnswerCache>) =>
  Array.from('abcdefghi').filter((key) => cache.get(key) !== undefined)

test('what was used least lately goes first, as soon as there is no room', () => {
  const cache = createAnswerCache(4_000)
  for (const key of 'abcd') cache.put(key, body(1_000))
  expect(there(cache)).toStrictEqual(['a', 'b', 'c', 'd'])
  cache.get('a')
  cache.put('e', body(1_000))
  expect(there(cache)).toStrictEqual(['a', 'c', 'd', 'e'])
})

test('what is put again takes its room once', () => {
  const cache = createAnswerCache(4_000)
  for (const key of 'abbbbbcd') cache.put(key, body(1_000))
  expect(there(cache)).toStrictEqual(['a', 'b', 'c', 'd'])
})

test('one huge answer does not push all others out', () => {
  const cache = createAnswerCache(4_000)
  for (const key of 'abc') cache.put(key, body(1_000))
  cache.put('d', body(1_001))
  expect(there(cache)).toStrictEqual(['a', 'b', 'c'])
})
