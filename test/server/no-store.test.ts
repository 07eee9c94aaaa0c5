import request from 'supertest'
import { briefing } from '../support/briefed.ts'
import type { Opened } from './open-app.ts'
import { openApp } from './open-app.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openApp()
  await opened.store.briefings.put(briefing('x'), 'absent')
})
afterAll(() => opened.close())

it.each([
  ['get', '/healthz', 200],
  ['get', '/readyz', 200],
  ['get', '/api/export/csv', 200],
  ['head', '/api/export/csv', 200],
  ['get', '/api/export/csv/losses', 200],
  ['get', '/api/nothing', 404],
  ['delete', '/api/briefings/x', 204]
] as const)('nobody keeps what %s %s gives', async (method, path, status) => {
  const answer = await request(opened.app)[method](path).set('if-match', '*').expect(status)
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(answer.headers).not.toHaveProperty('etag')
})
