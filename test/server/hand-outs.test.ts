import { setTimeout } from 'node:timers/promises'
import request from 'supertest'
import { HAND_OUTS } from '../../server/handout/formats.ts'
import { SOURCE_LISTS } from '../../server/handout/source-lists.ts'
import { toShared } from '#figure/shared.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { briefing, slide } from '../support/briefed.ts'
import { CAST } from '../support/cast.ts'
import { largeDataset } from '../support/large.ts'
import { type Opened, openApp } from './open-app.ts'

jest.setTimeout(120_000)

let opened: Opened
beforeAll(async () => {
  opened = await openApp()
  await opened.store.briefings.put(briefing('b', { title: 'Two slides' }), 'absent')
  await opened.store.briefings.put(briefing('empty', { slides: [] }), 'absent')
  await opened.store.briefings.put(briefing('smiling', { title: 'Ω Ж 😀 שלום' }), 'absent')
})
afterAll(() => opened.close())

const get = (path: string) => request(opened.app).get(path).buffer(true)

describe('a briefing as a file', () => {
  test.each(Object.keys(HAND_OUTS))(
    'is handed out as %s, under a name and a tag of its own',
    async (format) => {
      const answer = await get(`/api/briefings/b/export/${format}`).expect(200)
      expect(answer.headers['content-disposition']).toMatch(
        /^attachment; filename="two-slides-2026-11-25\.[a-z.]+"$/
      )
      expect(answer.headers['x-content-type-options']).toBe('nosniff')
      const again = get(`/api/briefings/b/export/${format}`).set(
        'if-none-match',
        answer.headers['etag'] ?? ''
      )
      await again.expect(304)
    }
  )

  test('is under another tag when the slide, the data or Pincite is another', async () => {
    const tagOf = async (path: string, { app } = opened) =>
      (await request(app).get(`/api/briefings/b/export/${path}`).expect(200)).headers['etag']
    const [all, one] = [await tagOf('svg'), await tagOf('svg?slide=1')]
    expect(await tagOf('svg')).toBe(all)
    const later = await openApp({ version: '0.2.0' })
    await later.store.briefings.put(briefing('b', { title: 'Two slides' }), 'absent')
    const newer = await tagOf('svg', later)
    await later.close()
    const { tag } = await opened.store.briefings.read('b')
    await opened.store.briefings.put(briefing('b', { title: 'Two slides', by: 'A' }), { tag })
    const changed = await tagOf('svg')
    const cast = await opened.store.dataset('cast')
    await opened.store.change({ do: 'put', dataset: { ...cast, title: 'Again' } })
    expect(new Set([all, one, newer, changed, await tagOf('svg')]).size).toBe(5)
  })

  test.each([
    ['pdf', 'The pdf file has empty boxes for characters that its fonts lack: 😀 ש ל ו ם.'],
    ['png', 'The png file sets in other fonts, or leaves out, characters that its fonts lack: 😀 ש ל ו ם.'],
    [
      'svg',
      'The svg file leaves to the fonts of whoever opens it characters that its fonts lack: 😀 ש ל ו ם.'
    ]
  ])('says of a %s what it does with characters that its fonts lack', async (format, words) => {
    const noticeOf = async (id: string): Promise<string | undefined> =>
      (await get(`/api/briefings/${id}/export/${format}`).expect(200)).headers['x-pincite-notice']
    expect(decodeURIComponent((await noticeOf('smiling')) ?? '')).toBe(words)
    expect(await noticeOf('b')).toBeUndefined()
  })

  test.each(['html', 'pptx'])('says nothing of fonts where a %s has none of its own', async (format) => {
    const { headers } = await get(`/api/briefings/smiling/export/${format}`).expect(200)
    expect(headers).not.toHaveProperty('x-pincite-notice')
  })

  test.each(Object.keys(SOURCE_LISTS))('gives its sources as %s', async (format) => {
    const answer = await get(`/api/briefings/b/sources/${format}`).expect(200)
    expect(answer.headers['content-disposition']).toMatch(
      /filename="two-slides-sources-2026-11-25\.[a-z.]+"$/
    )
  })

  test.each([
    ['/api/briefings/nobody/export/html', 404, 'nobody'],
    ['/api/briefings/b/export/doc', 404, 'There is no format “doc”. There are html, pdf, pptx, docx'],
    ['/api/briefings/b/sources/doc', 404, 'There are citations, csl, ris, bibtex'],
    ['/api/briefings/b/export/svg?slide=3', 404, 'has no slide 3; it has 2'],
    [
      '/api/briefings/b/export/svg?slide=0',
      400,
      'export · slide: not a whole number from 1. Count the slides from 1.'
    ],
    ['/api/briefings/b/export/svg?slide=1&slide=2', 400, 'export · slide: given more than once. Give one.'],
    ['/api/briefings/b/export/svg?slides=1', 400, 'export · slides: not known here. It takes slide.'],
    ['/api/briefings/a%20b/export/svg', 400, 'The briefing’s id is '],
    ['/api/briefings/a%20b/sources/ris', 400, 'The briefing’s id is '],
    ['/api/briefings/empty/export/html', 422, 'has no slides yet'],
    ['/api/briefings/empty/sources/ris', 422, 'has no slides yet']
  ])('says what is wrong with %s', async (path, status, words) => {
    const answer = await request(opened.app).get(path).expect(status)
    expect(answer.body.error.message).toContain(words)
    // it is not what the file's tag names
    expect(answer.headers).not.toHaveProperty('etag')
  })
})

