import { CAST, dataset, NOTES, relation } from '../../support/cast.ts'
import { openTestStore, rowsOf, wipe } from './behind.ts'

jest.setTimeout(60_000)

const LODZ = { id: 'lodz', kind: 'office', name: 'Łódź' } as const

describe('opening Neo4j', () => {
  beforeEach(wipe)
  afterAll(wipe)

  test('leaves other people’s data alone unless it is asked to move in', async () => {
    await rowsOf("CREATE (:Person {name: 'Keanu'})-[:ACTED_IN]->(:Movie {title: 'Speed'})")
    await expect(openTestStore()).rejects.toMatchObject({ code: 'conflict' })
    expect(await rowsOf('MATCH (n) RETURN count(n) AS nodes')).toStrictEqual([{ nodes: 2 }])
    const store = await openTestStore({ adopt: true })
    await store.change({ do: 'put', dataset: CAST })
    await store.change({ do: 'remove', id: 'cast' })
    await store.close()
    const again = await openTestStore()
    await again.close()
    expect(await rowsOf('MATCH (a:Person)-[:ACTED_IN]->(m) RETURN a.name AS a, m.title AS m')).toStrictEqual([
      { a: 'Keanu', m: 'Speed' }
    ])
  })

  test('begins an empty database with the seed, once', async () => {
    const first = await openTestStore({ seed: async () => [CAST, NOTES] })
    expect((await first.ask('overview', {})).datasets.map(({ id }) => id)).toStrictEqual(['cast', 'notes'])
    await first.change({ do: 'remove', id: 'notes' })
    await first.close()
    const again = jest.fn(async () => [CAST, NOTES])
    const second = await openTestStore({ seed: again })
    expect(again).not.toHaveBeenCalled()
    expect((await second.ask('overview', {})).datasets.map(({ id }) => id)).toStrictEqual(['cast'])
    await second.close()
  })

  test('adds what briefings need to a database from before there were any', async () => {
    await rowsOf('DROP CONSTRAINT briefing_id IF EXISTS')
    await rowsOf("CREATE (:Pincite {id: 'pincite', layout: 1, seeded: true})")
    const store = await openTestStore({ seed: async () => [CAST] })
    expect(await store.briefings.list()).toStrictEqual([])
    expect((await store.ask('overview', {})).datasets).toStrictEqual([])
    await store.close()
    const constraints = "SHOW CONSTRAINTS YIELD name WHERE name = 'briefing_id' RETURN name"
    expect(await rowsOf(constraints)).toStrictEqual([{ name: 'briefing_id' }])
    expect(await rowsOf('MATCH (p:Pincite) RETURN p.steps AS steps, p.seeded AS seeded')).toStrictEqual([
      { steps: 18, seeded: true }
    ])
  })

  test('adds to an older database what search needs, and removes its old index of words', async () => {
    const first = await openTestStore()
    await first.change({ do: 'put', dataset: CAST })
    await first.close()
    const notes = "MATCH (e:Entity {id: 'widget'}) RETURN e.folded AS folded, e.reach AS reach"
    const noted = await rowsOf(notes)
    await rowsOf('MATCH (e:Entity) REMOVE e.folded, e.reach')
    await rowsOf('DROP INDEX entity_search')
    await rowsOf('DROP INDEX entity_folded')
    await rowsOf('DROP INDEX entity_named')
    await rowsOf('CREATE FULLTEXT INDEX entity_tokens FOR (e:Entity) ON EACH [e.tokens]')
    await rowsOf('MATCH (p:Pincite) SET p.layout = 1, p.steps = 8')
    const second = await openTestStore()
    expect((await second.ask('search', { q: 'widg', limit: 1 })).hits.map(({ id }) => id)).toStrictEqual([
      'widget'
    ])
    await second.close()
    expect(noted).toStrictEqual([{ folded: 'widget inc', reach: '2' }])
    expect(await rowsOf(notes)).toStrictEqual(noted)
    const indexes = "SHOW INDEXES YIELD name WHERE name STARTS WITH 'entity_' RETURN name ORDER BY name"
    expect(await rowsOf(indexes)).toStrictEqual(
      ['entity_folded', 'entity_id', 'entity_named', 'entity_search'].map((name) => ({ name }))
    )
    expect(await rowsOf('MATCH (p:Pincite) RETURN p.layout AS layout')).toStrictEqual([{ layout: 4 }])
  })

  test('finds by plain letters what an older version folded otherwise', async () => {
    const first = await openTestStore()
    await first.change({ do: 'put', dataset: dataset({ ...NOTES, relations: [], entities: [LODZ] }) })
    await first.close()
    await rowsOf("MATCH (e:Entity) SET e.folded = 'łodz', e.tokens = ['łodz']")
    await rowsOf('MATCH (p:Pincite) SET p.steps = 15')
    const second = await openTestStore()
    const found = async (q: string) => (await second.ask('search', { q, limit: 5 })).hits.map(({ id }) => id)
    expect([await found('lodz'), await found('Łódź')]).toStrictEqual([['lodz'], ['lodz']])
    await second.close()
  })

  test('works out anew what an older version held to stand otherwise, with what is counted of it', async () => {
    const verdict = relation(
      'suit',
      'CONCERNS',
      'widget',
      ['found', '2024-01-05', 'order'],
      ['recorded', '2024-02-01', 'order']
    )
    const spring = relation('chief', 'OFFICER_OF', 'widget', ['filed', '2023-21'])
    const first = await openTestStore()
    await first.change({ do: 'put', dataset: dataset({ ...CAST, relations: [verdict, spring] }) })
    await first.close()
    const kept =
      'MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN n.id AS n, properties(r) AS r, ' +
      'CASE WHEN n:Census THEN properties(n) END AS series ORDER BY n, r.id'
    const before = await rowsOf(kept)
    await rowsOf(
      "MATCH ()-[r:CONCERNS]->() SET r.marks = ['found', 'recorded'], r.statuses = ['found', 'recorded']"
    )
    await rowsOf("MATCH ()-[r:OFFICER_OF]->() SET r.days = ['2023-03-31']")
    await rowsOf('MATCH (c:Census) DELETE c')
    await rowsOf('MATCH (p:Pincite) SET p.steps = 14')
    const second = await openTestStore()
    await second.close()
    expect(await rowsOf(kept)).toStrictEqual(before)
    expect(JSON.stringify(before)).toContain('2023-06-20')
  })

  test('counts in an older database what a census counts, and nothing of other people’s', async () => {
    await rowsOf("CREATE (:Person {name: 'Keanu'})-[:ACTED_IN]->(:Movie {title: 'Speed'})")
    const first = await openTestStore({ adopt: true })
    await first.change({ do: 'put', dataset: CAST })
    await first.change({ do: 'put', dataset: NOTES })
    await first.close()
    const series = 'MATCH (c:Census) RETURN properties(c) AS series ORDER BY c.id'
    const counted = await rowsOf(series)
    expect(counted.length).toBeGreaterThan(3)
    await rowsOf('MATCH (c:Census) DELETE c')
    await rowsOf('MATCH (p:Pincite) SET p.layout = 2, p.steps = 13')
    const second = await openTestStore()
    await second.close()
    expect(await rowsOf(series)).toStrictEqual(counted)
  })

  test('writes nothing when opened for reading', async () => {
    const reading = { seed: async () => [CAST], access: 'read' } as const
    await expect(openTestStore(reading)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('pincite serve')
    })
    expect(await rowsOf('MATCH (n) RETURN count(n) AS nodes')).toStrictEqual([{ nodes: 0 }])
    await (await openTestStore({ seed: async () => [CAST] })).close()
    const store = await openTestStore(reading)
    expect((await store.ask('overview', {})).datasets.map(({ id }) => id)).toStrictEqual(['cast'])
    const removing = store.change({ do: 'remove', id: 'cast' })
    await expect(removing).rejects.toMatchObject({ code: 'forbidden' })
    await store.close()
  })

  test('does not write into a layout that a later version has made meanwhile', async () => {
    const store = await openTestStore()
    await rowsOf('MATCH (p:Pincite) SET p.layout = 99')
    const putting = store.change({ do: 'put', dataset: CAST })
    await expect(putting).rejects.toMatchObject({ code: 'conflict' })
    expect(await rowsOf('MATCH (p:Pincite) RETURN p.layout AS layout')).toStrictEqual([{ layout: 99 }])
    await store.close()
  })

  test('tells its version anew to who must know what it is after a moment', async () => {
    const [one, other] = [await openTestStore(), await openTestStore()]
    const before = await one.version()
    await other.change({ do: 'put', dataset: CAST })
    const after = await one.version({ since: performance.now() })
    expect(after).not.toBe(before)
    expect(after).toBe(await other.version())
    await Promise.all([one.close(), other.close()])
  })

  test('refuses a layout that it does not know', async () => {
    await rowsOf("CREATE (:Pincite {id: 'pincite', layout: 99})")
    await expect(openTestStore()).rejects.toMatchObject({ code: 'conflict' })
  })

  test.each([
    ['a wrong password', { password: 'wrong' }, 'NEO4J_PASSWORD'],
    ['a database that is not there', { database: 'elsewhere' }, 'NEO4J_DATABASE'],
    ['nobody listening', { uri: 'bolt://127.0.0.1:1', readDeadline: 1_000 }, 'does not answer']
  ])('says what to check: %s', async (_, settings, hint) => {
    await expect(openTestStore(settings)).rejects.toMatchObject({
      code: 'store_unavailable',
      message: expect.stringContaining(hint)
    })
  })
})
