import { isReadName } from '#model/contracts.ts'
import { Id, RelationId } from '#model/id.ts'
import request from 'supertest'
import { z } from 'zod'
import { TOOLS } from '../../server/mcp/tools.ts'
import { openApi } from '../../server/openapi/document.ts'
import { briefing } from '../support/briefed.ts'
import { CAST_QUESTIONS, toQuery } from '../support/cast-questions.ts'
import type { Opened } from './open-app.ts'
import { openApp } from './open-app.ts'

const Parameter = z.looseObject({
  name: z.string(),
  in: z.string(),
  required: z.boolean(),
  example: z.unknown(),
  schema: z.looseObject({
    format: z.string().optional(),
    pattern: z.string().optional(),
    maximum: z.number().optional()
  })
})
const Answer = z.looseObject({
  headers: z.record(z.string(), z.looseObject({})).default({}),
  content: z.record(z.string(), z.looseObject({})).optional()
})
const Operation = z.looseObject({
  parameters: z.array(Parameter).default([]),
  responses: z.record(z.string(), Answer)
})
const { paths } = z
  .looseObject({ paths: z.record(z.string(), z.record(z.string(), Operation)) })
  .parse(JSON.parse(JSON.stringify(openApi('0.1.0'))))

let opened: Opened
beforeAll(async () => {
  opened = await openApp()
  await opened.store.briefings.put(briefing('cast'), 'absent')
})
afterAll(() => opened.close())

/** A parameter of an operation, by its name. */
function parameter(operation: string, name: string) {
  const [method = '', path = ''] = operation.split(' ')
  return Parameter.parse(paths[path]?.[method]?.parameters.find((one) => one.name === name))
}

/** An address of an operation that has an answer here. */
function addressOf(path: string): string {
  const format = path.startsWith('/api/export') || path.includes('/sources/') ? 'csl' : 'html'
  const read = path.slice('/api/'.length)
  const asked = isReadName(read) ? toQuery(CAST_QUESTIONS[read], true) : ''
  return `${path.replace('{id}', 'cast').replace('{format}', format)}?${asked}`
}

test.each([
  ...['neighbors', 'between', 'overview', 'chain'].map((read) => [`get /api/${read}`, 'asOf'] as const),
  ['get /api/changes', 'from'],
  ['get /api/changes', 'to'],
  ['get /api/timeline', 'from'],
  ['get /api/export/{format}', 'asOf']
] as const)('%s says that %s is a day', (operation, name) => {
  expect(parameter(operation, name).schema.format).toBe('date')
})

test.each(['/api/datasets/{id}', '/api/briefings/{id}'])('%s says what an id is', async (path) => {
  const pattern = new RegExp(parameter(`get ${path}`, 'id').schema.pattern ?? '', 'u')
  for (const [id, isId] of [
    ['cast', true],
    ['a b', false],
    ['(x)', false]
  ] as const) {
    expect(pattern.test(id)).toBe(isId)
    const { status } = await request(opened.app).get(path.replace('{id}', encodeURIComponent(id)))
    expect(status === 400).toBe(!isId)
  }
})

test('the tags that a write may name are those that are understood, and a deletion needs one', async () => {
  const { required, schema } = parameter('delete /api/briefings/{id}', 'If-Match')
  expect(required).toBe(true)
  const pattern = new RegExp(schema.pattern ?? '', 'u')
  const { headers } = await request(opened.app).get('/api/briefings/cast').set('Accept-Encoding', 'br')
  for (const [tag, isTag] of [
    [headers['etag'], true],
    ['"other.gzip"', true],
    ['*', true],
    ['W/"a"', false],
    ['"a", "b"', false]
  ] as const) {
    expect(pattern.test(String(tag))).toBe(isTag)
    const { status } = await request(opened.app).delete('/api/briefings/none').set('If-Match', String(tag))
    expect(status === 400).toBe(!isTag)
  }
  expect((await request(opened.app).delete('/api/briefings/cast')).status).toBe(400)
})

test('a slide has a number that a briefing can have', () => {
  expect(parameter('get /api/briefings/{id}/export/{format}', 'slide').schema.maximum).toBe(100)
})

