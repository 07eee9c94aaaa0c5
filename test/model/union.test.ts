import { Entity } from '#model/entity.ts'
import { Relation } from '#model/relation.ts'
import type { Part } from '#model/union.ts'
import { uniteEntity, uniteRelation, uniteSource } from '#model/union.ts'
import fc from 'fast-check'
import { CAST, NOTES } from '../support/cast.ts'
import { randomDataset } from '../support/random-datasets.ts'

function parts<T extends { id: string }>(id: string, ...lists: [string, readonly T[]][]): Part<T>[] {
  return lists.flatMap(([dataset, records]) => {
    const record = records.find((it) => it.id === id)
    return record ? [{ dataset, record }] : []
  })
}

describe('union', () => {
  test('the first name, summary and dates given are shown; lists are united', () => {
    const shown = uniteEntity(parts('widget', ['cast', CAST.entities], ['notes', NOTES.entities]))
    expect(shown).toMatchObject({
      name: 'Widget, Inc.',
      aliases: ['Widget'],
      summary: 'Makes widgets.',
      start: '2004',
      datasets: ['cast', 'notes']
    })
  })

  test('of an entity the first to give a thing is believed, and nothing that a later one adds is lost', () => {
    const [first, second, third] = [
      { name: 'Ada', identifiers: { docket: '1' }, cites: [{ source: 's1', pin: 'p. 1' }] },
      { name: 'Bo', aliases: ['B'], summary: 'Second.', identifiers: { docket: '2', lei: 'L' }, end: '2024' },
      { name: 'Cy', summary: 'Third.', end: '2025', place: 'Ada', cites: [{ source: 's3' }] }
    ].map((record) => Entity.parse({ id: 'x', kind: 'person', ...record }))
    const records = { first, second, third }
    const all = Object.entries(records).flatMap(([dataset, record]) => (record ? [{ dataset, record }] : []))
    expect(uniteEntity(all)).toStrictEqual({
      id: 'x',
      kind: 'person',
      name: 'Ada',
      aliases: ['Bo', 'B', 'Cy'],
      summary: 'Second.',
      identifiers: { docket: '1', lei: 'L' },
      start: null,
      end: '2024',
      place: 'Ada',
      cites: [
        { source: 's1', pin: 'p. 1', dataset: 'first' },
        { source: 's3', pin: null, dataset: 'third' }
      ],
      datasets: ['first', 'second', 'third']
    })
  })

  test('of a relation all that is said stands in the order of its days, each with all that it brings', () => {
    const relation = { id: 'x/OFFICER_OF/y', type: 'OFFICER_OF', from: 'x', to: 'y' }
    const told = { by: 'Bo', pin: '¶ 1', quote: 'So.', note: 'Undated.', confidence: 'low' }
    const later = { status: 'found', date: '2024', source: 's1' }
    const earlier = { status: 'alleged', date: '2023', source: 's2', ...told }
    const united = uniteRelation([
      { dataset: 'first', record: Relation.parse({ ...relation, assertions: [later] }) },
      {
        dataset: 'second',
        record: Relation.parse({ ...relation, role: 'chief', end: '2025', assertions: [earlier] })
      }
    ])
    const nothing = { by: null, pin: null, quote: null, note: null, confidence: 'high' }
    expect(united).toMatchObject({ role: 'chief', start: null, end: '2025', summary: '' })
    expect(united.assertions).toStrictEqual([
      { ...earlier, dataset: 'second' },
      { ...later, ...nothing, dataset: 'first' }
    ])
  })

  test('a source is believed field by field', () => {
    const bare = { id: 's', title: 'First', kind: 'page' as const, publisher: 'P' }
    const shown = uniteSource([
      { dataset: 'a', record: bare },
      { dataset: 'b', record: { ...bare, title: 'Second', date: '2024' } },
      { dataset: 'c', record: { ...bare, title: 'Third', date: '2025', note: 'From c.' } }
    ])
    expect(shown).toMatchObject({ title: 'First', date: '2024', url: null, note: 'From c.' })
  })

  test('no assertion is lost or made up, whatever is united', () => {
    fc.assert(
      fc.property(randomDataset('one'), randomDataset('two'), (one, two) => {
        for (const { id } of one.relations) {
          const said = parts(id, ['one', one.relations], ['two', two.relations])
          const united = uniteRelation(said)
          const count = said.reduce((sum, { record }) => sum + record.assertions.length, 0)
          expect(united.assertions).toHaveLength(count)
          expect(united.assertions.filter(({ dataset }) => dataset === 'one')).toHaveLength(
            one.relations.find((it) => it.id === id)?.assertions.length ?? 0
          )
        }
      }),
      { numRuns: 40 }
    )
  })
})
