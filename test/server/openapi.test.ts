import { CONTRACTS, READ_NAMES } from '#model/contracts.ts'
import { ERROR_CODES } from '#model/error.ts'
import request from 'supertest'
import { z } from 'zod'
import { HTTP } from '../../server/errors.ts'
import { openApi } from '../../server/openapi/document.ts'
import { readParams } from '../../server/question/params.ts'
import { briefing } from '../support/briefed.ts'
import type { Opened } from './open-app.ts'
import { openApp } from './open-app.ts'

const Content = z.strictObject({
  'application/json': z.strictObject({
    schema: z.looseObject({}),
    example: z.unknown().optional()
  })
})
const Files = z.record(
  z.string(),
  z.strictObject({
    schema: z.union([
      z.strictObject({ type: z.literal('string'), format: z.literal('binary') }),
      z.strictObject({ type: z.literal('object') }),
      z.strictObject({ type: z.literal('array'), items: z.strictObject({ type: z.literal('object') }) })
    ])
  })
)
const Headers = z.record(
  z.string(),
  z.strictObject({
    description: z.string().min(1),
    schema: z.strictObject({ type: z.literal('string') }),
    example: z.string()
  })
)
const Response = z.union([
  z.strictObject({ description: z.string().min(1), headers: Headers.optional(), content: Files }),
  z.strictObject({ $ref: z.string() }),
  z.strictObject({
    description: z.string().min(1),
    headers: Headers.optional(),
    content: Content.optional()
  })
])
const Operation = z.strictObject({
  operationId: z.string(),
  summary: z.string().min(1),
  parameters: z
    .array(
      z.strictObject({
        name: z.string(),
        in: z.enum(['query', 'path', 'header']),
        description: z.string().min(1).optional(),
        required: z.boolean(),
        schema: z.looseObject({}),
        style: z.literal('form').optional(),
        explode: z.literal(false).optional(),
        example: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])
      })
    )
    .optional(),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  requestBody: z.strictObject({ required: z.boolean(), content: Content }).optional(),
  responses: z.record(z.string().regex(/^[2345]\d\d$/), Response)
})
/** The part of OpenAPI 3.1.0 that we write. */
const Document = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  servers: z.array(z.strictObject({ url: z.string() })),
  security: z.tuple([]),
  paths: z.record(
    z.string().startsWith('/'),
    z.strictObject({ get: Operation.optional(), put: Operation.optional(), delete: Operation.optional() })
  ),
  components: z.strictObject({
    schemas: z.record(z.string(), z.looseObject({})),
    securitySchemes: z.record(
      z.string(),
      z.looseObject({ type: z.literal('http'), scheme: z.literal('bearer') })
    ),
    responses: z.record(z.string(), Response)
  })
})

const document = Document.parse(JSON.parse(JSON.stringify(openApi('0.1.0'))))
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation }))
)

let opened: Opened
beforeAll(async () => {
  opened = await openApp()
  await opened.store.briefings.put(briefing('cast'), 'absent')
})
afterAll(() => opened.close())

it('serves the document', async () => {
  const { body } = await request(opened.app).get('/openapi.json').expect(200)
  expect(body).toStrictEqual(document)
})

it('describes every route', () => {
  expect(operations.map(({ method, path }) => `${method} ${path}`).toSorted()).toStrictEqual(
    [
      ...READ_NAMES.map((name) => `get /api/${name}`),
      'get /api/datasets/{id}',
      'put /api/datasets/{id}',
      'delete /api/datasets/{id}',
      'get /api/briefings',
      'get /api/briefings/{id}',
      'get /api/briefings/{id}/export/{format}',
      'get /api/briefings/{id}/sources/{format}',
      'put /api/briefings/{id}',
      'delete /api/briefings/{id}',
      'get /api/export',
      'get /api/export/{format}',
      'get /api/export/{format}/losses',
      'get /api/meta',
      'get /api/version',
      'get /openapi.json',
      'get /healthz',
      'get /readyz'
    ].toSorted()
  )
})

