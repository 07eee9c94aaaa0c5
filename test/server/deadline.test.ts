import { once } from 'node:events'
import http from 'node:http'
import request from 'supertest'
import { within } from '../../server/deadline.ts'
import { briefing } from '../support/briefed.ts'
import type { Opened } from './open-app.ts'
import { openApp } from './open-app.ts'

let opened: Opened
let signals: AbortSignal[]
let versionHangs: boolean
const never = () => new Promise<never>(() => {})

beforeEach(async () => {
  signals = []
  versionHangs = false
  opened = await openApp({
    limits: { readDeadline: 150, writeDeadline: 150 },
    wrap: (store) => ({
      ...store,
      version: () => (versionHangs ? never() : store.version()),
      ask(_read, _params, asking) {
        if (asking?.signal) signals.push(asking.signal)
        return never()
      },
      change: never,
      briefings: { list: never, read: never, put: never, remove: never }
    })
  })
})
afterEach(() => opened.close())

it('a store that hangs is given up at the deadline, with a timeout', async () => {
  const start = performance.now()
  const answer = await request(opened.app).get('/api/overview')
  expect(answer.status).toBe(504)
  expect(answer.body.error.code).toBe('timeout')
  expect(performance.now() - start).toBeLessThan(650)
  expect(signals.map(({ aborted }) => aborted)).toStrictEqual([true])
})

it('so is one that does not even tell its version, and a change', async () => {
  versionHangs = true
  await request(opened.app).get('/api/overview').expect(504)
  await request(opened.app).delete('/api/datasets/cast').expect(504)
})

it.each([
  ['get', '/api/briefings'],
  ['get', '/api/briefings/x'],
  ['put', '/api/briefings/x'],
  ['delete', '/api/briefings/x']
] as const)('so is %s %s', async (method, path) => {
  const asking = request(opened.app)[method](path).set('if-match', '*')
  await (method === 'put' ? asking.send(briefing('x')) : asking).expect(504)
})

it('work stops when the one who asked goes away', async () => {
  const server = opened.app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const start = performance.now()
  const asking = http.get({ port, host: '127.0.0.1', path: '/api/overview', agent: false })
  asking.on('error', () => {})
  while (signals.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  asking.destroy()
  await once(signals[0] ?? new EventTarget(), 'abort')
  expect(performance.now() - start).toBeLessThan(140)
  server.close()
})

it('is alive although the store hangs, and soon says that it is not ready', async () => {
  versionHangs = true
  await request(opened.app).get('/healthz').expect(200, { status: 'alive' })
  const start = performance.now()
  const answer = await request(opened.app).get('/readyz')
  expect(answer.status).toBe(503)
  expect(answer.headers['retry-after']).toBe('2')
  expect(answer.body.error.code).toBe('store_unavailable')
  expect(performance.now() - start).toBeLessThan(2_000)
  versionHangs = false
  await request(opened.app).get('/readyz').expect(200, { status: 'ready', store: 'embedded' })
})

it('gives what came in time, and the error of the work where it failed first', async () => {
  await expect(within(1_000, null, async () => 7)).resolves.toBe(7)
  await expect(within(1_000, null, () => Promise.reject(new Error('mine')))).rejects.toThrow('mine')
  await expect(within(10, null, never)).rejects.toMatchObject({ code: 'timeout' })
})
