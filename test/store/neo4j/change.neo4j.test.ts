import type { Dataset } from '#model/dataset.ts'
import type { GraphStore } from '../../../server/store/store.ts'
import { CAST, dataset, NOTES, relation } from '../../support/cast.ts'
import { neo4jConnection } from '../../support/neo4j-place.ts'
import { openTestStore, rowsOf, wipe } from './behind.ts'
import { openProxy } from './proxy.ts'

jest.setTimeout(60_000)

const EVERYTHING = `
  CALL () { MATCH (n) RETURN count(n) AS nodes }
  CALL () { MATCH ()-[r]->() RETURN count(r) AS relations, count(DISTINCT r.id) AS ids }
  RETURN nodes, relations, ids`

function fail(): never {
  throw new Error('the asker has gone')
}

describe('a change in Neo4j', () => {
  let store: GraphStore
  beforeAll(async () => {
    await wipe()
    store = await openTestStore()
  })
  beforeEach(wipe)
  afterAll(async () => {
    await wipe()
    await store.close()
  })

  test('is done once when the line drops on COMMIT, and the receipt says what was done', async () => {
    const proxy = await openProxy((await neo4jConnection()).uri)
    const through = await openTestStore({ uri: proxy.uri })
    await through.change({ do: 'put', dataset: NOTES })
    proxy.cutCommits = 1
    const receipt = await through.change({ do: 'put', dataset: CAST }).finally(() => {
      proxy.cutCommits = 0
    })
    expect(proxy.cut).toBe(1)
    expect(receipt).toMatchObject({ changed: true, relations: { added: 10, changed: 0, removed: 0 } })
    expect(receipt.version).toBe(await store.version())
    const once = await rowsOf(EVERYTHING)
    await store.change({ do: 'remove', id: 'cast' })
    await store.change({ do: 'put', dataset: CAST })
    expect(await rowsOf(EVERYTHING)).toStrictEqual(once)
    await through.close()
    await proxy.close()
  })

  test('takes away on a second try what it took away on the first', async () => {
    const proxy = await openProxy((await neo4jConnection()).uri)
    const through = await openTestStore({ uri: proxy.uri })
    await through.change({ do: 'put', dataset: CAST })
    proxy.cutCommits = 1
    const receipt = await through.change({ do: 'remove', id: 'cast' })
    expect(proxy.cut).toBe(1)
    expect(receipt).toMatchObject({ changed: true, entities: { removed: 9 }, relations: { removed: 10 } })
    expect(await rowsOf('MATCH (n) RETURN labels(n) AS labels')).toStrictEqual([{ labels: ['Pincite'] }])
    await through.close()
    await proxy.close()
  })

  test('waits for another, so that neither is lost', async () => {
    const other = await openTestStore()
    const many = Array.from({ length: 6 }, (_, i) => ({ ...NOTES, id: `notes-${i}` }))
    await Promise.all(
      [CAST, ...many].map((it, i) => (i % 2 ? other : store).change({ do: 'put', dataset: it }))
    )
    const [row] = await rowsOf("MATCH ({id: 'suit'})-[r]->({id: 'harm'}) RETURN r.datasets AS datasets")
    expect(row).toStrictEqual({ datasets: ['cast', ...many.map(({ id }) => id)] })
    await other.close()
  })

  test('leaves nothing behind when it fails half way', async () => {
    await store.change({ do: 'put', dataset: CAST })
    const before = await rowsOf(EVERYTHING)
    await rowsOf("CREATE (:Source {id: 'late'})")
    await expect(store.change({ do: 'put', dataset: NOTES }, { progress: fail })).rejects.toMatchObject({
      code: 'internal'
    })
    await rowsOf("MATCH (s:Source {id: 'late'}) DELETE s")
    expect(await rowsOf(EVERYTHING)).toStrictEqual(before)
  })

  test('moves an entity to another kind with its label', async () => {
    const person: Dataset = dataset({
      id: 'one',
      title: 'One',
      entities: [{ id: 'x', kind: 'person', name: 'X' }]
    })
    await store.change({ do: 'put', dataset: person })
    await store.change({
      do: 'put',
      dataset: { ...person, entities: person.entities.map((it) => ({ ...it, kind: 'company' as const })) }
    })
    expect(await rowsOf("MATCH (e {id: 'x'}) RETURN labels(e) AS labels, e.kind AS kind")).toStrictEqual([
      { labels: ['Entity', 'Company'], kind: 'company' }
    ])
  })

  test('keeps to the order of precedence when that alone changes', async () => {
    await store.change({ do: 'put', dataset: CAST })
    await store.change({ do: 'put', dataset: NOTES })
    const receipt = await store.change({ do: 'put', dataset: { ...NOTES, precedence: 1 } })
    expect(receipt).toMatchObject({ changed: true, entities: { added: 0, changed: 0, removed: 0 } })
    const { entity } = await store.ask('entity', { id: 'suit' })
    expect(entity).toMatchObject({ name: 'The widget suit', datasets: ['notes', 'cast'] })
  })

  test('tells how far it is', async () => {
    const told: [number, number][] = []
    const progress = (done: number, total: number) => told.push([done, total])
    await store.change({ do: 'put', dataset: CAST }, { progress })
    expect(told.at(-1)).toStrictEqual([25, 25])
  })

  test('refuses to strand a relation of a dataset that uses it', async () => {
    await store.change({ do: 'put', dataset: CAST })
    const using = {
      ...dataset({ id: 'user', title: 'User' }),
      uses: ['cast'],
      relations: [{ ...relation('ada', 'ALLEGES', 'harm', ['alleged', '2024']) }]
    } as Dataset
    await store.change({ do: 'put', dataset: using })
    const smaller = { ...CAST, sources: CAST.sources.filter(({ id }) => id !== 'complaint') }
    await expect(store.change({ do: 'put', dataset: smaller })).rejects.toMatchObject({
      code: 'unprocessable'
    })
    const turned = {
      ...CAST,
      entities: CAST.entities.map((it) => (it.id === 'harm' ? { ...it, kind: 'person' as const } : it)),
      relations: CAST.relations.filter(({ to }) => to !== 'harm')
    }
    await expect(store.change({ do: 'put', dataset: turned })).rejects.toMatchObject({
      code: 'conflict',
      issues: [expect.objectContaining({ file: 'user', record: 'relation ada/ALLEGES/harm' })]
    })
  })
})
