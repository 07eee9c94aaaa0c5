import { CONTRACTS, READ_NAMES } from '#model/contracts.ts'
import request from 'supertest'
import { CAST_QUESTIONS, toQuery } from '../support/cast-questions.ts'
import type { Opened } from './open-app.ts'
import { openApp } from './open-app.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openApp()
})
afterAll(() => opened.close())

it('flattens lists within lists', async () => {
  const all = await request(opened.app).get('/api/between?ids=ada,suit,harm').expect(200)
  const again = await request(opened.app).get('/api/between?ids=ada,suit&ids=harm').expect(200)
  expect(again.text).toBe(all.text)
  expect(again.body.entities).toHaveLength(3)
})

describe.each(READ_NAMES)('GET /api/%s', (name) => {
  it('gives what the store gives, however lists are written', async () => {
    const params = CONTRACTS[name].params.parse(CAST_QUESTIONS[name])
    const expected: unknown = await opened.store.ask(name, params)
    for (const joined of [true, false]) {
      const answer = await request(opened.app).get(`/api/${name}?${toQuery(CAST_QUESTIONS[name], joined)}`)
      expect(answer.status).toBe(200)
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
      expect(answer.text).toBe(JSON.stringify(expected))
    }
  })

  it('refuses a parameter it does not know and lists those it does', async () => {
    const answer = await request(opened.app).get(
      `/api/${name}?${toQuery({ ...CAST_QUESTIONS[name], depth: 2 }, true)}`
    )
    expect(answer.status).toBe(400)
    expect(answer.body.error.code).toBe('bad_request')
    expect(answer.body.error.issues).toStrictEqual([
      {
        file: '',
        record: name,
        field: 'depth',
        wrong: 'not known here',
        right: `It takes ${Object.keys(CONTRACTS[name].params.shape).join(', ')}.`
      }
    ])
  })
})

it.each([
  ['neighbors?id=suit&limit=501', 'limit'],
  ['neighbors?id=suit&limit=ten', 'limit'],
  ['neighbors?id=suit&id=widget', 'id'],
  ['neighbors?id=suit&kinds=persons', 'kinds.0'],
  ['overview?asOf=yesterday', 'asOf'],
  ['between?ids=', 'ids'],
  ['entity', 'id']
])('says which parameter of %s is wrong', async (path, field) => {
  const answer = await request(opened.app).get(`/api/${path}`)
  expect(answer.status).toBe(400)
  expect(answer.body.error.issues.map((issue: { field: string }) => issue.field)).toStrictEqual([field])
})

it('lists every fault at once', async () => {
  const answer = await request(opened.app).get('/api/neighbors?id=&limit=0&asOf=x&more=1')
  const fields = answer.body.error.issues.map((issue: { field: string }) => issue.field)
  expect(fields.toSorted()).toStrictEqual(['asOf', 'id', 'limit', 'more'])
})

it('says that an entity is not there', async () => {
  const answer = await request(opened.app).get('/api/entity?id=toString')
  expect(answer.status).toBe(404)
  expect(answer.body.error).toMatchObject({ code: 'not_found', message: 'There is no entity “toString”.' })
})

it('tells the words, the questions, the limits and the store', async () => {
  const { body } = await request(opened.app).get('/api/meta').expect(200)
  expect(body.exports.briefing).toContainEqual({ format: 'html', word: 'Web page, one file' })
  expect(Object.keys(body.reads)).toStrictEqual(READ_NAMES)
  expect(body).toMatchObject({
    version: '0.1.0',
    store: 'embedded',
    readOnly: false,
    limits: { neighbors: 500 },
    ontology: { kinds: { person: { word: 'person' } }, marks: { disputed: { word: 'Disputed' } } },
    reads: { neighbors: { params: { properties: { limit: { default: 50 } } } } }
  })
  expect(body.ontology.relations.ALLEGES.category).toBe('conduct')
})
