import type { Kind } from '#model/kinds.ts'
import { likenesses } from '#model/same-as.ts'
import fc from 'fast-check'

function entity(id: string, name: string, more: { kind?: Kind; aliases?: string[]; docket?: string } = {}) {
  const identifiers: Record<string, string> = more.docket === undefined ? {} : { docket: more.docket }
  return { id, kind: more.kind ?? ('company' as const), name, aliases: more.aliases ?? [], identifiers }
}

test('proposes equal names, names that are aliases, and equal docket numbers, with the reason', () => {
  const pairs = likenesses([
    entity('b', 'ÅDA, Inc.'),
    entity('a', 'Ada Inc'),
    entity('c', 'Widget', { aliases: ['ada inc'] }),
    entity('d', 'One suit', { kind: 'action', docket: '1:23-cv-1' }),
    entity('e', 'Other suit', { kind: 'action', docket: '1:23-CV-1' })
  ])
  expect(pairs).toStrictEqual([
    { ids: ['a', 'b'], reasons: [{ because: 'name', text: 'Ada Inc' }] },
    { ids: ['a', 'c'], reasons: [{ because: 'alias', text: 'Ada Inc' }] },
    { ids: ['d', 'e'], reasons: [{ because: 'docket', text: '1:23-cv-1' }] }
  ])
})

test('gives every reason for a pair, each once', () => {
  const suit = (id: string) => entity(id, 'Ada v. Bo', { aliases: ['Ada v Bo'], kind: 'action', docket: '1' })
  expect(likenesses([suit('a'), suit('b')])).toStrictEqual([
    {
      ids: ['a', 'b'],
      reasons: [
        { because: 'docket', text: '1' },
        { because: 'name', text: 'Ada v. Bo' }
      ]
    }
  ])
})

test('a legal form or a title does not make another name', () => {
  const found = likenesses([
    entity('a', 'Kalweit Lacke GmbH'),
    entity('b', 'Kalweit Lacke'),
    entity('c', 'Widget Co., L.L.C.'),
    entity('d', 'Widget Company'),
    entity('e', 'Kwame Osei', { kind: 'person' }),
    entity('f', 'Judge Kwame Osei', { kind: 'person' }),
    entity('g', 'The Co.', { kind: 'state' }),
    entity('h', 'The', { kind: 'state' }),
    entity('i', 'Inc.'),
    entity('j', 'Limited'),
    entity('k', 'Judge', { kind: 'person' })
  ])
  expect(found.map(({ ids }) => ids.join(' '))).toStrictEqual(['a b', 'c d', 'e f'])
  expect(found[0]?.reasons).toStrictEqual([{ because: 'name', text: 'Kalweit Lacke GmbH' }])
})

test('proposes nothing across kinds, for two equal aliases, or for a name of no words', () => {
  expect(
    likenesses([
      entity('a', 'Ada'),
      entity('b', 'Ada', { kind: 'person' }),
      entity('c', 'Cee', { aliases: ['Same'] }),
      entity('d', 'Dee', { aliases: ['Same'] }),
      entity('e', '—'),
      entity('f', '…')
    ])
  ).toStrictEqual([])
})

test('gives each pair once, whatever the order of the entities', () => {
  const names = fc.constantFrom('Ada', 'ada', 'Bo')
  const some = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'é'),
      name: names,
      aliases: fc.array(names, { maxLength: 2 })
    }),
    { selector: ({ id }) => id }
  )
  fc.assert(
    fc.property(some, (given) => {
      const all = given.map(({ id, name, aliases }) => entity(id, name, { aliases }))
      const pairs = likenesses(all)
      expect(likenesses(all.toReversed())).toStrictEqual(pairs)
      expect(new Set(pairs.map(({ ids }) => ids.join(' '))).size).toBe(pairs.length)
      expect(pairs.every(({ ids: [a, b] }) => a < b)).toBe(true)
    })
  )
})