test('patterns are those that every reader of JSON Schema knows, also outside JavaScript', () => {
  const text = JSON.stringify([openApi('0.1.0'), TOOLS])
  const patterns = [...text.matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(([, one]) =>
    z.string().parse(JSON.parse(one ?? ''))
  )
  expect(patterns.length).toBeGreaterThan(20)
  for (const pattern of new Set(patterns)) {
    expect(pattern).not.toMatch(/\\[pP]\{|\(\?[<=!]/)
    expect([new RegExp(pattern).source, new RegExp(pattern, 'u').source]).toStrictEqual([pattern, pattern])
  }
})

test('the pattern of an id refuses none that is one, and no sign of ASCII that an id may not have', () => {
  const pattern = new RegExp(parameter('get /api/entity', 'id').schema.pattern ?? '', 'u')
  const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))
  for (const sign of ascii) {
    for (const id of [sign, `a${sign}`])
      expect([id, pattern.test(id)]).toStrictEqual([id, Id.safeParse(id).success])
  }
  for (const id of ['Zoë', 'şğ-1', '東京.2', 'a'.repeat(200)])
    expect([pattern.test(id), Id.safeParse(id).success]).toStrictEqual([true, true])
  expect(pattern.test('a'.repeat(201))).toBe(false)
})

test('a tuple has as many members as it says, in words that makers of clients read', () => {
  const text = JSON.stringify([openApi('0.1.0'), TOOLS])
  expect(text).toContain('"prefixItems"')
  expect(text).not.toContain('"items":false')
  const { schemas } = z
    .looseObject({ schemas: z.record(z.string(), z.looseObject({})) })
    .parse(JSON.parse(JSON.stringify(openApi('0.1.0')['components'])))
  expect(JSON.stringify(schemas['AuditAnswer'])).toContain(
    '"items":{"$ref":"#/components/schemas/Card"},"minItems":2,"maxItems":2'
  )
})

test('an answer may gain fields, and what is sent may not have others than are known', () => {
  const { schemas } = z
    .looseObject({ schemas: z.record(z.string(), z.looseObject({})) })
    .parse(JSON.parse(JSON.stringify(openApi('0.1.0')['components'])))
  const closed = Object.entries(schemas).filter(([, one]) =>
    JSON.stringify(one).includes('"additionalProperties":false')
  )
  expect(closed.map(([name]) => name)).toStrictEqual(['DatasetInput', 'BriefingInput'])
})

test('a number that is whole is said to be', () => {
  expect(JSON.stringify(openApi('0.1.0'))).not.toMatch(/"type":"number","const":\d+[,}]/)
})

test('reading needs no token, and the document says so', () => {
  expect(openApi('0.1.0')['security']).toStrictEqual([])
})

test('a date of a record to be sent is said to be EDTF', () => {
  const { schemas } = z
    .looseObject({ schemas: z.record(z.string(), z.looseObject({})) })
    .parse(JSON.parse(JSON.stringify(openApi('0.1.0')['components'])))
  const text = JSON.stringify(schemas['DatasetInput'])
  for (const field of ['start', 'end', 'date', 'accessed'])
    expect(text).toMatch(new RegExp(`"${field}":{[^{}]*"description":"An EDTF date: `))
})

test('a relation’s id holds no comma, which parts a list in an address', () => {
  expect(RelationId.safeParse('a/DEFENDANT_IN/b').success).toBe(true)
  expect(RelationId.safeParse('a,b/DEFENDANT_IN/c').success).toBe(false)
})

test('whoever has an answer already is told so exactly where the document says it, and may be a stranger', async () => {
  for (const [path, { get }] of Object.entries(paths)) {
    if (!get) continue
    const address = addressOf(path)
    const { headers, status } = await request(opened.app).get(address)
    expect([path, status]).toStrictEqual([path, 200])
    const told = Object.keys(get.responses['200']?.headers ?? {}).filter(
      (name) => name !== 'X-Pincite-Notice'
    )
    const sent = ['ETag', 'Content-Disposition', 'Link'].filter((name) => name.toLowerCase() in headers)
    expect([path, told.toSorted()]).toStrictEqual([path, sent.toSorted()])
    const tag = z.string().optional().parse(headers['etag'])
    expect([path, tag !== undefined]).toStrictEqual([path, '304' in get.responses])
    const again = await request(opened.app)
      .get(address)
      .set('If-None-Match', tag ?? '"none"')
    expect([path, again.status]).toStrictEqual([path, tag === undefined ? 200 : 304])
    const foreign = await request(opened.app).get(address).set('Sec-Fetch-Site', 'cross-site')
    expect([path, foreign.status]).toStrictEqual([path, '403' in get.responses ? 403 : 200])
  }
})

test('a file that is JSON is described as JSON', async () => {
  for (const path of ['/api/export/{format}', '/api/briefings/{id}/sources/{format}']) {
    const content = paths[path]?.['get']?.responses['200']?.content ?? {}
    expect(content['application/vnd.citationstyles.csl+json']).toMatchObject({ schema: { type: 'array' } })
    const { text } = await request(opened.app)
      .get(path.replace('{id}', 'cast').replace('{format}', 'csl'))
      .buffer(true)
      .parse((res, done) => {
        let all = ''
        res.on('data', (chunk: Buffer) => (all += chunk.toString()))
        res.on('end', () => done(null, all))
      })
      .then(({ body }) => ({ text: String(body) }))
    expect(Array.isArray(JSON.parse(text))).toBe(true)
  }
  expect(
    paths['/api/export/{format}']?.['get']?.responses['200']?.content?.['application/json']
  ).toStrictEqual({ schema: { type: 'object' } })
})
