import type { Request, Response } from 'express'
import request from 'supertest'
import { writeGuard } from '../../server/http/guard.ts'
import { hostName, isLoopback, isOurName } from '../../server/host.ts'
import type { Opened } from './open-app.ts'
import { openApp } from './open-app.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openApp({ settings: { host: '0.0.0.0', hosts: ['Pincite.Example.org'], token: '' } })
})
afterAll(() => opened.close())

describe('Host', () => {
  it.each([
    ['localhost', 200],
    ['localhost:4000', 200],
    ['LOCALHOST:4000', 200],
    ['localhost.', 200],
    ['localhost.:4000', 200],
    ['127.0.0.1:4000', 200],
    ['127.8.9.1', 200],
    ['[::1]', 200],
    ['[::1]:4000', 200],
    ['pincite.example.org', 200],
    ['PINCITE.example.org.:443', 200],
    ['0.0.0.0:4000', 403],
    ['evil.example', 403],
    ['localhost.evil.example', 403],
    ['127.0.0.1.evil.example', 403],
    ['evil.example:127', 403],
    ['localhost:80:80', 403],
    ['user@localhost', 403],
    ['::1', 403],
    ['[::1', 403],
    ['pincite.example.org.evil', 403]
  ])('%s is answered with %i', async (host, status) => {
    for (const path of ['/api/overview', '/openapi.json']) {
      const answer = await request(opened.app).get(path).set('host', host)
      expect(answer.status).toBe(status)
      if (status === 403) expect(answer.body.error.code).toBe('forbidden')
    }
  })

  it('knows this machine’s names, and the name it was told to listen by', () => {
    expect(isLoopback('::ffff:127.0.0.1')).toBe(true)
    expect(isLoopback('0:0:0:0:0:0:0:1')).toBe(true)
    expect(isLoopback('128.0.0.1')).toBe(false)
    expect(isLoopback(undefined)).toBe(false)
    expect(isOurName('box.lan:4000', 'Box.lan', [])).toBe(true)
    expect(isOurName('192.168.1.5', '192.168.1.5', [])).toBe(true)
    expect(isOurName('192.168.1.6', '192.168.1.5', [])).toBe(false)
    expect(hostName(undefined)).toBeNull()
  })

  it('lets probes ask by address', async () => {
    for (const path of ['/healthz', '/readyz']) {
      await request(opened.app).get(path).set('host', '10.0.0.7:4000').expect(200)
    }
  })
})

describe('another site', () => {
  const none = {}
  const page = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
  it.each<[Record<string, string>, 'get' | 'delete', boolean]>([
    [none, 'get', true],
    [none, 'delete', true],
    [{ 'sec-fetch-site': 'same-origin' }, 'get', true],
    [{ 'sec-fetch-site': 'same-origin' }, 'delete', true],
    [{ 'sec-fetch-site': 'none' }, 'get', true],
    [{ 'sec-fetch-site': 'none' }, 'delete', true],
    [{ 'sec-fetch-site': 'same-site' }, 'get', false],
    [{ 'sec-fetch-site': 'same-site' }, 'delete', false],
    [{ 'sec-fetch-site': 'cross-site' }, 'get', false],
    [{ 'sec-fetch-site': 'cross-site' }, 'delete', false],
    [{ 'sec-fetch-site': 'Cross-Site' }, 'get', false],
    [{ 'sec-fetch-site': '' }, 'get', false],
    [{ 'sec-fetch-site': 'cross-site', ...page }, 'get', true],
    [{ 'sec-fetch-site': 'cross-site', ...page }, 'delete', false],
    [{ 'sec-fetch-site': 'cross-site', ...page, 'sec-fetch-dest': 'iframe' }, 'get', false],
    [{ 'sec-fetch-site': 'cross-site', ...page, 'sec-fetch-mode': 'no-cors' }, 'get', false],
    [{ origin: 'http://localhost:4000' }, 'get', true],
    [{ origin: 'http://localhost:4000' }, 'delete', true],
    [{ origin: 'http://localhost:4001' }, 'delete', false],
    [{ origin: 'http://evil.example' }, 'get', false],
    [{ origin: 'http://evil.example' }, 'delete', false],
    [{ origin: 'null' }, 'delete', false],
    [{ origin: 'http://localhost:4000.evil.example' }, 'delete', false]
  ])('%j may %s: %s', async (headers, method, may) => {
    const path = method === 'get' ? '/api/overview' : '/api/datasets/nobody'
    const answer = await request(opened.app)[method](path).set('host', 'localhost:4000').set(headers)
    expect(answer.status).toBe(may ? (method === 'get' ? 200 : 404) : 403)
  })

  it('may not ask for the description either, but may link to it', async () => {
    const asking = () => request(opened.app).get('/openapi.json').set('sec-fetch-site', 'cross-site')
    await asking().expect(403)
    await asking().set(page).expect(200)
  })
})

test.each([
  ['127.0.0.1', 'localhost:4000', true],
  ['::1', '[::1]:4000', true],
  ['10.0.0.7', 'localhost:4000', false],
  ['127.0.0.1', 'pincite.example.org', false],
  [undefined, 'localhost:4000', false]
])('without a token whoever asks from %s for %s may write: %s', (remoteAddress, host, may) => {
  const guard = writeGuard({ host: '0.0.0.0', hosts: [], token: '', readOnly: false, embed: [] })
  const asked = { headers: { host }, httpVersion: '1.1', socket: { remoteAddress } } as unknown as Request
  const next = jest.fn()
  const writing = () => guard(asked, {} as Response, next)
  if (may) writing()
  else expect(writing).toThrow('Only this machine may write here')
  expect(next).toHaveBeenCalledTimes(may ? 1 : 0)
})
