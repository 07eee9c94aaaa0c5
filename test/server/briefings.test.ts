import { toBriefingText } from '#model/briefing.ts'
import request from 'supertest'
import { briefing, slide } from '../support/briefed.ts'
import type { Opened } from './open-app.ts'
import { openApp } from './open-app.ts'

const TOKEN = 'correct-horse-battery'
let opened: Opened
afterEach(() => opened.close())

const put = (body: object, headers: Record<string, string> = { 'if-none-match': '*' }) =>
  request(opened.app).put('/api/briefings/x').set(headers).send(body)
const get = (id = 'x') => request(opened.app).get(`/api/briefings/${id}`)
const remove = (headers: Record<string, string>) =>
  request(opened.app).delete('/api/briefings/x').set(headers)

describe('briefings over HTTP', () => {
  beforeEach(async () => {
    opened = await openApp()
  })

  it('are put, listed, given back as the file they are, changed over what was read, and removed', async () => {
    const made = await put(briefing('x')).expect(200)
    expect(made.body).toMatchObject({ id: 'x', title: 'Briefing x', slides: 2 })
    expect(made.headers['etag']).toBe(`"${made.body.tag}"`)
    expect(made.headers['cache-control']).toBe('no-store')
    const list = await request(opened.app).get('/api/briefings').expect(200)
    expect(list.body).toStrictEqual({ briefings: [made.body] })

    const file = await get().set('accept-encoding', 'identity').expect(200)
    expect(file.text).toBe(toBriefingText(briefing('x')))
    expect(file.headers['etag']).toBe(made.headers['etag'])
    await get()
      .set('accept-encoding', 'identity')
      .set('if-none-match', String(file.headers['etag']))
      .expect(304)

    const packed = await get().set('accept-encoding', 'br').expect(200)
    expect(packed.headers['etag']).toBe(`"${made.body.tag}.br"`)
    const changed = await put(briefing('x', { title: 'New' }), {
      'if-match': String(packed.headers['etag'])
    }).expect(200)
    expect(changed.body.title).toBe('New')
    await remove({ 'if-match': `"${made.body.tag}"` }).expect(412)
    await remove({ 'if-match': `"${changed.body.tag}"` }).expect(204)
    await get().expect(404)
    await remove({ 'if-match': '*' }).expect(404)
    expect((await request(opened.app).get('/api/briefings')).body).toStrictEqual({ briefings: [] })
  })

  it('tell a writer who comes too late, with the tag of what is there now', async () => {
    const { body: first } = await put(briefing('x')).expect(200)
    const { body: other } = await put(briefing('x', { title: 'Theirs' }), {
      'if-match': `"${first.tag}"`
    }).expect(200)
    const late = await put(briefing('x', { title: 'Mine' }), { 'if-match': `"${first.tag}"` }).expect(412)
    expect(late.body.error).toMatchObject({
      code: 'precondition_failed',
      message: 'The briefing “x” changed meanwhile.',
      issues: [{ file: 'x', record: 'briefing', field: 'tag', wrong: `its tag is now ${other.tag}` }]
    })
    const present = await get()
    expect(present.body.title).toBe('Theirs')
    await put(briefing('x', { title: 'Mine' })).expect(412)
    await put(briefing('x', { title: 'Mine' }), { 'if-match': '*' }).expect(200)
  })

  it('take a retry of what was done for done', async () => {
    const { body: first } = await put(briefing('x')).expect(200)
    await put(briefing('x')).expect(200)
    const change = briefing('x', { title: 'New' })
    await put(change, { 'if-match': `"${first.tag}"` }).expect(200)
    await put(change, { 'if-match': `"${first.tag}"` }).expect(200)
  })

  it('lose no update: of 50 writes at once, one succeeds', async () => {
    const { body: first } = await put(briefing('x')).expect(200)
    const statuses = await Promise.all(
      Array.from({ length: 50 }, async (_, n) => {
        const answer = await put(briefing('x', { title: `${n}` }), { 'if-match': `"${first.tag}"` })
        return answer.status
      })
    )
    expect(statuses.toSorted((a, b) => a - b)).toStrictEqual([200, ...Array.from({ length: 49 }, () => 412)])
  })

  it.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['both', { 'if-match': '*', 'if-none-match': '*' }],
    ['a weak tag', { 'if-match': 'W/"abc"' }],
    ['two tags', { 'if-match': '"abc", "def"' }],
    ['a tag that is not one', { 'if-match': 'abc' }],
    ['a tag not to be there', { 'if-none-match': '"abc"' }]
  ])('refuse a write that sends %s, and say what to send', async (_, headers) => {
    const answer = await put(briefing('x'), headers).expect(400)
    expect(answer.body.error.message).toMatch(/If-Match with the one ETag .* If-None-Match: \*/)
    await remove(headers).expect(400)
    await get().expect(404)
  })

  it('list every fault by slide, field and remedy', async () => {
    const one = slide('one', { title: 'x'.repeat(301), highlight: [''] })
    const two = slide('two', { taken: 'yesterday', colour: 'red' })
    const { view: _, ...three } = slide('three')
    const { body } = await put({ id: 'x', title: '', slides: [one, two, three] }).expect(422)
    expect(body.error.message).toBe('The briefing has 6 faults; nothing was changed.')
    expect(body.error.issues.map(({ record, field }: Record<string, string>) => [record, field])).toEqual(
      expect.arrayContaining([
        ['briefing', 'title'],
        ['slide 1', 'title'],
        ['slide 1', 'highlight.0'],
        ['slide 2', 'taken'],
        ['slide 2', ''],
        ['slide 3', 'view']
      ])
    )
    for (const { wrong, right } of body.error.issues) expect(`${wrong} ${right}`).toMatch(/\w .*\./)
    const twice = await put({ id: 'x', title: 'X', slides: [slide('one'), slide('one')] }).expect(422)
    expect(twice.body.error.issues).toMatchObject([
      { record: 'briefing', field: 'slides', right: 'Give each its own.' }
    ])
    const later = await put({ ...briefing('x'), version: 2 }).expect(422)
    expect(later.body.error.issues).toMatchObject([{ field: 'version', wrong: /newer/ }].map(asMatch))
  })

  it('refuse one that is nested too deeply', async () => {
    await opened.close()
    opened = await openApp({ limits: { jsonDepth: 3 } })
    const { body } = await put({ a: { b: { c: {} } } }).expect(400)
    expect(body.error.message).toMatch(/deeper than 3 levels/)
  })

  it('refuse a briefing whose id differs from the address', async () => {
    const { body } = await put(briefing('y')).expect(400)
    expect(body.error.message).toMatch(/“x”.*“y”/)
    await request(opened.app).get('/api/briefings/a%20b').expect(400)
    await get('__proto__').expect(404)
    await request(opened.app).post('/api/briefings').expect(405)
    await request(opened.app).post('/api/briefings/x').expect(405)
  })
})

