import { recordLines } from '../../server/json/record-lines.ts'
import { CAST } from '../support/cast.ts'
import { NAUGHTY } from '../support/naughty.ts'

/** Every record, by what faults call it, with its text: that of its lines, where each list is written line by line. */
function named(dataset: typeof CAST): [name: string, first: string][] {
  const { entities, relations, sources, beginnings } = dataset
  const sorts = Object.entries({
    entity: entities,
    relation: relations,
    source: sources,
    beginning: beginnings
  })
  return sorts.flatMap(([sort, all]) =>
    all.map((one): [string, string] => [`${sort} ${one.id}`, `"id": ${JSON.stringify(one.id)},`])
  )
}

const SPOILT = {
  ...CAST,
  entities: CAST.entities.map((one, i) => ({ ...one, name: `{"id": [ "${NAUGHTY[i % NAUGHTY.length]}\\"` }))
}

test('every record begins where it is said to, whatever its texts hold', () => {
  const text = JSON.stringify(SPOILT, null, 2)
  const lines = recordLines(text, SPOILT, null)
  const told = named(SPOILT)
  expect(lines.size).toBe(told.length)
  for (const [name, first] of told) {
    const at = lines.get(name) ?? 0
    expect([name, text.split('\n')[at - 1]?.trim(), text.split('\n')[at]?.trim()]).toStrictEqual([
      name,
      '{',
      first
    ])
  }
})

test('a bundle is looked through for one dataset only', () => {
  const other = { ...CAST, entities: CAST.entities.slice(1, 2) }
  const text = JSON.stringify({ pincite: 'datasets', version: 1, datasets: [CAST, other] }, null, 2)
  const [first] = other.entities
  const name = `entity ${first?.id}`
  const [one, two] = [recordLines(text, CAST, 0), recordLines(text, other, 1)]
  expect([one.has('entity suit'), two.has('entity suit')]).toStrictEqual([true, first?.id === 'suit'])
  expect(two.get(name)).toBeGreaterThan(Math.max(...one.values()))
})

test('a record without an id is told by its number, and of two of one id the second', () => {
  const input = { entities: [{ id: 'a' }, 'none', { id: 'a' }, { name: 'b' }], notes: [{ id: 'c' }] }
  const text = `{ "entities":\n[\n{"id": "a"},\n"none",\n{"id": "a"},\n{"name": "b"}], "notes": [{"id": "c"}] }`
  expect([...recordLines(text, input, null)]).toStrictEqual([
    ['entity a', 5],
    ['entity number 4', 6]
  ])
})
