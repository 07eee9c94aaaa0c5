import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { latestDay } from '#model/dates.ts'
import { allRelations, article, both, ownWords, record } from './curated.ts'

/** Fingerprints of every run of eight words in the founding article, whose text is not ours to ship. */
const SHINGLES = new Set(readFileSync('test/seed/article-shingles.txt', 'utf8').split(/\s+/))

/** The runs of eight words in a text that the founding article has too. */
function copied(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll(/['’]/g, '')
      .match(/[a-z0-9$]+/g) ?? []
  return words
    .map((_, i) => words.slice(i, i + 8).join(' '))
    .slice(0, Math.max(0, words.length - 7))
    .filter((run) => SHINGLES.has(createHash('sha256').update(run).digest('hex').slice(0, 10)))
}

function saying(pattern: RegExp): string[] {
  return both.flatMap(ownWords).flatMap(({ of, text }) => (pattern.test(text) ? [`${of}: ${text}`] : []))
}

test('no run of eight words comes from the founding article', () => {
  expect(copied('Meta is not the only platform struggling with')).toHaveLength(1)
  expect(both.flatMap(ownWords).flatMap(({ text }) => copied(text))).toStrictEqual([])
})

test('our own words are the glossary’s: an action is neither lawsuit, suit nor case', () => {
  expect(saying(/\b(law)?suits?\b|\bcases?\b(?! study)/i)).toStrictEqual([])
})

test('C26: abuse material is called so', () => {
  expect(saying(/porn(?!hub)/i)).toStrictEqual([])
})

test('C26: “found” is said of courts and juries only', () => {
  const deciders = /judge|jury|court|circuit|panel|chancery/i
  const people = new Set(record.relations.filter((one) => one.type === 'RULED_ON').map((one) => one.from))
  const names = new Set(record.entities.filter((one) => people.has(one.id)).map((one) => one.name))
  const others = allRelations.flatMap((one) =>
    one.assertions
      .filter(({ status, by = '' }) => status === 'found' && !deciders.test(by) && !names.has(by))
      .map(({ by }) => `${one.id} by ${by}`)
  )
  expect(others).toStrictEqual([])
})

test('C26: no note begins with “Found” but that of a finding', () => {
  const others = allRelations.flatMap((one) =>
    one.assertions
      .filter(({ status, note = '' }) => status !== 'found' && note.startsWith('Found '))
      .map(({ note }) => `${one.id}: ${note}`)
  )
  expect(others).toStrictEqual([])
})

test('what the founding article tells of the test account is said, not so', () => {
  const told = ownWords(article).filter(({ text }) =>
    /\b(was added|stayed up|to have (been added|stayed up))\b/.test(text)
  )
  expect(told.length).toBeGreaterThan(2)
  expect(told.filter(({ text }) => !/\bsaid to\b|^Allegation\b/.test(text))).toStrictEqual([])
})

test('a paper of a court, an office or a legislature is not called another outlet’s text', () => {
  const posted = record.sources.filter(({ note = '' }) => note.includes('another outlet’s text'))
  expect(new Set(posted.map(({ kind }) => kind))).toStrictEqual(new Set(['article']))
})

test('C26: what an investigation supports is asserted or alleged, never found', () => {
  const supports = allRelations.filter((one) => one.type === 'SUPPORTS')
  const statuses = new Set(supports.flatMap((one) => one.assertions.map(({ status }) => status)))
  expect([...statuses].toSorted()).toStrictEqual(['alleged', 'asserted'])
  const own = supports.filter((one) => one.from === 'nm-ag-investigation')
  expect(own.length).toBeGreaterThan(3)
  for (const one of own) expect(one.assertions.map(({ status }) => status)).toStrictEqual(['asserted'])
})

test('C26: nothing pleaded has become a finding', () => {
  const pleaded = allRelations.filter((one) => ['ALLEGES', 'BROUGHT_UNDER'].includes(one.type))
  const statuses = new Set(pleaded.flatMap((one) => one.assertions.map(({ status }) => status)))
  expect([...statuses].toSorted()).toStrictEqual(['alleged', 'denied', 'filed'])
})

test('what an action is about is said to be so, and not told as a fact', () => {
  const conduct = /addictive|predator|exploit|abuse|assault|sextortion|trafficked|terroris|tracking/i
  const told = record.entities.filter(
    ({ kind, summary }) =>
      kind === 'action' && conduct.test(summary) && !/\bsa(y|ys|ying|id)\b|alleg/.test(summary)
  )
  expect(told.map(({ id, summary }) => `${id}: ${summary}`)).toStrictEqual([])
})

test('C27: the words the article lost are read in', () => {
  expect(saying(/conducted The Wall|sued 33 states|identified investigations/)).toStrictEqual([])
  expect(article.sources[0]?.note).toContain('were lost')
})

test('no note knows of a year that its assertion could not know, unless it speaks of what was to come', () => {
  const late = allRelations.flatMap((one) =>
    one.assertions
      .filter(({ status, date, note = '' }) => {
        const years = note.match(/\b20\d\d\b/g) ?? []
        return status !== 'scheduled' && years.some((year) => year > latestDay(date))
      })
      .map(({ note }) => `${one.id}: ${note}`)
  )
  expect(late).toStrictEqual([])
})

test('classifications of ours are said to be ours, not a court’s', () => {
  const classified = record.relations.filter((one) => one.type === 'KIND_OF').flatMap((one) => one.assertions)
  expect(new Set(classified.map(({ status, by }) => `${status} by ${by}`))).toStrictEqual(
    new Set(['asserted by compilers of this record'])
  )
})

test('the compilers spoke when they compiled, not on the day of what they classify', () => {
  const own = allRelations.flatMap(({ assertions }) =>
    assertions.filter(({ by }) => by === 'compilers of this record')
  )
  expect(own).toHaveLength(48)
  expect(new Set(own.map(({ date }) => date))).toStrictEqual(new Set(['2026-11-23']))
})

test('an allegation that two actions share is told without its speaker', () => {
  const pleaded = allRelations.filter(({ type }) => type === 'ALLEGES')
  const own = both.flatMap(({ entities }) => entities).filter(({ kind }) => kind === 'allegation')
  const shared = own.filter(
    ({ id }) => new Set(pleaded.filter(({ to }) => to === id).map(({ from }) => from)).size > 1
  )
  expect(shared.length).toBeGreaterThan(5)
  expect(shared.filter(({ summary }) => /\bof (?:the|an) attorney general\b/.test(summary))).toStrictEqual([])
})

test('no private person is an entity: everybody holds an office, testifies or publishes', () => {
  const PUBLIC = ['OFFICER_OF', 'PRESIDED_OVER', 'RULED_ON', 'TESTIFIED_AT', 'BROUGHT', 'ISSUED', 'CONDUCTED']
  const persons = record.entities.filter((one) => one.kind === 'person').map((one) => one.id)
  const known = new Set(record.relations.filter((one) => PUBLIC.includes(one.type)).map((one) => one.from))
  expect(persons.filter((id) => !known.has(id))).toStrictEqual([])
  expect(
    record.relations.filter((one) => one.type === 'PLAINTIFF_IN' && persons.includes(one.from))
  ).toStrictEqual([])
})
