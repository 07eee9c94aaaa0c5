import { toText } from '#model/dataset.ts'
import type { Problem } from '#model/error.ts'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import request from 'supertest'
import { CAST, NOTES } from '../support/cast.ts'
import type { Opened } from './open-app.ts'
import { openApp } from './open-app.ts'

const TOKEN = 'correct-horse-battery'
let opened: Opened
afterEach(() => opened.close())

const put = (id: string, body: object) => request(opened.app).put(`/api/datasets/${id}`).send(body)

describe('on this machine', () => {
  beforeEach(async () => {
    opened = await openApp()
  })

  it('puts a dataset, gives its file back, and takes it away again', async () => {
    const before = await request(opened.app).get('/api/overview')
    const receipt = await put('notes', NOTES).expect(200)
    expect(receipt.body).toMatchObject({
      dataset: 'notes',
      changed: true,
      entities: { added: 4, changed: 0, removed: 0 },
      relations: { added: 2, changed: 0, removed: 0 }
    })
    expect(receipt.headers['cache-control']).toBe('no-store')

    const file = await request(opened.app).get('/api/datasets/notes').expect(200)
    expect(file.text).toBe(toText(NOTES))
    await request(opened.app)
      .get('/api/datasets/notes')
      .set('if-none-match', String(file.headers['etag']))
      .expect(304)

    const removed = await request(opened.app).delete('/api/datasets/notes').expect(200)
    expect(removed.body).toMatchObject({ changed: true, entities: { removed: 4 } })
    const after = await request(opened.app).get('/api/overview')
    expect(after.text).toBe(before.text)
    expect(after.headers['etag']).toBe(before.headers['etag'])
  })

  it('changes nothing when the same comes twice', async () => {
    const { body } = await put('cast', CAST).expect(200)
    expect(body).toMatchObject({ dataset: 'cast', changed: false })
  })

  it('takes a file that leaves out what has a default', async () => {
    await put('bare', { id: 'bare', title: 'Bare' }).expect(200)
    const file = await request(opened.app).get('/api/datasets/bare')
    expect(JSON.parse(file.text)).toMatchObject({ id: 'bare', precedence: 100, entities: [] })
  })

  it('names the line of each record that has a fault, of shape or of fit', async () => {
    const sent = (name: string) =>
      [
        '{ "id": "x", "title": "X",',
        '  "entities": [',
        `    { "id": "a", "kind": "person", "name": "${name}" }`,
        '  ],',
        '  "sources": [{ "id": "s", "title": "S", "kind": "page", "publisher": "P" }],',
        '  "relations": [',
        '    { "id": "a/RELATED_TO/nowhere", "type": "RELATED_TO", "from": "a", "to": "nowhere",',
        '      "assertions": [{ "status": "filed", "date": "2024", "source": "s" }] }',
        '  ] }'
      ].join('\n')
    const linesOf = async (name: string) => {
      const asking = request(opened.app).put('/api/datasets/x').set('content-type', 'application/json')
      const { body } = await asking.send(sent(name)).expect(422)
      const { issues } = (body as { error: { issues: Problem[] } }).error
      return issues.map(({ file, line, record }) => [file, line, record])
    }
    const ends = ['x', 7, 'relation a/RELATED_TO/nowhere']
    expect(await linesOf('')).toContainEqual(['x', 3, 'entity a'])
    expect(await linesOf('Ada')).toContainEqual(ends)
    expect((await linesOf('Ada')).every(([, line]) => line === 7)).toBe(true)
  })

  it('lists every fault of shape, and every one of fit, and changes nothing', async () => {
    const version = await opened.store.version()
    const shape = await put('x', { id: 'x', title: '', entities: [{ id: 'a', kind: 'ghost', name: 'A' }] })
    expect(shape.status).toBe(422)
    expect(shape.body.error.issues).toMatchObject([
      { file: 'x', record: 'dataset', field: 'title' },
      { file: 'x', record: 'entity a', field: 'kind' }
    ])
    const relations = [
      { ...NOTES.relations[0], to: 'nobody' },
      { ...NOTES.relations[1], from: 'suit' }
    ]
    const fit = await put('notes', { ...NOTES, relations })
    expect(fit.status).toBe(422)
    expect(fit.body.error.issues.length).toBeGreaterThanOrEqual(3)
    expect(await opened.store.version()).toBe(version)
  })

  it('refuses a dataset whose id differs from the address', async () => {
    const { body } = await put('other', NOTES).expect(400)
    expect(body.error.message).toMatch(/“other”.*“notes”/)
  })

  it('refuses what does not agree with other datasets', async () => {
    await put('user', { id: 'user', title: 'User', uses: ['cast'] }).expect(200)
    const { body } = await request(opened.app).delete('/api/datasets/cast').expect(409)
    expect(body.error.message).toMatch(/used by user/)
  })

  it('says that a dataset is not there', async () => {
    await request(opened.app).get('/api/datasets/constructor').expect(404)
    await request(opened.app).delete('/api/datasets/__proto__').expect(404)
  })
})

