import { checkDataset } from '#model/check.ts'
import { latestDay } from '#model/dates.ts'
import { toText } from '#model/dataset.ts'
import { allRelations, article, both, entity, fileText, record } from './curated.ts'

describe.each(['article', 'record'] as const)('seed/%s.json', (id) => {
  const dataset = id === 'article' ? article : record

  test('has no problem, and stands without the other', () => {
    expect(checkDataset(JSON.parse(fileText(id)), `seed/${id}.json`).problems).toStrictEqual([])
    expect(dataset.uses).toStrictEqual([])
  })

  test('is written as the canonical text', () => {
    expect(fileText(id)).toBe(toText(dataset))
  })

  test('joins every entity to another', () => {
    const joined = new Set(dataset.relations.flatMap(({ from, to }) => [from, to]))
    expect(dataset.entities.map((one) => one.id).filter((one) => !joined.has(one))).toStrictEqual([])
  })

  test('uses every source it brings', () => {
    const used = new Set([
      ...dataset.relations.flatMap((one) => one.assertions.map(({ source }) => source)),
      ...dataset.entities.flatMap((one) => one.cites.map(({ source }) => source))
    ])
    expect(dataset.sources.map((one) => one.id).filter((one) => !used.has(one))).toStrictEqual([])
  })

  test('says what every entity is and where that is read', () => {
    expect(
      dataset.entities.filter((one) => one.summary === '' || one.cites.length === 0).map((one) => one.id)
    ).toStrictEqual([])
  })

  test('names nothing twice, and briefly enough for a label', () => {
    const names = dataset.entities.map((one) => one.name)
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toStrictEqual([])
    expect(names.filter((name) => name.length > 45)).toStrictEqual([])
  })

  test('keeps the assertions of a relation in the order of their days', () => {
    const days = dataset.relations.map((one) => one.assertions.map(({ date }) => latestDay(date)))
    expect(days).toStrictEqual(days.map((list) => list.toSorted()))
  })

  test('says nothing twice: no two assertions of one relation are the same', () => {
    const same = dataset.relations.filter((one) => {
      const said = one.assertions.map((a) => JSON.stringify([a.status, a.date, a.source, a.pin]))
      return new Set(said).size < said.length
    })
    expect(same.map((one) => one.id)).toStrictEqual([])
  })
})

describe.each(both.flatMap((dataset) => dataset.beginnings.map((one) => ({ ...one, dataset }))))(
  'the beginning “$title”',
  ({ focus, entities, dataset }) => {
    const shown = new Set(entities)
    const inside = dataset.relations.filter(({ from, to }) => shown.has(from) && shown.has(to))

    test('opens with its focus and joins every entity to another of its own', () => {
      expect(entities[0]).toBe(focus)
      expect(shown.size).toBe(entities.length)
      const joined = new Set(inside.flatMap(({ from, to }) => [from, to]))
      expect(entities.filter((id) => !joined.has(id))).toStrictEqual([])
    })

    test('is small once look-alike states are folded', () => {
      expect(entities.filter((id) => entity(dataset, id).kind !== 'state').length).toBeLessThanOrEqual(36)
    })
  }
)

test('a statement and its generic parent are not both pleaded by one action', () => {
  const parents = new Map(
    record.relations.filter((one) => one.type === 'KIND_OF').map((one) => [one.from, one.to])
  )
  const pleads = new Set(
    allRelations
      .filter((one) => one.type === 'ALLEGES' || one.type === 'BROUGHT_UNDER')
      .map((one) => `${one.from} ${one.to}`)
  )
  const doubled = [...pleads].filter((pair) => {
    const [action, pleaded = ''] = pair.split(' ')
    const parent = parents.get(pleaded)
    return parent !== undefined && pleads.has(`${action} ${parent}`)
  })
  expect(doubled).toStrictEqual([])
})
