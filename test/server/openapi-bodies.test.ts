import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import request from 'supertest'
import { createApp } from '../../server/app.ts'
import { BRIEFING_BODY, DATASET_BODY } from '../../server/openapi/bodies.ts'
import { openEmbedded } from '../../server/store/embedded/store.ts'

const FILE = 'server/openapi/written.json'

/** What a server without data answers to the examples of the document, one after the other. */
async function answers(): Promise<Record<string, unknown>> {
  const folder = await mkdtemp(join(tmpdir(), 'pincite-bodies-'))
  const store = await openEmbedded({ folder, seed: [] })
  const settings = { host: '127.0.0.1', hosts: [], token: '', readOnly: false, embed: ['*'] }
  const app = createApp({ store, log: pino({ level: 'silent' }), settings, version: '0.1.0', page: null })
  const get = async (url: string): Promise<unknown> => (await request(app).get(url).expect(200)).body
  const dataset = '/api/datasets/my-notes'
  const briefing = '/api/briefings/widget-in-one'
  const put = await request(app).put(dataset).set('If-None-Match', '*').send(DATASET_BODY).expect(200)
  const kept = await request(app).put(briefing).set('If-None-Match', '*').send(BRIEFING_BODY).expect(200)
  const told = {
    putDataset: put.body,
    getDataset: await get(dataset),
    putBriefing: kept.body,
    getBriefing: await get(briefing),
    listBriefings: await get('/api/briefings'),
    listDataFormats: await get('/api/export'),
    reportLosses: await get('/api/export/csv/losses?ids=doe-v-widget,widget'),
    getMeta: begun(await get('/api/meta')),
    getVersion: await get('/api/version'),
    getOpenApi: begun(await get('/openapi.json')),
    getHealth: await get('/healthz'),
    getReadiness: await get('/readyz'),
    removeDataset: (await request(app).delete(dataset).set('If-Match', '*').expect(200)).body
  }
  await store.close()
  await rm(folder, { recursive: true })
  return told
}

/** Of what is long, the first of each list and of each table; names of fields stay. */
function begun(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return value.slice(0, 1)
  if (typeof value !== 'object' || value === null) return value
  const all = Object.entries(value)
  const isTable = depth > 0 && all.length > 7
  return Object.fromEntries(
    (isTable ? all.slice(0, 1) : all).map(([key, one]) => [key, begun(one, depth + 1)])
  )
}

test('the answers shown are those of a server (UPDATE_DOCS=1 writes them anew)', async () => {
  const told = await answers()
  const lines = Object.entries(told).map(([name, body]) => `${JSON.stringify(name)}: ${JSON.stringify(body)}`)
  const text = `{\n${lines.join(',\n')}\n}\n`
  if (process.env['UPDATE_DOCS'] === '1' && !process.env['CI']) writeFileSync(FILE, text)
  expect(text).toBe(readFileSync(FILE, 'utf8'))
})
