import { AppError } from '#model/error.ts'
import express from 'express'
import pino from 'pino'
import request from 'supertest'
import { refuse } from '../../server/http/refuse.ts'

const lines: { level: number; code?: string }[] = []
const log = pino({ messageKey: 'code' }, { write: (line) => lines.push(JSON.parse(line)) })

/** A server that fails with this error, before or after it has begun to answer. */
function failing(error: unknown, begun = false) {
  const app = express()
  app.get('/', (_req, res) => {
    if (begun) res.write('half')
    throw error
  })
  app.use(refuse(log))
  return request(app).get('/')
}

beforeEach(() => lines.splice(0))

test.each([
  ['store_unavailable', 503, 'retry-after', /^\d+$/],
  ['unauthorized', 401, 'www-authenticate', /^Bearer$/],
  ['too_large', 413, 'connection', /^close$/],
  ['not_found', 404, 'cache-control', /^no-store$/]
] as const)('%s is refused with %i and says so in %s', async (code, status, header, value) => {
  const answer = await failing(new AppError(code, 'No.'))
  expect(answer.status).toBe(status)
  expect(answer.headers[header]).toMatch(value)
  expect(answer.body.error).toMatchObject({ code })
})

test('what is our own fault is noted and not told; what is the asker’s is told and not noted', async () => {
  const { body } = await failing(new Error('a secret path'))
  expect(body.error.code).toBe('internal')
  expect(JSON.stringify(body)).not.toContain('secret')
  expect(lines).toMatchObject([{ level: 50, code: 'internal' }])
  await failing(new AppError('not_found', 'No.'))
  expect(lines).toHaveLength(1)
})

test('half an answer does not pass for a whole one', async () => {
  await expect(failing(new Error('late'), true)).rejects.toThrow(/aborted|hang up/)
})
