import type { GraphStore } from '../../../server/store/store.ts'
import { briefing } from '../../support/briefed.ts'
import { neo4jConnection } from '../../support/neo4j-place.ts'
import { openTestStore, rowsOf, wipe } from './behind.ts'
import type { Proxy } from './proxy.ts'
import { openProxy } from './proxy.ts'

jest.setTimeout(60_000)

describe('a briefing in Neo4j, when the line drops on COMMIT', () => {
  let store: GraphStore
  let proxy: Proxy
  beforeAll(async () => {
    await wipe()
    proxy = await openProxy((await neo4jConnection()).uri)
    store = await openTestStore({ uri: proxy.uri })
  })
  afterAll(async () => {
    await wipe()
    await store.close()
    await proxy.close()
  })

  test('is put once, changed once and removed once, and no write takes itself for another', async () => {
    proxy.cutCommits = 1
    const { tag } = await store.briefings.put(briefing('x'), 'absent')
    proxy.cutCommits = 1
    const changed = await store.briefings.put(briefing('x', { title: 'Changed' }), { tag })
    expect(await store.briefings.list()).toStrictEqual([changed])
    proxy.cutCommits = 1
    await store.briefings.remove('x', { tag: changed.tag })
    expect(proxy.cut).toBe(3)
    expect(await rowsOf('MATCH (b:Briefing) RETURN b.id AS id')).toStrictEqual([])
  })

  test('leaves nothing behind when it is refused', async () => {
    await expect(store.briefings.put(briefing('y'), 'present')).rejects.toMatchObject({
      code: 'precondition_failed'
    })
    await expect(store.briefings.remove('y', 'whatever')).rejects.toMatchObject({ code: 'not_found' })
    expect(await rowsOf('MATCH (b:Briefing) RETURN b.id AS id')).toStrictEqual([])
  })
})
