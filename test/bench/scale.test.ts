import { checkDataset } from '#model/check.ts'
import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { BETWEEN, toHeader, toLine } from '../../bench/scale/csv.ts'
import { datasetOf } from '../../bench/scale/dataset.ts'
import { worldOf } from '../../bench/scale/world.ts'

describe('a generated world', () => {
  const world = worldOf(1_000)
  const dataset = datasetOf(world)

  test('fits the ontology, with five times as many relations as entities', () => {
    const { problems } = checkDataset(JSON.parse(JSON.stringify(dataset)), 'generated')
    expect(problems).toStrictEqual([])
    expect(dataset.entities).toHaveLength(1_000)
    expect(dataset.relations).toHaveLength(5_000)
  })

  test('is the same for the same seed, and another for another', () => {
    expect(datasetOf(worldOf(1_000))).toStrictEqual(dataset)
    expect(datasetOf(worldOf(1_000, 2))).not.toStrictEqual(dataset)
  })

  test('has an entity that very many sue', () => {
    const suits = dataset.relations.filter(({ id }) => id.startsWith('company-0/DEFENDANT_IN/'))
    expect(suits.length).toBeGreaterThan(world.counts.action / 10)
  })
})

test('a field of CSV reads back as the text or the list that it was', () => {
  const text = fc.string({ unit: 'grapheme' }).filter((one) => !/[\r\n]/.test(one))
  const item = text.filter((one) => one !== '' && !one.includes(BETWEEN))
  const columns = [
    ['name', 'name'],
    ['pins:string[]', 'pins'],
    ['place', 'place']
  ] as const
  fc.assert(
    fc.property(text, fc.array(item, { minLength: 1 }), (name, pins) => {
      const file = toHeader(columns) + toLine(columns, { name, pins, place: null })
      const rows: string[][] = parse(file, { relax_column_count: false })
      expect(rows[1]).toStrictEqual([name, pins.join(BETWEEN), ''])
    })
  )
})

test.each([
  ['a line that ends within a text', { name: 'a\nb' }],
  ['an item that would be two', { name: [`a${BETWEEN}b`] }],
  ['an empty item, which the import would lose', { name: [''] }],
  ['a number that is no Neo4j integer', { name: 1 }]
])('refuses %s', (_, record) => {
  expect(() => toLine([['name', 'name']], record)).toThrow(RangeError)
})