function asMatch({ field, wrong }: { field: string; wrong: RegExp }) {
  return { field, wrong: expect.stringMatching(wrong) }
}

describe('who may write briefings', () => {
  it('whoever may write datasets', async () => {
    opened = await openApp({ settings: { token: TOKEN } })
    const forwarded = { 'x-forwarded-for': '10.0.0.1', 'if-none-match': '*' }
    await put(briefing('x'), forwarded).expect(401)
    await put(briefing('x'), { ...forwarded, authorization: `Bearer ${TOKEN}` }).expect(200)
    await remove({ ...forwarded, 'if-match': '*' }).expect(401)
    await put(briefing('x'), { 'if-none-match': '*', 'sec-fetch-site': 'cross-site' }).expect(403)
    await get().expect(200)
  })

  it('nobody, where the server only reads', async () => {
    opened = await openApp({ settings: { readOnly: true } })
    await put(briefing('x')).expect(403)
    await remove({ 'if-match': '*' }).expect(403)
    await request(opened.app).get('/api/briefings').expect(200)
  })

  it('as often as an editor saves by itself, counted apart from datasets', async () => {
    opened = await openApp({ limits: { writesPerMinute: 1, briefingWritesPerMinute: 3 } })
    for (let n = 0; n < 3; n++) await put(briefing('x', { title: `${n}` }), { 'if-match': '*' }).expect(412)
    const { body } = await put(briefing('x')).expect(429)
    expect(body.error.code).toBe('too_many')
    await get().expect(404)
  })

  it('and strangers, whose attempts are limited too, use up nothing of what writers may do', async () => {
    opened = await openApp({ settings: { token: TOKEN }, limits: { briefingWritesPerMinute: 3 } })
    // through a proxy everybody comes from its address
    const proxied = { 'x-forwarded-for': '10.0.0.1', 'if-none-match': '*' }
    const guess = () => put(briefing('x'), { ...proxied, authorization: 'Bearer guessed-guessed-guess' })
    for (let n = 0; n < 3; n++) await guess().expect(401)
    await guess().expect(429)
    await put(briefing('x'), { ...proxied, authorization: `Bearer ${TOKEN}` }).expect(200)
    await get().expect(200)
  })
})
