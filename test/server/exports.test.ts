import { once } from 'node:events'
import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import request from 'supertest'
import { DATA_FORMATS } from '../../server/export/data-formats.ts'
import type { LossReport } from '../../server/export/loss-report.ts'
import type { GraphStore } from '../../server/store/store.ts'
import { CAST } from '../support/cast.ts'
import { toText } from '#model/dataset.ts'
import type { Opened } from './open-app.ts'
import { openApp } from './open-app.ts'

describe('the data over HTTP', () => {
  let opened: Opened
  beforeAll(async () => {
    opened = await openApp()
  })
  afterAll(() => opened.close())

  test('is listed by format, each with what it cannot say', async () => {
    const { body } = await request(opened.app).get('/api/export').expect(200)
    const { formats } = body as { formats: { id: string; losses: object[] }[] }
    expect(formats.map(({ id }) => id)).toStrictEqual(Object.keys(DATA_FORMATS))
    expect(formats.find(({ id }) => id === 'graphml')?.losses[0]).toStrictEqual({
      record: 'dataset',
      field: 'precedence, beginnings',
      how: 'left out',
      words: expect.any(String)
    })
  })

  test.each(Object.keys(DATA_FORMATS))(
    'leaves as %s, with a name and a way to its losses',
    async (format) => {
      const { headers, text } = await request(opened.app)
        .get(`/api/export/${format}?asOf=2024-01-01`)
        .expect(200)
      expect(headers['content-disposition']).toMatch(
        /^attachment; filename="pincite-all-2024-01-01\.[a-z.]+"$/
      )
      expect(headers['content-type']).toBe(DATA_FORMATS[format as keyof typeof DATA_FORMATS].mediaType)
      const link = /<([^>]+)>; rel="describedby"/.exec(headers['link'] ?? '')?.[1] ?? ''
      const { body } = await request(opened.app).get(link).expect(200)
      expect(body).toMatchObject({ format, asked: { asOf: '2024-01-01' }, entities: 9, relations: 9 })
      if (text) expect(text).not.toContain('Verdict for Ada found')
      await request(opened.app).head(`/api/export/${format}`).expect(200)
    }
  )

  test('is only read', async () => {
    const { headers } = await request(opened.app).post('/api/export/csv').expect(405)
    expect(headers['allow']).toBe('GET, HEAD')
  })

  test('a dataset leaves as its file', async () => {
    const { text } = await request(opened.app).get('/api/export/json?dataset=cast').expect(200)
    expect(text).toBe(toText(CAST))
  })

  test.each(Object.keys(DATA_FORMATS))('%s of a set names the ids that are not known', async (format) => {
    const named = async (ids: string) => {
      const asked = `${format}?ids=${ids}`
      const { headers } = await request(opened.app).get(`/api/export/${asked}`).expect(200)
      const link = /<([^>]+)>/.exec(headers['link'] ?? '')?.[1] ?? ''
      const { body } = await request(opened.app).get(link).expect(200)
      return [decodeURIComponent(headers['x-pincite-notice'] ?? ''), (body as LossReport).unknown]
    }
    expect(await named('suit,nobody,widget,nobody')).toStrictEqual([
      'Left out: nobody; no such entity is known here.',
      ['nobody']
    ])
    expect(await named('suit,widget')).toStrictEqual(['', []])
  })

  test.each([
    ['/api/export/excel', 404, /There is no format “excel” of the data. There are json, /],
    ['/api/export/csv?dataset=nowhere', 404, /no dataset “nowhere”/],
    ['/api/export/csv?ids=nobody', 404, /no entity “nobody”/],
    ['/api/export/csv?since=1', 400, /since: not known here/],
    ['/api/export/csv?asOf=yesterday', 400, /not a day/]
  ])('%s is refused', async (path, status, words) => {
    const { body } = await request(opened.app).get(path).expect(status)
    expect(body).toMatchObject({ error: { message: expect.stringMatching(words) } })
  })
})

/** A store that would hand out entities for ever, and counts how many were taken. */
function endless(store: GraphStore): { store: GraphStore; taken: () => number; stopped: () => boolean } {
  let taken = 0
  let stopped = false
  async function* entities() {
    try {
      for (;;) {
        const parts = CAST.entities.map((record) => [
          { dataset: 'cast', record: { ...record, id: `${record.id}-${taken}`, summary: 'x'.repeat(10_000) } }
        ])
        taken += 1
        yield parts
        await setTimeout(0)
      }
    } finally {
      stopped = true
    }
  }
  const holdings = async () => ({ ...(await store.holdings()), entities })
  return { store: { ...store, holdings }, taken: () => taken, stopped: () => stopped }
}

test('a slow asker is waited for, and one who goes away stops the work', async () => {
  let watch: ReturnType<typeof endless> | null = null
  const opened = await openApp({ wrap: (store) => (watch = endless(store)).store })
  const server = opened.app.listen(0, '127.0.0.1')
  try {
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const asking = get({ port, host: '127.0.0.1', path: '/api/export/graphml' })
    const [answer] = (await once(asking, 'response')) as [NodeJS.ReadableStream]
    answer.pause()
    await setTimeout(600)
    const { taken, stopped } = watch as unknown as ReturnType<typeof endless>
    const before = taken()
    await setTimeout(600)
    expect(taken()).toBe(before)
    // what both sockets buffer, at most some megabytes of 90 kB pieces
    expect(before).toBeLessThan(150)
    expect(stopped()).toBe(false)
    asking.destroy()
    for (let i = 0; i < 50 && !stopped(); i++) await setTimeout(20)
    expect(stopped()).toBe(true)
  } finally {
    server.close()
    server.closeAllConnections()
    await opened.close()
  }
}, 20_000)

test('a count of what is lost may take as long as a file, not only as long as a read', async () => {
  const slow = (store: GraphStore): GraphStore => ({
    ...store,
    async holdings() {
      const held = await store.holdings()
      async function* entities() {
        await setTimeout(300)
        yield* held.entities()
      }
      return { ...held, entities }
    }
  })
  const opened = await openApp({ wrap: slow, limits: { readDeadline: 100 } })
  const { body } = await request(opened.app).get('/api/export/csv/losses').expect(200)
  expect(body).toMatchObject({ format: 'csv', entities: 9 })
  await opened.close()
  const hasty = await openApp({ wrap: slow, limits: { handOutDeadline: 100 } })
  await request(hasty.app).get('/api/export/csv/losses').expect(504)
  await hasty.close()
})
