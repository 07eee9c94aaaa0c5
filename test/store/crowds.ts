import { CONTRACTS } from '#model/contracts.ts'
import type { Asked } from '#model/contracts.ts'
import type { Dataset } from '#model/dataset.ts'
import { LIMITS } from '#model/limits.ts'
import type { GraphStore } from '../../server/store/store.ts'
import { dataset, relation } from '../support/cast.ts'

const MANY = LIMITS.searchCandidates + 50
const PEOPLE = Array.from({ length: MANY }, (_, i) => `p${String(i).padStart(3, '0')}`)
const BOARDS = ['b1', 'b2', 'b3', 'b4']
const SOURCES = [{ id: 'list', title: 'List', kind: 'report' as const, publisher: 'Court' }]

/**
 * Very many with one surname: thirty with two relations, five of them with four; all but some with at least
 * one.
 */
const CROWD = dataset({
  id: 'crowd',
  title: 'Crowd',
  sources: SOURCES,
  entities: [
    ...BOARDS.map((id) => ({ id, kind: 'company' as const, name: `Board ${id}` })),
    { id: 'whole', kind: 'document', name: 'Moor' },
    { id: 'firm', kind: 'company', name: 'Quay & Moor', summary: 'A lone firm.' },
    ...PEOPLE.map((id, i) => ({
      id,
      kind: 'person' as const,
      name: `Ada ${id} Moor`,
      summary: i < 40 ? '' : 'Lone.'
    }))
  ],
  relations: PEOPLE.flatMap((id, i) =>
    BOARDS.slice(0, i < 5 ? 4 : i < 30 ? 2 : 1).map((board) =>
      relation(id, 'OFFICER_OF', board, ['reported', '2024', 'list'])
    )
  )
})

/** Gives one of the many, who comes last, three more relations, and one of the prominent another name. */
const LATER = dataset({
  id: 'later',
  title: 'Later',
  sources: SOURCES,
  entities: [
    { id: 'p149', kind: 'person', name: 'Ada p149 Moor' },
    { id: 'p003', kind: 'person', name: 'Ada p003 Moor', aliases: ['Third'] },
    ...BOARDS.map((id) => ({ id, kind: 'company' as const, name: `Board ${id}` }))
  ],
  relations: BOARDS.slice(1).map((board) =>
    relation('p149', 'OFFICER_OF', board, ['reported', '2025', 'list'])
  )
})

/** Searches where more match than are ranked: by relations, by name, and by id where that is not enough. */
export function crowds(storeOf: () => GraphStore): void {
  const put = async (given: Dataset) => storeOf().change({ do: 'put', dataset: given })
  const search = async (asked: Asked<'search'>) => {
    const params = CONTRACTS.search.params.parse({ limit: LIMITS.searchHits, ...asked })
    const { total, more, hits } = await storeOf().ask('search', params)
    return { total, more, ids: hits.map(({ id }) => id) }
  }
  const prominent = PEOPLE.slice(0, 30)

  test('ranks the prominent, and who bears the very name', async () => {
    await put(CROWD)
    const { total, more, ids } = await search({ q: 'moor' })
    expect([total, more, ids[0]]).toStrictEqual([31, true, 'whole'])
    expect(ids.slice(1).toSorted()).toStrictEqual(prominent)
  })

  test('ranks the first whose names begin with the query, too', async () => {
    await put(CROWD)
    const { total, more, ids } = await search({ q: 'ada P' })
    expect([total, more]).toStrictEqual([30, true])
    expect(ids.toSorted()).toStrictEqual(prominent)
    const later = await search({ q: 'ada p1', kinds: ['person'] })
    expect([later.total, later.more]).toStrictEqual([50, false])
  })

  test('ranks the first by id where hardly any is prominent', async () => {
    await put(CROWD)
    const { total, more, ids } = await search({ q: 'lone' })
    expect([total, more]).toStrictEqual([LIMITS.searchPage, true])
    expect(ids.toSorted()).toStrictEqual(['firm', ...PEOPLE.slice(40, 40 + LIMITS.searchPage - 1)])
  })

  test('counts only those of the kinds asked for', async () => {
    await put(CROWD)
    expect(await search({ q: 'moor', kinds: ['company'] })).toStrictEqual({
      total: 1,
      more: false,
      ids: ['firm']
    })
    const people = await search({ q: 'moor', kinds: ['person'] })
    expect([people.total, people.more]).toStrictEqual([30, true])
    const both = await search({ q: 'moor', kinds: ['document', 'company'] })
    expect(both).toStrictEqual({ total: 2, more: false, ids: ['whole', 'firm'] })
  })

  test('follows what is put and removed', async () => {
    await put(CROWD)
    const before = await search({ q: 'moor' })
    await put(LATER)
    const after = await search({ q: 'moor' })
    expect(after.ids.toSorted()).toStrictEqual([...prominent, 'p149', 'whole'])
    await storeOf().change({ do: 'remove', id: 'later' })
    expect(await search({ q: 'moor' })).toStrictEqual(before)
  })
}