it('describes only routes that exist', async () => {
  for (const { path, method } of operations) {
    const format = path.startsWith('/api/export') ? 'csv' : path.includes('/sources/') ? 'ris' : 'html'
    const url = path.replace('{id}', 'cast').replace('{format}', format)
    const answer = await request(opened.app)[method === 'get' ? 'get' : 'options'](url)
    if (method === 'get') expect([200, 400]).toContain(answer.status)
    else expect(answer.headers['allow']).toContain(method.toUpperCase())
  }
})

it('refers to nothing that is not there, and names each operation once', () => {
  const text = JSON.stringify(document)
  const references = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)]
  expect(references.length).toBe(text.split('"$ref"').length - 1)
  for (const [, kind, name] of references) {
    const parts = kind === 'schemas' ? document.components.schemas : document.components.responses
    expect(Object.keys(parts)).toContain(name)
  }
  const ids = operations.map(({ operation }) => operation.operationId)
  expect(new Set(ids).size).toBe(ids.length)
})

it('shows the one error shape for every code, under its status', () => {
  expect(Object.keys(document.components.responses)).toStrictEqual([...ERROR_CODES])
  for (const code of ERROR_CODES) {
    const response = document.components.responses[code]
    const { content: types } = z.object({ content: Content }).parse(response)
    const content = types['application/json']
    expect(content?.schema).toStrictEqual({ $ref: '#/components/schemas/Refusal' })
    expect(content?.example).toMatchObject({ error: { code, requestId: expect.any(String) } })
  }
  for (const { operation } of operations) {
    for (const [status, response] of Object.entries(operation.responses)) {
      if (!('$ref' in response)) continue
      const code = ERROR_CODES.find((one) => response.$ref.endsWith(`/${one}`))
      expect(code && HTTP[code].status).toBe(Number(status))
    }
  }
  const said = operations.flatMap(({ operation }) => Object.keys(operation.responses))
  expect(ERROR_CODES.filter((code) => !said.includes(String(HTTP[code].status)))).toStrictEqual([])
})

it.each(READ_NAMES)('gives for %s an example of each parameter, which is understood', (name) => {
  const parameters = document.paths[`/api/${name}`]?.get?.parameters ?? []
  expect(parameters.map((one) => one.name)).toStrictEqual(Object.keys(CONTRACTS[name].params.shape))
  const examples = parameters.map((one) => [one.name, one.example] as const)
  expect(readParams(name, Object.fromEntries(examples))).toMatchObject(Object.fromEntries(examples))
})

it('shows an example of every body that is sent and of every answer that is JSON', () => {
  const bodies = operations.flatMap(({ operation }) => [
    { id: operation.operationId, content: operation.requestBody?.content },
    ...Object.entries(operation.responses).map(([status, response]) => ({
      id: `${operation.operationId} ${status}`,
      content: 'content' in response && status === '200' ? response.content : undefined
    }))
  ])
  const without = bodies.filter(({ content }) => {
    const body = content && new Map<string, object>(Object.entries(content)).get('application/json')
    return body && !('example' in body) && JSON.stringify(body).includes('"$ref"')
  })
  expect(without.map(({ id }) => id)).toStrictEqual([])
  const silent = operations.filter(({ operation }) => JSON.stringify(operation.responses['200']) === '{}')
  expect(silent).toStrictEqual([])
})

it('describes what each parameter of a read means beside it', () => {
  const { parameters = [] } = document.paths['/api/paths']?.get ?? {}
  expect(parameters.map(({ description }) => description)).toStrictEqual(
    Object.values(CONTRACTS.paths.params.shape).map((param) => param.description ?? expect.any(String))
  )
})

it('leaves no field of an answer without a type', () => {
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    const text = JSON.stringify(schema).replaceAll('"default":{}', '')
    expect(`${name} ${text}`).not.toMatch(/:\{\}/)
  }
})
