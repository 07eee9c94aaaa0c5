import { CONTRACTS } from '#model/contracts.ts'
import { fold, tokens, words } from '#model/fold.ts'
import { byCodePoint } from '#model/id.ts'
import { entityTokens, rank, terms } from '#model/rank.ts'
import fc from 'fast-check'

const entity = (id: string, name: string, more: object = {}) => ({
  id,
  name,
  aliases: [],
  identifiers: {},
  summary: '',
  degree: 0,
  ...more
})

test('of more than eight words only the first eight are looked for, and the contract says so', () => {
  expect(terms('a b c a d e f g h i')).toStrictEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
  expect(CONTRACTS.search.params.shape.q.description).toContain('any further ones are ignored')
})

describe('folding', () => {
  test.each([
    ['Raúl TORREZ', 'raul torrez'],
    ['Ångström', 'angstrom'],
    ['ﬁne', 'fine'],
    ['ＭＥＴＡ', 'meta']
  ])('%s folds to %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('a docket number is found whole, by its parts, and run together', () => {
    expect(tokens('D-101-CV-2023-02838')).toStrictEqual([
      'd-101-cv-2023-02838',
      'd',
      '101',
      'cv',
      '2023',
      '02838',
      'd101cv202302838'
    ])
  })

  test('control characters stand between words, as they do for the analyzer of Neo4j', () => {
    expect(words('one\u001Ctwo\u0000three\u0085 four')).toStrictEqual(['one', 'two', 'three', 'four'])
  })

  test('words are bare of punctuation at their edges', () => {
    expect(words('“New Mexico” v. (Meta), Inc.')).toStrictEqual(['new', 'mexico', 'v', 'meta', 'inc'])
  })

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(fold(fold(text))).toBe(fold(text)))
    )
  })
})

describe('ranking', () => {
  test('a whole name before a prefix, a prefix before a word within, a name before a summary', () => {
    const all = [
      entity('d', 'Other', { summary: 'About meta.' }),
      entity('c', 'New Mexico v. Meta'),
      entity('b', 'Meta Platforms, Inc.'),
      entity('a', 'Meta')
    ]
    expect(rank('meta', all).map(({ item }) => item.id)).toStrictEqual(['a', 'b', 'c', 'd'])
  })

  test('of names that hold the query alike the one of fewer other words', () => {
    const all = [
      entity('a', 'Ada v. Widget', { degree: 40 }),
      entity('b', 'Zed v. Ada v. Widget and Others', { degree: 60 }),
      entity('c', 'Bo Ada', { degree: 12 })
    ]
    expect(rank('ada', all.slice(1)).map(({ item }) => item.id)).toStrictEqual(['c', 'b'])
    expect(rank('wid', all).map(({ item }) => item.id)).toStrictEqual(['a', 'b'])
  })

  test('takes at most eight terms of two hundred characters', () => {
    expect(
      terms(`${'word '.repeat(3)}${Array.from({ length: 20 }, (_, i) => `w${i}`).join(' ')}`)
    ).toHaveLength(8)
    expect(terms('x'.repeat(5_000))[0]).toHaveLength(200)
  })

  test('finds an entity by the beginning of any of its own tokens', () => {
    const text = fc.constantFrom(
      'Raúl Torrez',
      '4:23-cv-05448-YGR',
      'O’Brien & Sons',
      'In re: Social Media',
      '東京 v. X'
    )
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 9 }), (name, pick, length) => {
        const own = entityTokens(entity('a', name))
        const token = own[pick % own.length] ?? ''
        const query = Array.from(token).slice(0, length).join('')
        fc.pre(words(query).length === 1)
        expect(rank(query, [entity('a', name)])).toHaveLength(1)
      })
    )
  })

  test('orders by code point, as the database does', () => {
    expect(['é', 'a', 'Z', '9', '10', '😀', '\u{ffff}'].toSorted(byCodePoint)).toStrictEqual([
      '10',
      '9',
      'Z',
      'a',
      'é',
      '\u{ffff}',
      '😀'
    ])
  })
})
