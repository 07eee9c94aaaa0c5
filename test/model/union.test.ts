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

  test('a source is believed field by field', () => {
    const bare = { id: 's', title: 'First', kind: 'page' as const, publisher: 'P' }
    const shown = uniteSource([
      { dataset: 'a', record: bare },
      { dataset: 'b', record: { ...bare, title: 'Second', date: '2024' } }
    ])
    expect(shown).toMatchObject({ title: 'First', date: '2024', url: null })
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
