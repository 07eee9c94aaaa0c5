import type { GraphStore } from '../../../server/store/store.ts'
import { CAST } from '../../support/cast.ts'
import { neo4jConnection } from '../../support/neo4j-place.ts'
import { openTestStore, testPid, wipe } from './behind.ts'
import type { Proxy } from './proxy.ts'
import { openProxy } from './proxy.ts'

jest.setTimeout(60_000)

const DEADLINE = 1_500

async function timed(act: Promise<unknown>): Promise<{ code: unknown; ms: number }> {
  const begun = performance.now()
  const code = await act.then(
    () => null,
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error)
  )
  return { code, ms: performance.now() - begun }
}

async function untilAnswered(store: GraphStore): Promise<number> {
  const begun = performance.now()
  for (;;) {
    const { code } = await timed(store.version())
    if (code === null) return performance.now() - begun
    if (performance.now() - begun > 20_000) throw new Error('it does not come back')
  }
}

describe('a Neo4j that fails', () => {
  let store: GraphStore
  let through: GraphStore
  let proxy: Proxy
  beforeAll(async () => {
    await wipe()
    proxy = await openProxy((await neo4jConnection()).uri)
    store = await openTestStore({ readDeadline: DEADLINE, writeDeadline: DEADLINE * 2 })
    through = await openTestStore({ uri: proxy.uri, readDeadline: DEADLINE, writeDeadline: DEADLINE })
    await store.change({ do: 'put', dataset: CAST })
    await through.ask('overview', {})
  })
  afterAll(async () => {
    await store.close()
    await through.close()
    await proxy.close()
    await wipe()
  })

  test('when paused, a read and a change take their deadline and no more; then it answers again', async () => {
    const pid = await testPid()
    process.kill(pid, 'SIGSTOP')
    try {
      const asked = await Promise.all([
        timed(store.ask('neighbors', { id: 'suit', limit: 50 })),
        timed(store.version()),
        timed(store.change({ do: 'remove', id: 'cast' }))
      ])
      // whoever has a connection waits in vain for the answer; whoever has none, for a connection
      const late = expect.stringMatching(/^(timeout|store_unavailable)$/)
      expect(asked.map(({ code }) => code)).toStrictEqual(['timeout', late, late])
      expect(asked.map(({ ms }, i) => ms < DEADLINE * (i === 2 ? 2 : 1) + 500)).toStrictEqual([
        true,
        true,
        true
      ])
    } finally {
      process.kill(pid, 'SIGCONT')
    }
    expect(await untilAnswered(store)).toBeLessThan(10_000)
    expect(await store.ask('overview', {})).toMatchObject({ entities: 9, relations: 10 })
  })

  test('when silent, it does not keep an asker who has gone', async () => {
    proxy.silent = true
    const asker = new AbortController()
    const asking = timed(through.ask('overview', {}, { signal: asker.signal }))
    setTimeout(() => asker.abort(), 100)
    const { code, ms } = await asking
    proxy.silent = false
    expect(code).toBe('timeout')
    expect(ms).toBeLessThan(600)
  })

  test('when gone, it is unavailable; when back, it answers', async () => {
    const { uri } = proxy
    await proxy.close()
    const { code, ms } = await timed(through.ask('overview', {}))
    expect(code).toBe('store_unavailable')
    expect(ms).toBeLessThan(DEADLINE + 500)
    proxy = await openProxy((await neo4jConnection()).uri, Number(new URL(uri).port))
    await untilAnswered(through)
    expect(await through.ask('overview', {})).toMatchObject({ entities: 9 })
  })
})
