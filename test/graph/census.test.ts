import type { Counted } from '#graph/census.ts'
import { createCensus, joined, levelsOn } from '#graph/census.ts'
import { buildGraph } from '#graph/graph.ts'
import { standingOn } from '#model/standing.ts'
import { Mark } from '#model/status.ts'
import fc from 'fast-check'
import { randomDataset } from '../support/random-datasets.ts'

const DAYS = ['2023-12-05', '2023-12-31', '2024-01-31', '2026-03-24']

const reading = fc.record({ day: fc.constantFrom(...DAYS), mark: fc.constantFrom(...Mark.options) })
const relation: fc.Arbitrary<Counted> = fc.record({
  type: fc.constantFrom('ALLEGES', 'DEFENDANT_IN'),
  readings: fc
    .array(reading, { minLength: 1, maxLength: 5 })
    .map((readings) => readings.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)))
})
const relations = fc.array(relation, { maxLength: 12 })

/** What was known on a day, counted relation by relation. */
function counted(all: readonly Counted[], day: string): Record<string, number> {
  const counts: Record<string, number> = {}
  const add = (key: string, by: number) => void (counts[key] = (counts[key] ?? 0) + by)
  for (const { type, readings } of all) {
    const until = readings.filter((each) => each.day <= day)
    const last = until.at(-1)
    if (!last) continue
    add(`type/${type}`, 1)
    add(`mark/${last.mark}`, 1)
    add('assertion/all', until.length)
  }
  return counts
}

function levels(census: ReturnType<typeof createCensus>, day: string): Record<string, number> {
  const found = levelsOn(census.series(), day).filter(({ count }) => count !== 0)
  return Object.fromEntries(found.map(({ counts, name, count }) => [`${counts}/${name}`, count]))
}

test('comes, on any day, to what a count of the relations gives', () => {
  fc.assert(
    fc.property(relations, fc.constantFrom('2000-01-01', ...DAYS), (all, day) => {
      const census = createCensus()
      for (const each of all) census.note(each)
      expect(levels(census, day)).toStrictEqual(counted(all, day))
    })
  )
})

test('says from when to when, of what is known on that day', () => {
  const census = createCensus()
  census.note({
    type: 'ALLEGES',
    readings: [
      { day: '2023-12-05', mark: 'alleged' },
      { day: '2026-03-24', mark: 'found' }
    ]
  })
  expect(levelsOn(census.series(), '2024-01-01')).toStrictEqual([
    { counts: 'assertion', name: 'all', count: 1, first: '2023-12-05', last: '2023-12-05' },
    { counts: 'mark', name: 'alleged', count: 1, first: '2023-12-05', last: '2023-12-05' },
    { counts: 'type', name: 'ALLEGES', count: 1, first: '2023-12-05', last: '2023-12-05' }
  ])
  expect(levelsOn(census.series(), '2023-12-04')).toStrictEqual([])
})

test('forgets without a trace what is taken out again', () => {
  fc.assert(
    fc.property(relations, relations, (kept, gone) => {
      const [census, plain] = [createCensus(), createCensus()]
      for (const each of [...gone, ...kept]) census.note(each)
      for (const each of gone) census.note(each, -1)
      for (const each of kept) plain.note(each)
      expect(census.series()).toStrictEqual(plain.series())
    })
  )
})

test('two of them joined are one of both', () => {
  fc.assert(
    fc.property(relations, relations, (some, others) => {
      const [one, two, both] = [createCensus(), createCensus(), createCensus()]
      for (const each of some) one.note(each)
      for (const each of others) two.note(each)
      for (const each of [...some, ...others]) both.note(each)
      for (const series of both.series()) {
        const parts = [one, two].flatMap((census) =>
          census.series().filter(({ counts, name }) => counts === series.counts && name === series.name)
        )
        expect(parts.reduce(joined)).toStrictEqual(series)
      }
    })
  )
})

test('the graph’s census agrees with how its relations stand', () => {
  fc.assert(
    fc.property(randomDataset('one'), randomDataset('two'), fc.constantFrom(...DAYS), (one, two, day) => {
      const graph = buildGraph([one, two])
      const standing = graph.net.mapEdges((_, { readings }) => standingOn(readings, day)?.mark ?? null)
      for (const mark of Mark.options) {
        const level = levelsOn(graph.census, day).find((each) => each.counts === 'mark' && each.name === mark)
        expect(level?.count ?? 0).toBe(standing.filter((each) => each === mark).length)
      }
    }),
    { numRuns: 30 }
  )
})
