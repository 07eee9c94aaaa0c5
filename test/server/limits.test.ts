import { LIMITS } from '#model/limits.ts'
import type { LimitName } from '#model/limits.ts'
import { once } from 'node:events'
import { type IncomingMessage, request as send } from 'node:http'
import request from 'supertest'
import { briefing, slide } from '../support/briefed.ts'
import { CAST } from '../support/cast.ts'
import type { Opened } from './open-app.ts'
import { openApp } from './open-app.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openApp({ limits: { writesPerMinute: 1_000 } })
  await opened.store.briefings.put(briefing('x'), 'absent')
})
afterAll(() => opened.close())

const get = async (path: string) => (await request(opened.app).get(path)).status
const put = async (body: object) =>
  (
    await request(opened.app)
      .put('/api/datasets/x')
      .send({ id: 'x', title: 'X', ...body })
  ).status
const bytes = async (size: number) => {
  const start = Buffer.from('{"id":"x","title":"X"}')
  const body = Buffer.concat([start, Buffer.alloc(size - start.length, ' ')])
  const asking = request(opened.app).put('/api/datasets/x').set('content-type', 'application/json')
  return (await asking.serialize((it: Buffer) => it as unknown as string).send(body)).status
}
const many = (n: number, stem = 'a') => Array.from({ length: n }, (_, i) => `${stem}${i}`)
const person = (more: object) => ({ entities: [{ id: 'p', kind: 'person', name: 'P', ...more }] })
const save = (id: string) => request(opened.app).put(`/api/briefings/${id}`).set('if-match', '*')
const brief = async (slides: readonly object[]) =>
  (await save('x').send({ id: 'x', title: 'X', slides })).status
const briefBytes = async (size: number) => {
  const start = Buffer.from(JSON.stringify(briefing('x')))
  const sent = Buffer.concat([start, Buffer.alloc(size - start.length, ' ')])
  const saving = save('x').set('content-type', 'application/json')
  return (await saving.serialize((it: Buffer) => it as unknown as string).send(sent)).status
}
const nested = (levels: number) =>
  request(opened.app)
    .put('/api/datasets/x')
    .set('content-type', 'application/json')
    .send('['.repeat(levels) + ']'.repeat(levels))

/** Limits at which nothing is refused: the answer just ends there. */
type Internal =
  | 'searchTerms'
  | 'searchCandidates'
  | 'searchProminent'
  | 'searchBegun'
  | 'searchPage'
  | 'assistantCharacters'
  | 'handOutDeadline'
  | 'handOutsAtOnce'
  | 'readDeadline'
  | 'writeDeadline'
  | 'relatedReasons'
  | 'hubRelations'
  | 'auditEntities'
  | 'timelineRelations'
  | 'pathRelations'
  | 'pathSteps'
  | 'chainActions'
  | 'chainRelations'

/** For each limit: what happens at it, and just above it. */
const WALK: Record<Exclude<LimitName, Internal>, [at: (limit: number) => Promise<number>, over: number]> = {
  bodyBytes: [bytes, 413],
  jsonDepth: [async (levels) => ((await nested(levels)).status === 422 ? 200 : 400), 400],
  nameCharacters: [(n) => put({ title: 'x'.repeat(n) }), 422],
  textCharacters: [(n) => put({ description: 'x'.repeat(n) }), 422],
  listItems: [(n) => put(person({ aliases: many(n) })), 422],
  slides: [(n) => brief(many(n).map((id) => slide(id))), 422],
  slideTitle: [(n) => brief([slide('s', { title: 'x'.repeat(n) })]), 422],
  slideRelations: [
    (n) => brief([slide('s', { seen: many(n).map((a) => ({ id: `${a}/ALLEGES/b`, assertions: [] })) })]),
    422
  ],
  searchCharacters: [(n) => get(`/api/search?q=${'w'.repeat(n)}`), 400],
  searchHits: [(n) => get(`/api/search?q=w&limit=${n}`), 400],
  neighbors: [(n) => get(`/api/neighbors?id=suit&limit=${n}`), 400],
  betweenEntities: [(n) => get(`/api/between?ids=${many(n).join(',')}`), 400],
  evidenceRelations: [
    (n) =>
      get(
        `/api/evidence?ids=${many(n)
          .map((a) => `${a}/ALLEGES/b`)
          .join(',')}`
      ),
    400
  ],
  relatedEntities: [(n) => get(`/api/related?ids=${['suit', ...many(n - 1)].join(',')}`), 400],
  relatedHits: [(n) => get(`/api/related?id=suit&limit=${n}`), 400],
  comparedItems: [(n) => get(`/api/compare?left=suit&right=suit-2&limit=${n}`), 400],
  auditRelations: [(n) => get(`/api/audit?look=${n}`), 400],
  auditRows: [(n) => get(`/api/audit?limit=${n}`), 400],
  changedRelations: [(n) => get(`/api/changes?ids=suit&from=2023-01-01&limit=${n}`), 400],
  timelineEvents: [(n) => get(`/api/timeline?ids=suit&limit=${n}`), 400],
  paths: [(n) => get(`/api/paths?from=ada&to=chief&k=${n}`), 400],
  pathHops: [(n) => get(`/api/paths?from=ada&to=chief&hops=${n}`), 400],
  pathEnds: [(n) => get(`/api/paths?from=${'ada,'.repeat(n)}&to=chief`), 400],
  briefingBytes: [briefBytes, 413],
  writesPerMinute: [writes, 429],
  briefingWritesPerMinute: [saves, 429]
}

async function writes(n: number): Promise<number> {
  const other = await openApp({ limits: { writesPerMinute: 5 } })
  let status = 0
  for (let i = 0; i < n - LIMITS.writesPerMinute + 5; i++) {
    status = (await request(other.app).put('/api/datasets/cast').send(CAST)).status
  }
  await other.close()
  return status
}

async function saves(n: number): Promise<number> {
  const other = await openApp({ limits: { briefingWritesPerMinute: 5 } })
  let status = 0
  for (let i = 0; i < n - LIMITS.briefingWritesPerMinute + 5; i++) {
    status = (await request(other.app).put('/api/briefings/x').set('if-none-match', '*').send(briefing('x')))
      .status
  }
  await other.close()
  return status
}

it.each(Object.entries(WALK))(
  '%s holds: at it all is well, above it a refusal',
  async (name, [ask, over]) => {
    const limit = LIMITS[name as LimitName]
    expect(await ask(limit)).toBe(200)
    expect(await ask(limit + 1)).toBe(over)
  }
)

test('a body that does not say how long it is may be no longer', async () => {
  const small = await openApp({ limits: { bodyBytes: 100 } })
  const server = small.app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const headers = { 'content-type': 'application/json' }
  const asking = send({ host: '127.0.0.1', port, method: 'PUT', path: '/api/datasets/x', headers })
  asking.write('{"id":"x",')
  asking.end(`${' '.repeat(200)}"title":"X"}`)
  const [answer] = (await once(asking, 'response')) as [IncomingMessage]
  expect([asking.getHeader('content-length'), answer.statusCode]).toStrictEqual([undefined, 413])
  answer.resume()
  server.close()
  await small.close()
})
