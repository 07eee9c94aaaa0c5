import { READ_NAMES } from '#model/contracts.ts'
import { LIMITS } from '#model/limits.ts'
import { MARK_TABLE, STATUSES } from '#model/status.ts'
import request from 'supertest'
import { HAND_OUTS } from '../../server/handout/formats.ts'
import { SOURCE_LISTS } from '../../server/handout/source-lists.ts'
import type { Opened } from './open-app.ts'
import { openApp } from './open-app.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openApp({ limits: { readDeadline: 1_234 } })
})
afterAll(() => opened.close())

const meta = (encoding: string) => request(opened.app).get('/api/meta').set('accept-encoding', encoding)

it('tells the store, the limits of this server, the formats, the vocabulary and the reads', async () => {
  const { body } = await meta('identity').expect(200)
  expect(body).toMatchObject({ version: '0.1.0', store: 'embedded', readOnly: false })
  expect(body.limits).toStrictEqual({ ...LIMITS, readDeadline: 1_234 })
  const words = (formats: object) =>
    Object.entries(formats).map(([format, { word }]: [string, { word: string }]) => ({ format, word }))
  expect(body.exports).toStrictEqual({ briefing: words(HAND_OUTS), sources: words(SOURCE_LISTS) })
  expect(body.ontology).toMatchObject({ statuses: STATUSES, marks: MARK_TABLE })
  expect(Object.keys(body.reads)).toStrictEqual([...READ_NAMES])
})

it('answers each in the encoding that was asked for, whoever asked before', async () => {
  for (const [asked, given] of [
    ['br', 'br'],
    ['identity', undefined],
    ['gzip', 'gzip'],
    ['br', 'br']
  ] as const) {
    const { headers } = await meta(asked).expect(200)
    expect(headers['content-encoding']).toBe(given)
  }
})
