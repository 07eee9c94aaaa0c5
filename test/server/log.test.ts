import { AppError } from '#model/error.ts'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import request from 'supertest'
import { toLogged } from '../../server/log.ts'
import { openApp } from './open-app.ts'

it('says who was answered and how, and nothing of what was asked or held', async () => {
  const lines: string[] = []
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    }
  })
  const err = (error: unknown) => toLogged(error, false)
  const log = pino({ base: null, serializers: { err } }, sink)
  const token = 'correct-horse-battery'
  const { app, close } = await openApp({
    log,
    settings: { token },
    wrap: (store) => ({
      ...store,
      async ask() {
        throw new AppError('internal', 'It failed.', { cause: new Error('MATCH (n {name: "Torrez"})') })
      }
    })
  })
  const answer = await request(app).get('/api/search?q=Torrez')
  await request(app).delete('/api/datasets/nobody').set('authorization', `Bearer ${token}`)
  await request(app).delete('/api/datasets/nobody').set('authorization', 'Bearer wrong-secret')
  await request(app).get('/healthz')
  await close()
  const text = lines.join('')
  expect(text).not.toMatch(/Torrez|MATCH|correct-horse|wrong-secret/)
  const entries = lines.map((line): Record<string, unknown> => JSON.parse(line))
  expect(entries[0]).toMatchObject({
    level: 50,
    msg: 'internal',
    requestId: answer.headers['x-request-id'],
    err: { type: 'AppError', code: 'internal', message: 'It failed.', cause: { type: 'Error' } }
  })
  expect(entries.slice(1)).toMatchObject([
    { level: 50, req: { method: 'GET', path: '/api/search' }, res: { status: 500 } },
    { level: 30, req: { method: 'DELETE', path: '/api/datasets/nobody' }, res: { status: 404 } },
    { level: 30, res: { status: 401 } }
  ])
})

it('keeps foreign messages for debugging only', () => {
  const error = new AppError('timeout', 'Ours.', { cause: new TypeError('theirs') })
  expect(toLogged(error, false)).toMatchObject({ message: 'Ours.', cause: { type: 'TypeError' } })
  expect(toLogged(error, false).cause?.message).toBeUndefined()
  expect(toLogged(error, true).cause?.message).toBe('theirs')
  expect(toLogged('text', true)).toStrictEqual({ type: 'string', at: [] })
})
