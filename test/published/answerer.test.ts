import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { canonical } from '#model/dataset.ts'
import { toBriefingText } from '#model/briefing.ts'
import { createAnswerer } from '../../server/published/answerer.ts'
import { tagOf, toCard } from '../../server/store/briefings.ts'
import { briefing } from '../support/briefed.ts'
import { CAST } from '../support/cast.ts'

const one = briefing('b')
const tag = tagOf(toBriefingText(one))
const datasets = [canonical(CAST)]
const answerer = createAnswerer({
  app: '0.1.0',
  version: 'v1',
  datasets,
  briefings: [{ briefing: one, card: toCard(one, tag) }]
})
const get = (path: string, method = 'GET') => answerer(method, new URL(path, 'http://page'))

test('answers reads as a server does, lists given at once or again and again', async () => {
  const wanted = await ask(buildGraph(datasets), 'between', { ids: ['ada', 'suit'] })
  for (const query of ['ids=ada,suit', 'ids=ada&ids=suit']) {
    const answer = await get(`/api/between?${query}`)
    expect([answer.status, await answer.json()]).toStrictEqual([200, wanted])
  }
  expect((await get('/api/entity?id=nobody')).status).toBe(404)
  expect((await get('/api/entity')).status).toBe(400)
})

test('gives a briefing with its tag, and says what it is', async () => {
  const answer = await get('/api/briefings/b')
  expect([answer.headers.get('etag'), await answer.text()]).toStrictEqual([`"${tag}"`, toBriefingText(one)])
  expect(await (await get('/api/meta')).json()).toStrictEqual({ version: '0.1.0', readOnly: true })
  expect((await get('/api/briefings/nobody')).status).toBe(404)
})

test.each(['PUT', 'DELETE', 'POST'])('takes no %s', async (method) => {
  const answer = await get('/api/briefings/b', method)
  expect([answer.status, (await answer.json()).error.code]).toStrictEqual([403, 'forbidden'])
})
