import { CONTRACTS } from '#model/contracts.ts'
import { LIMITS } from '#model/limits.ts'
import type { GraphStore } from '../../server/store/store.ts'
import { dataset, relation } from '../support/cast.ts'

const COMPLAINT = { id: 'complaint', title: 'Complaint', kind: 'complaint', publisher: 'Court' } as const

const CROWD = Array.from({ length: LIMITS.hubRelations }, (_, i) => `p${i}`)

/**
 * Three actions against a company with very many relations, the last of them known in 2025; two share another.
 */
const BIG = dataset({
  id: 'big',
  title: 'Big',
  sources: [COMPLAINT],
  entities: [
    { id: 'hub', kind: 'company', name: 'Hub' },
    { id: 'rare', kind: 'company', name: 'Rare' },
    ...['one', 'two', 'three'].map((id) => ({ id, kind: 'action' as const, name: id })),
    ...CROWD.map((id) => ({ id, kind: 'person' as const, name: id }))
  ],
  relations: [
    ...CROWD.slice(3).map((id) => relation(id, 'OFFICER_OF', 'hub', ['reported', '2024'])),
    ...['one', 'two', 'three'].map((id) => relation('hub', 'DEFENDANT_IN', id, ['filed', '2023'])),
    relation('p0', 'OFFICER_OF', 'hub', ['reported', '2025']),
    relation('rare', 'DEFENDANT_IN', 'one', ['filed', '2023']),
    relation('rare', 'DEFENDANT_IN', 'two', ['filed', '2023'])
  ]
})

/** Says something about the hub itself, and something later about two of its relations. */
const LATER = dataset({
  id: 'later',
  title: 'Later',
  sources: [COMPLAINT],
  entities: [
    { id: 'hub', kind: 'company', name: 'Hub', aliases: ['The Hub'] },
    { id: 'two', kind: 'action', name: 'two' },
    { id: 'p400', kind: 'person', name: 'p400' }
  ],
  relations: [
    relation('hub', 'DEFENDANT_IN', 'two', ['found', '2026']),
    relation('p400', 'OFFICER_OF', 'hub', ['reported', '2026'])
  ]
})

const ALIKE = Array.from({ length: 450 }, (_, i) => `alike-${i}`)

/** An action that shares only its court with very many others; one of them has it found, all others denied. */
const CROWDED = dataset({
  id: 'crowded',
  title: 'Crowded',
  sources: [COMPLAINT],
  entities: [
    { id: 'court', kind: 'court', name: 'Court' },
    ...['one', ...ALIKE].map((id) => ({ id, kind: 'action' as const, name: id }))
  ],
  relations: ['one', ...ALIKE].map((id, i) =>
    relation(id, 'HEARD_IN', 'court', [i === 0 || i === ALIKE.length ? 'found' : 'denied', '2023'])
  )
})

/**
 * An entity with too many relations gives no reason and is named, but only once it is known to have so many.
 */
export function hubs(storeOf: () => GraphStore): void {
  test('related leaves out what joins everybody, and names it', async () => {
    await storeOf().change({ do: 'put', dataset: BIG })
    const asked = async (given: object) => storeOf().ask('related', CONTRACTS.related.params.parse(given))
    const now = await asked({ id: 'one' })
    expect(now.hits.map(({ action }) => action.id)).toStrictEqual(['two'])
    expect(now.hubs.map(({ id, degree }) => [id, degree])).toStrictEqual([['hub', LIMITS.hubRelations + 1]])
    const before = await asked({ id: 'one', asOf: '2024-12-31' })
    expect(before.hits.map(({ action }) => action.id)).toStrictEqual(['two', 'three'])
    expect(before.hubs).toStrictEqual([])
    const after = await asked({ ids: ['hub', 'rare'], asOf: '2025-12-31' })
    expect(after.hits.map(({ action, touches }) => [action.id, touches])).toStrictEqual([
      ['one', 1],
      ['two', 1]
    ])
    expect(after.hubs.map(({ id }) => id)).toStrictEqual(['hub'])
  })

  test('related finds the best of very many that may all be the best', async () => {
    await storeOf().change({ do: 'put', dataset: CROWDED })
    const asked = async (given: object) => storeOf().ask('related', CONTRACTS.related.params.parse(given))
    const { found, hits } = await asked({ id: 'one', limit: 3 })
    expect(found).toBe(ALIKE.length)
    expect(hits.map(({ action, reasons }) => [action.id, reasons[0]?.actions])).toStrictEqual(
      ['alike-449', 'alike-0', 'alike-1'].map((id) => [id, ALIKE.length + 1])
    )
    const touched = await asked({ ids: ['court'], limit: 2 })
    expect(touched.hits.map(({ action }) => action.id)).toStrictEqual(['alike-449', 'one'])
  })

  test('neighbors gives the first of very many relations, whatever is put and removed', async () => {
    const store = storeOf()
    const first = async (given: object = {}) => {
      const page = await store.ask(
        'neighbors',
        CONTRACTS.neighbors.params.parse({ id: 'hub', limit: 5, ...given })
      )
      return [page.total, ...page.relations.map(({ id }) => id.split('/').at(id.startsWith('hub') ? -1 : 0))]
    }
    const all = LIMITS.hubRelations + 1
    const suits = ['one', 'three', 'two']
    await store.change({ do: 'put', dataset: BIG })
    expect(await first()).toStrictEqual([all, ...suits, 'p0', 'p10'])
    expect(await first({ asOf: '2024-12-31' })).toStrictEqual([all - 1, ...suits, 'p10', 'p100'])
    expect(await first({ types: ['OFFICER_OF'], limit: 2 })).toStrictEqual([all - 3, 'p0', 'p10'])

    await store.change({ do: 'put', dataset: LATER })
    expect(await first()).toStrictEqual([all, 'two', 'one', 'three', 'p400', 'p0'])
    await store.change({ do: 'remove', id: 'later' })
    expect(await first()).toStrictEqual([all, ...suits, 'p0', 'p10'])

    const fewer = { ...BIG, relations: BIG.relations.filter(({ from }) => !['p0', 'p10'].includes(from)) }
    await store.change({ do: 'put', dataset: fewer })
    expect(await first()).toStrictEqual([all - 2, ...suits, 'p100', 'p101'])
    await store.change({ do: 'put', dataset: BIG })
    expect(await first()).toStrictEqual([all, ...suits, 'p0', 'p10'])
  })
}