describe('a write with a precondition', () => {
  beforeEach(async () => {
    opened = await openApp()
  })

  it('succeeds only where its precondition holds', async () => {
    const { headers } = await request(opened.app).get('/api/datasets/cast').expect(200)
    const tag = String(headers['etag'])
    await request(opened.app).get('/api/datasets/cast').set('if-none-match', tag).expect(304)
    await put('notes', NOTES).set('if-none-match', '*').expect(200)
    await request(opened.app).get('/api/datasets/cast').set('if-none-match', tag).expect(304)
    await put('notes', { ...NOTES, title: 'Again' })
      .set('if-none-match', '*')
      .expect(412)
    await put('notes', { ...NOTES, title: 'Again' })
      .set('if-match', tag)
      .expect(412)
    await put('notes', { ...NOTES, title: 'Again' })
      .set('if-match', 'nonsense')
      .expect(400)
    await request(opened.app).delete('/api/datasets/notes').set('if-match', tag).expect(412)
    await request(opened.app).delete('/api/datasets/notes').set('if-match', '*').expect(200)
  })
})

describe('who may write', () => {
  const remove = (headers: Record<string, string>) =>
    request(opened.app).delete('/api/datasets/nobody').set(headers)

  it.each<[Record<string, string>, number]>([
    [{}, 404],
    [{ authorization: `Bearer ${TOKEN}` }, 404],
    [{ authorization: `bearer ${TOKEN}` }, 404],
    [{ authorization: 'Bearer wrong' }, 401],
    [{ authorization: TOKEN }, 401],
    [{ authorization: '' }, 401],
    [{ 'x-forwarded-for': '10.0.0.1' }, 401],
    [{ 'x-forwarded-proto': 'https' }, 401],
    [{ 'x-real-ip': '10.0.0.1' }, 401],
    [{ forwarded: 'for=10.0.0.1' }, 401],
    [{ via: '1.1 proxy' }, 401],
    [{ origin: 'https://pincite.example.org', 'sec-fetch-site': 'same-origin' }, 401],
    [{ host: 'pincite.example.org' }, 401],
    [{ host: 'pincite.example.org', authorization: `Bearer ${TOKEN}` }, 404],
    [{ 'x-forwarded-for': '10.0.0.1', authorization: `Bearer ${TOKEN}` }, 404]
  ])('with a token set: %j gives %i', async (headers, status) => {
    opened = await openApp({ settings: { token: TOKEN, hosts: ['pincite.example.org'] } })
    const answer = await remove(headers)
    expect(answer.status).toBe(status)
    expect(answer.headers['www-authenticate']).toBe(status === 401 ? 'Bearer' : undefined)
    expect(answer.text).not.toContain(TOKEN)
  })

  it.each<[Record<string, string>, number]>([
    [{}, 404],
    [{ 'x-forwarded-for': '10.0.0.1' }, 403],
    [{ host: 'pincite.example.org' }, 403],
    [{ authorization: 'Bearer ' }, 403]
  ])('without one: %j gives %i', async (headers, status) => {
    opened = await openApp({ settings: { hosts: ['pincite.example.org'] } })
    await remove(headers).expect(status)
  })

  it('not who comes through a proxy that says nothing of itself and speaks HTTP/1.0', async () => {
    opened = await openApp({ settings: { token: TOKEN } })
    const server = createServer(opened.app).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const socket = connect(typeof address === 'object' && address ? address.port : 0, '127.0.0.1')
    socket.end('DELETE /api/datasets/nobody HTTP/1.0\r\nHost: 127.0.0.1:4000\r\n\r\n')
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 401 /)
    server.close()
  })

  it('nobody, where the server only reads', async () => {
    opened = await openApp({ settings: { token: TOKEN, readOnly: true } })
    await remove({}).expect(403)
    await remove({ authorization: `Bearer ${TOKEN}` }).expect(403)
    await put('notes', NOTES).expect(403)
    await request(opened.app).get('/api/datasets/cast').expect(200)
    const { body } = await request(opened.app).get('/api/meta')
    expect(body.readOnly).toBe(true)
  })

  it('writes are limited, and so are attempts with a wrong token, in a count of their own', async () => {
    opened = await openApp({ limits: { writesPerMinute: 2 }, settings: { token: TOKEN } })
    await remove({}).expect(404)
    for (const status of [401, 401, 429]) await remove({ authorization: 'Bearer wrong' }).expect(status)
    await remove({}).expect(404)
    const answer = await remove({})
    expect(answer.status).toBe(429)
    expect(answer.body.error.code).toBe('too_many')
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    await request(opened.app).get('/api/overview').expect(200)
  })
})
