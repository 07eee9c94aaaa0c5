import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import request from 'supertest'
import type { Opened } from './open-app.ts'
import { openApp } from './open-app.ts'

const HTML = '<meta name="csp-nonce" content="__CSP_NONCE__"><script nonce="__CSP_NONCE__">1</script>'
const READ_AHEAD = '<link rel="preload" as="fetch" crossorigin="anonymous" href="/api/overview">'
let opened: Opened
let page: string

beforeAll(async () => {
  page = await mkdtemp(join(tmpdir(), 'pincite-page-'))
  await mkdir(join(page, 'assets'))
  await writeFile(join(page, 'index.html'), HTML)
  await writeFile(
    join(page, 'explore.html'),
    `${HTML}${READ_AHEAD}<link rel="modulepreload" href="/assets/a.js">`
  )
  await writeFile(join(page, 'robots.txt'), 'User-agent: *')
  await writeFile(join(page, 'assets', 'strange.xyz'), '<script>')
  await writeFile(join(page, 'assets', 'main-abc123.js'), `const text = '${'x'.repeat(5_000)}'`)
  await writeFile(join(page, 'assets', 'face-abc123.woff2'), Buffer.alloc(5_000, 7))
  await writeFile(`${page}-secret.txt`, 'not for strangers')
  opened = await openApp({ page })
})
afterAll(async () => {
  await opened.close()
  await rm(page, { recursive: true })
  await rm(`${page}-secret.txt`)
})

it.each(['/', '/index.html', '/e/meta-platforms', '/view?ids=a,b', '/explorers'])(
  'gives the page at %s, each time with a nonce of its own that its policy names',
  async (path) => {
    const nonces = new Set<string>()
    for (let i = 0; i < 2; i++) {
      const answer = await request(opened.app).get(path).set('accept', 'text/html,*/*;q=0.8')
      expect(answer.status).toBe(200)
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
      expect(answer.headers['cache-control']).toBe('no-store')
      const nonce = /content="([^"]+)"/.exec(answer.text)?.[1] ?? ''
      expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/)
      expect(answer.text).toBe(HTML.replaceAll('__CSP_NONCE__', nonce))
      expect(answer.headers['content-security-policy']).toBe(
        [
          "default-src 'none'",
          `script-src 'self' 'nonce-${nonce}'`,
          `style-src 'self' 'nonce-${nonce}'`,
          "img-src 'self' data: blob:",
          "font-src 'self'",
          "connect-src 'self'",
          "worker-src 'self'",
          "manifest-src 'self'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'self'"
        ].join(';')
      )
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(2)
  }
)

it.each(['/explore', '/explore/nm-v-meta?as=1', '/explore.html'])(
  'gives the explorer at %s a page that names what it will ask for',
  async (path) => {
    const answer = await request(opened.app).get(path).set('accept', 'text/html')
    expect(answer.text).toContain('modulepreload')
    expect(answer.text).not.toContain('__CSP_NONCE__')
    expect(answer.headers['cache-control']).toBe('no-store')
  }
)

it('reads the beginnings ahead, except where the explorer opens around an entity', async () => {
  const pageAt = async (path: string) =>
    (await request(opened.app).get(path).set('accept', 'text/html').expect(200)).text
  expect(await pageAt('/explore/nm-v-meta?asOf=2024-01-01')).toContain(READ_AHEAD)
  const around = await pageAt('/explore?entity=meta-platforms')
  expect(around).not.toContain('as="fetch"')
  expect(around).toContain('modulepreload')
})

it('sends its headers with every answer, and none that need TLS', async () => {
  for (const path of ['/', '/api/overview', '/api/nothing', '/assets/main-abc123.js', '/healthz']) {
    const { headers } = await request(opened.app).get(path)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin'
    })
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';/)
    expect(headers['content-security-policy']).not.toMatch(/upgrade-insecure|unsafe/)
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(headers['x-powered-by']).toBeUndefined()
  }
})

it('lets browsers keep for ever what has a hash in its name, and packs what can be packed', async () => {
  const script = await request(opened.app).get('/assets/main-abc123.js').set('accept-encoding', 'gzip')
  expect(script.status).toBe(200)
  expect(script.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'text/javascript; charset=utf-8',
    'content-encoding': 'gzip'
  })
  const plain = await request(opened.app).get('/assets/main-abc123.js').set('accept-encoding', 'identity')
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(plain.headers['etag']).not.toBe(script.headers['etag'])
  const tag = String(script.headers['etag'])
  await request(opened.app)
    .get('/assets/main-abc123.js')
    .set({ 'accept-encoding': 'gzip', 'if-none-match': tag })
    .expect(304)
  const face = await request(opened.app).get('/assets/face-abc123.woff2').set('accept-encoding', 'br')
  expect(face.headers['content-type']).toBe('font/woff2')
  expect(face.headers['content-encoding']).toBeUndefined()
  const strange = await request(opened.app).get('/assets/strange.xyz')
  expect(strange.headers['content-type']).toBe('application/octet-stream')
  const robots = await request(opened.app).get('/robots.txt')
  expect(robots.headers['cache-control']).toBe('no-cache')
})

it.each([
  '/assets/gone-abc123.js',
  '/api/gone',
  '/../package.json',
  '/%2e%2e/package.json',
  '/assets/..%2f..%2fetc/passwd',
  '/assets/%00'
])('does not take %s for the page, nor leave its folder', async (path) => {
  const answer = await request(opened.app).get(path).set('accept', '*/*')
  expect(answer.status).toBe(404)
  expect(answer.body.error.code).toBe('not_found')
})

it.each(['/assets/gone-abc123.js', '/assets', '/api/gone', '/api'])(
  'does not give the page for %s to a person either',
  async (path) => {
    await request(opened.app).get('/somewhere').set('accept', 'text/html').expect(200)
    await request(opened.app).get(path).set('accept', 'text/html').expect(404)
  }
)

it('does not take a program’s request for a person’s', async () => {
  await request(opened.app).get('/somewhere').set('accept', 'application/json').expect(404)
  await request(opened.app).post('/').set('accept', 'text/html').expect(404)
})

it('serves without a page too', async () => {
  const bare = await openApp()
  await request(bare.app).get('/').set('accept', 'text/html').expect(404)
  await request(bare.app).get('/api/overview').expect(200)
  await bare.close()
})