test.each(['export/svg', 'sources/ris'])('%s is only read', async (what) => {
  const { headers } = await request(opened.app).post(`/api/briefings/b/${what}`).expect(405)
  expect(headers['allow']).toBe('GET, HEAD')
})

test('a file is made only when it is its turn, and no longer waited for than files may take', async () => {
  const busy = await openApp({ limits: { handOutsAtOnce: 0, handOutDeadline: 2_000 } })
  await busy.store.briefings.put(briefing('b'), 'absent')
  await request(busy.app).get('/api/briefings/b/export/svg').expect(504)
  const { tag } = await busy.store.briefings.read('b')
  const known = `"${[tag, await busy.store.version(), '0.1.0', 'svg', 'all'].join('.')}"`
  // nothing needs to be made for whoever has it
  await request(busy.app).get('/api/briefings/b/export/svg').set('if-none-match', known).expect(304)
  await busy.close()
})

test('a file that takes too long holds nobody else up, and is given up in time', async () => {
  const busy = await openApp({ limits: { handOutDeadline: 3_000 } })
  const { beginnings, ...dataset } = largeDataset(900)
  await busy.store.change({ do: 'put', dataset: { ...dataset, beginnings: [] } })
  const view = { ...slide('one').view, entities: beginnings.flatMap(({ entities }) => entities) }
  await busy.store.briefings.put(briefing('b', { slides: [slide('one', { view })] }), 'absent')
  const began = performance.now()
  let isMade = false
  const making = request(busy.app)
    .get('/api/briefings/b/export/html')
    .expect(504)
    .then(() => {
      isMade = true
      return performance.now() - began
    })
  await setTimeout(1_000)
  await request(busy.app).get('/api/overview').expect(200)
  expect(isMade).toBe(false)
  expect(await making).toBeLessThan(6_000)
  await busy.close()
})

test('a file for which the data changed while it was read tells of the new data alone, and its tag says so', async () => {
  let isFirst = true
  const changing = await openApp({
    wrap: (store) => ({
      ...store,
      async ask(read, params, asking) {
        const answer = await store.ask(read, params, asking)
        if (isFirst && read === 'between') {
          isFirst = false
          const entities = CAST.entities.map((one) =>
            one.id === 'suit' ? { ...one, name: 'Ada Anew' } : one
          )
          await store.change({ do: 'put', dataset: { ...CAST, entities } })
        }
        return answer
      }
    })
  })
  const view = { ...toShared(EMPTY_VIEW, 'light'), entities: ['suit'] }
  await changing.store.briefings.put(briefing('b', { slides: [slide('one', { view })] }), 'absent')
  const { headers, text } = await request(changing.app).get('/api/briefings/b/export/html').expect(200)
  expect(isFirst).toBe(false)
  expect(text).toContain('Ada Anew')
  expect(headers['etag']).toContain(`.${await changing.store.version()}.`)
  await changing.close()
})
