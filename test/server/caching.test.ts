import type { IncomingHttpHeaders } from 'node:http'
import http from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import request from 'supertest'
import { encodingFor } from '../../server/http/answers.ts'
import type { GraphStore } from '../../server/store/store.ts'
import { NOTES } from '../support/cast.ts'
import type { Opened } from './open-app.ts'
import { openApp } from './open-app.ts'

let opened: Opened
let asked: string[] = []
const counting = (store: GraphStore): GraphStore => ({
  ...store,
  ask(read, params, asking) {
    asked.push(read)
    return store.ask(read, params, asking)
  }
})

beforeEach(async () => {
  opened = await openApp({ wrap: counting })
  asked = []
})
afterEach(() => opened.close())

const URL = '/api/neighbors?id=suit'

type Raw = { headers: IncomingHttpHeaders; body: Buffer }

/** Sends a request without unpacking the answer. */
function get(path: string, headers: Record<string, string>): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const server = opened.app.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      const asking = http.get({ host: '127.0.0.1', port, path, headers, agent: false }, (res) => {
        const parts: Buffer[] = []
        res.on('data', (part: Buffer) => parts.push(part))
        res.on('end', () => {
          server.close()
          resolve({ headers: res.headers, body: Buffer.concat(parts) })
        })
      })
      asking.on('error', reject)
    })
  })
}

it.each([
  ['', undefined],
  ['identity', undefined],
  ['gzip', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0.5, gzip', 'gzip'],
  ['br;q=0, gzip;q=0', undefined],
  ['*', 'br'],
  ['identity, gzip;q=0.5', undefined],
  ['BR;Q=1.0', 'br'],
  ['br;q=much', undefined]
])('answers Accept-Encoding “%s” in %s', async (accepted, encoding) => {
  const plain = await get(URL, { 'accept-encoding': 'identity' })
  const packed = await get(URL, { 'accept-encoding': accepted })
  expect(packed.headers['content-encoding']).toBe(encoding)
  expect(packed.headers['vary']).toBe('Accept-Encoding')
  expect(Number(packed.headers['content-length'])).toBe(packed.body.length)
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync, none: (bytes: Buffer) => bytes }
  const bytes = unpack[encoding === 'br' || encoding === 'gzip' ? encoding : 'none'](packed.body)
  expect(bytes.equals(plain.body)).toBe(true)
})

it('reads an Accept-Encoding of the greatest length quickly', () => {
  const since = performance.now()
  const accepted = `gzip${' '.repeat(100_000)}x, br${' '.repeat(100_000)};q=0.5`
  expect(encodingFor({ headers: { 'accept-encoding': accepted } })).toBe('br')
  expect(performance.now() - since).toBeLessThan(500)
})

it('sends small answers as they are', async () => {
  const answer = await request(opened.app).get('/api/preview?id=verdict').set('accept-encoding', 'br')
  expect(answer.headers['content-encoding']).toBeUndefined()
})

it('asks the store once for the same question, however it is written', async () => {
  await request(opened.app).get('/api/neighbors?id=suit&types=ALLEGES,DEFENDANT_IN&limit=50')
  await request(opened.app).get('/api/neighbors?types=ALLEGES&types=DEFENDANT_IN&id=suit')
  expect(asked).toStrictEqual(['neighbors'])
})

it('does not give one question the answer to another with the same parameters', async () => {
  const answers = ['entity', 'preview', 'chain'].map((read) =>
    request(opened.app).get(`/api/${read}?id=suit`)
  )
  expect(new Set((await Promise.all(answers)).map(({ text }) => text)).size).toBe(3)
  const again = await request(opened.app).get('/api/preview?id=suit')
  expect(again.body).toStrictEqual(await opened.store.ask('preview', { id: 'suit' }))
})

it('answers 304 without asking again, until the data changes', async () => {
  const first = await request(opened.app).get(URL)
  const tag = String(first.headers['etag'])
  expect(tag).toMatch(/^"[0-9a-f]{16}\.[\w-]{16}\.(br|gzip)"$/)
  expect(first.headers['cache-control']).toBe('no-cache')
  for (const header of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
    const again = await request(opened.app).get(URL).set('if-none-match', header)
    expect(again.status).toBe(304)
    expect(again.headers['etag']).toBe(tag)
    expect(again.text).toBe('')
  }
  expect(asked).toStrictEqual(['neighbors'])

  await opened.store.change({ do: 'put', dataset: NOTES })
  const changed = await request(opened.app).get(URL).set('if-none-match', tag)
  expect(changed.status).toBe(200)
  expect(changed.headers['etag']).not.toBe(tag)
  expect(changed.text).not.toBe(first.text)
})

it('gives each encoding a tag of its own', async () => {
  const asking = ['identity', 'gzip', 'br'].map((accepted) => get(URL, { 'accept-encoding': accepted }))
  const tags = (await Promise.all(asking)).map(({ headers }) => headers.etag)
  expect(new Set(tags).size).toBe(3)
})

it('does not keep an answer that a change came between', async () => {
  await opened.close()
  let version = 1
  opened = await openApp({
    wrap: (store) => ({
      ...counting(store),
      version: async () => `v${version++}`
    })
  })
  await request(opened.app).get(URL)
  version = 1
  await request(opened.app).get(URL)
  expect(asked).toStrictEqual(['neighbors', 'neighbors'])
})

it('does not keep an answer that ended early for lack of time: asked again, it may be whole', async () => {
  await opened.close()
  opened = await openApp({
    wrap: (store) => ({
      ...counting(store),
      async ask(read, params, asking) {
        asked.push(read)
        return { ...(await store.ask(read, params, asking)), stopped: 'deadline' }
      }
    })
  })
  for (let i = 0; i < 2; i++) await request(opened.app).get('/api/paths?from=ada&to=chief').expect(200)
  expect(asked).toStrictEqual(['paths', 'paths'])
})

it('answers HEAD like GET, without the body', async () => {
  const got = await request(opened.app).get(URL).set('accept-encoding', 'br')
  const head = await request(opened.app).head(URL).set('accept-encoding', 'br')
  expect(head.status).toBe(200)
  expect(head.headers['etag']).toBe(got.headers['etag'])
  expect(head.headers['content-length']).toBe(got.headers['content-length'])
  expect(head.text).toBeFalsy()
})

it('says by which version the ETag of a read begins, and what it is once the data has changed', async () => {
  const ask = async () => (await request(opened.app).get('/api/version').expect(200)).body
  const { version } = await ask()
  const { headers } = await request(opened.app).get(URL)
  expect(headers['etag']).toMatch(new RegExp(`^"${version}\\.`))
  const receipt = await opened.store.change({ do: 'put', dataset: NOTES })
  expect(await ask()).toStrictEqual({ version: receipt.version })
})
