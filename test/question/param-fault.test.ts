import { READ_NAMES, type ReadName } from '#model/contracts.ts'
import { AppError } from '#model/error.ts'
import { LIMITS } from '#model/limits.ts'
import { readExport } from '../../server/export/asked.ts'
import { readParams } from '../../server/question/params.ts'

function refused(ask: () => unknown): string {
  try {
    ask()
  } catch (error) {
    if (error instanceof AppError) return `${error.code} ${error.message}`
  }
  return 'taken'
}

const FAULTS: [ReadName, Record<string, unknown>, string][] = [
  ['entity', {}, 'entity · id: is missing. It takes id.'],
  ['entity', { id: ['a', 'b'] }, 'entity · id: given more than once. Give one.'],
  ['entity', { id: 7 }, 'entity · id: not a text. Give one text.'],
  ['search', { q: 'a'.repeat(201) }, 'search · q: more than 200 characters. Write fewer.'],
  ['between', { ids: ',' }, 'between · ids: is empty. Name at least one.'],
  [
    'between',
    { ids: Array.from({ length: LIMITS.betweenEntities + 1 }, (_, i) => `e${i}`) },
    `between · ids: more than ${LIMITS.betweenEntities} at once. Name fewer, and ask again for the others.`
  ],
  [
    'timeline',
    { ids: 'a', reach: 'far' },
    'timeline · reach: not one of the words allowed here. Use one of: among, touching.'
  ],
  ['between', { ids: { a: 'b' } }, 'between · ids: not a list. Give a list.'],
  [
    'paths',
    { from: 'a', to: 'b', documents: 'maybe' },
    'paths · documents: neither true nor false. Write one of the two.'
  ],
  ['changes', { ids: 'a', from: 'May' }, 'changes · from: not a day. Write it as 2023-12-07.']
]

test.each(FAULTS)('%s of %j is refused in words', (read, given, told) => {
  expect(refused(() => readParams(read, given))).toBe(`bad_request ${told}`)
})

test.each(READ_NAMES)('%s says nothing in the words of a library', (read) => {
  for (const value of [undefined, null, 7, 'maybe', ['a', 'b'], {}, 'x'.repeat(100_000)]) {
    for (const key of ['id', 'ids', 'q', 'from', 'documents', 'weights', 'reach', 'kinds', 'asOf', 'left']) {
      expect(refused(() => readParams(read, { [key]: value }))).not.toMatch(
        /invalid|expected|too (big|small)/i
      )
    }
  }
})

test('an export is refused in the same words', () => {
  expect(refused(() => readExport({ ids: '' }))).toMatch(
    /^bad_request export · ids: is empty\. Name at least one/
  )
  expect(refused(() => readExport({ dataset: ['a', 'b'] }))).toMatch(/dataset: given more than once/)
  expect(refused(() => readExport({ ids: ['a', 'b'], marks: ['found'] }))).toBe('taken')
  expect(refused(() => readExport({ asOf: 'May' }))).toMatch(/asOf: not a day\. Write it as 2023-12-07\.$/)
})
