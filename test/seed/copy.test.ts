import { allRelations, both, ownWords } from './curated.ts'

/** All that a reader meets of the seed: our own words, and what sources are called and how they were read. */
const WRITTEN = both.flatMap((dataset) => [
  ...ownWords(dataset),
  ...dataset.sources.flatMap(({ id, title, publisher, note = '' }) =>
    [title, publisher, note].map((text) => ({ of: id, text }))
  ),
  ...dataset.relations.flatMap(({ id, assertions }) =>
    assertions.flatMap(({ by = '', pin = '' }) => [by, pin].map((text) => ({ of: id, text })))
  )
])

function written(pattern: RegExp): string[] {
  return WRITTEN.flatMap(({ of, text }) =>
    pattern.test(text.replaceAll(/https?:\S+/g, '')) ? `${of}: ${text}` : []
  )
}

test.each([
  ['quotation marks and apostrophes are typographic', /['"]/],
  ['what is left out is one sign', /\.\.\./],
  ['no word is doubled', /\b([a-z]+) \1\b/],
  ['no space is doubled or stands at an end', / {2}|^ | $/],
  [
    'spelling is American, as are the courts',
    /\b(defence|offences?|centre|per cent|licence|favour|behaviour|colour)\b|(al|ar|ic)is(e|ed|es|ing|ation)\b/
  ],
  ['dates are told in words', /\b(19|20)\d\d-\d\d(-\d\d)?\b/],
  ['months are not cut short', /\b(Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\./],
  ['an article fits what follows', /\b[Aa] [aeio][a-z]|\b[Aa]n [bcdfgjklmnpqrstvwxyz][a-z]/]
])('%s', (_, pattern) => {
  expect(written(pattern)).toStrictEqual([])
})

test('a speaker is called as its entity is, without a title', () => {
  const speakers = allRelations.flatMap(({ assertions }) => assertions.map(({ by = '' }) => by))
  expect(speakers.filter((by) => /^(Judge|Justice|Attorney General) /.test(by))).toStrictEqual([])
})

test('a place has one name', () => {
  const places = new Set(both.flatMap(({ entities }) => entities.map(({ place }) => place ?? '')))
  expect([...places].filter((place) => /District of (?!Columbia)/.test(place))).toStrictEqual([])
})

test('what was found of an action is told in whole sentences', () => {
  const opening =
    /\. (Motion|Filed|Pending|Settled|Dismissed|Denied|Decided|Covered|Dismissal|Writ|No ruling found)\b/
  expect(written(opening).filter((text) => !/^\S+\/\S+:/.test(text))).toStrictEqual([])
})
