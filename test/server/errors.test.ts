import { AppError, ERROR_CODES } from '#model/error.ts'
import { gzipSync } from 'node:zlib'
import request from 'supertest'
import { HTTP } from '../../server/errors.ts'
import type { Opened } from './open-app.ts'
import { openApp } from './open-app.ts'

let opened: Opened
let thrown: unknown
beforeAll(async () => {
  opened = await openApp({
    limits: { bodyBytes: 50_000, jsonDepth: 8 },
    wrap: (store) => ({
      ...store,
      ask: (read, params) => (thrown === undefined ? store.ask(read, params) : Promise.reject(thrown))
    })
  })
})
afterAll(() => opened.close())
beforeEach(() => {
  thrown = undefined
})

const SECRET = 'MATCH (n) RETURN n // Torrez'

describe.each(ERROR_CODES)('the code %s', (code) => {
  it('has its status, the one shape, and no reason of ours from 500 on', async () => {
    thrown = new AppError(code, SECRET, { cause: new Error(SECRET) })
    const answer = await request(opened.app).get('/api/overview')
    const { status, about } = HTTP[code]
    expect(answer.status).toBe(status)
    expect(answer.body).toStrictEqual({
      error: {
        code,
        message: status < 500 ? SECRET : about,
        requestId: answer.headers['x-request-id']
      }
    })
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['retry-after']).toBe(code === 'store_unavailable' ? '2' : undefined)
  })
})

it('reveals nothing of an unforeseen error', async () => {
  thrown = new TypeError(SECRET)
  const answer = await request(opened.app).get('/api/overview')
  expect(answer.status).toBe(500)
  expect(answer.text).not.toMatch(/MATCH|Torrez|TypeError|\.ts/)
})

const JSON_TYPE = 'application/json'
const deep = (levels: number) => Buffer.from('['.repeat(levels) + ']'.repeat(levels))

it.each<[string, string, Record<string, string>, Buffer, number, RegExp]>([
  ['a body that is not JSON', JSON_TYPE, {}, Buffer.from('{"id":\n  nope}'), 400, /line 2, column 3/],
  ['an empty body', JSON_TYPE, {}, Buffer.alloc(0), 400, /Send the dataset/],
  ['another content type', 'text/plain', {}, Buffer.from('{}'), 400, /Content-Type: application\/json/],
  ['a body that is not UTF-8', JSON_TYPE, {}, Buffer.from([0x22, 0xff, 0x22]), 400, /not UTF-8/],
  [
    'an unknown encoding',
    JSON_TYPE,
    { 'content-encoding': 'rot13' },
    Buffer.from('{}'),
    400,
    /cannot be read/
  ],
  ['broken gzip', JSON_TYPE, { 'content-encoding': 'gzip' }, Buffer.from('{}'), 400, /cannot be read/],
  ['depth over the limit', JSON_TYPE, {}, deep(9), 400, /deeper than 8 levels/],
  ['a body over the limit', JSON_TYPE, {}, Buffer.alloc(50_001, ' '), 413, /50000 bytes/],
  ['a gzip bomb', JSON_TYPE, { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(3e7)), 413, /larger/],
  ['a list for a dataset', JSON_TYPE, {}, deep(8), 422, /has a fault; nothing was changed/]
])('refuses %s', async (_what, type, headers, body, status, message) => {
  const answer = await request(opened.app)
    .put('/api/datasets/x')
    .set('content-type', type)
    .set(headers)
    .serialize((bytes: Buffer) => bytes as unknown as string)
    .send(body)
  expect(answer.status).toBe(status)
  expect(answer.body.error.message).toMatch(message)
  expect(answer.body.error.requestId).toBe(answer.headers['x-request-id'])
})

it.each(['1.5', '0', '101', 'ten'])('says what a limit of %s should be', async (limit) => {
  const { body } = await request(opened.app).get(`/api/search?q=meta&limit=${limit}`).expect(400)
  expect(body.error.message).toMatch(/limit: not a whole number from 1 to 100\. Write one, such as 1\.$/)
})

it.each([
  ['get', '/api/nothing', 404, undefined],
  ['get', '/api', 404, undefined],
  ['get', '/nothing', 404, undefined],
  ['get', '/api/datasets/%E0%A4%A', 400, undefined],
  ['get', '/api/datasets/a%2Fb', 400, undefined],
  ['post', '/api/search', 405, 'GET, HEAD'],
  ['get', '/api/Overview', 404, undefined],
  ['delete', '/api/meta', 405, 'GET, HEAD'],
  ['post', '/openapi.json', 405, 'GET, HEAD'],
  ['delete', '/healthz', 405, 'GET, HEAD'],
  ['post', '/api/datasets/x', 405, 'GET, HEAD, PUT, DELETE']
] as const)('answers %s %s with %i in the one shape', async (method, path, status, allow) => {
  const answer = await request(opened.app)[method](path)
  expect(answer.status).toBe(status)
  expect(answer.headers['allow']).toBe(allow)
  expect(Object.keys(answer.body)).toStrictEqual(['error'])
  expect(Object.keys(answer.body.error).toSorted()).toStrictEqual(['code', 'message', 'requestId'])
})
