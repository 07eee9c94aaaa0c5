import { CONTRACTS, Page, READ_NAMES } from '#model/contracts.ts'
import { z } from 'zod'
import { openApi } from '../../server/openapi/document.ts'

const Operation = z.looseObject({
  summary: z.string(),
  parameters: z
    .array(
      z.looseObject({
        name: z.string(),
        in: z.string(),
        required: z.boolean(),
        explode: z.boolean().optional()
      })
    )
    .default([]),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  requestBody: z.unknown().optional(),
  responses: z.record(z.string(), z.looseObject({ content: z.record(z.string(), z.unknown()).optional() }))
})
const { paths } = z
  .object({ paths: z.record(z.string(), z.record(z.string(), Operation)) })
  .parse(openApi('0.1.0'))

/** An operation in a few words: what it takes, what it answers, whether writers say who they are. */
function told(path: string, method: string): string {
  const operation = paths[path]?.[method]
  if (!operation) return 'missing'
  const { parameters, responses, security, requestBody } = operation
  const taken = parameters.map(({ name, required }) => `${name}${required ? '!' : ''}`).join(' ')
  const body = /schemas\/(\w+)/.exec(JSON.stringify(requestBody) ?? '')?.[1]
  const may = security
    ? ` (${security.map((one) => Object.keys(one).join() || 'anyone here').join(' or ')})`
    : ''
  return `${[taken, body].filter(Boolean).join(' + ')} → ${Object.keys(responses).join(' ')}${may}`
}

test.each([
  ['get /api/datasets/{id}', 'id! → 200 304 400 403 404 500 503 504'],
  [
    'put /api/datasets/{id}',
    'id! If-Match If-None-Match + DatasetInput → 200 400 401 403 409 412 413 422 429 500 503 504 507 (anyone here or token)'
  ],
  [
    'delete /api/datasets/{id}',
    'id! If-Match → 200 400 401 403 404 409 412 429 500 503 504 507 (anyone here or token)'
  ],
  ['get /api/briefings', '→ 200 304 400 403 500 503 504'],
  ['get /api/briefings/{id}', 'id! → 200 304 400 403 404 500 503 504'],
  [
    'put /api/briefings/{id}',
    'id! If-Match If-None-Match + BriefingInput → 200 400 401 403 412 413 422 429 500 503 504 507 (anyone here or token)'
  ],
  [
    'delete /api/briefings/{id}',
    'id! If-Match! → 204 400 401 403 404 412 429 500 503 504 507 (anyone here or token)'
  ],
  ['get /api/briefings/{id}/export/{format}', 'id! format! slide → 200 304 400 403 404 422 500 503 504'],
  ['get /api/briefings/{id}/sources/{format}', 'id! format! → 200 304 400 403 404 422 500 503 504'],
  ['get /api/export/{format}', 'format! ids dataset asOf marks raw → 200 400 403 404 409 500 503 504'],
  ['get /api/export/{format}/losses', 'format! ids dataset asOf marks raw → 200 400 403 404 409 500 503 504'],
  ['get /readyz', '→ 200 503']
])('the description of %s says: %s', (operation, words) => {
  const [method = '', path = ''] = operation.split(' ')
  expect(told(path, method).trim()).toBe(words)
})

test.each(READ_NAMES)(
  'the description of %s says what it takes, and what it answers with an example',
  (name) => {
    const { about, params, answer: promised } = CONTRACTS[name]
    const operation = paths[`/api/${name}`]?.['get']
    const taken = Object.entries(params.shape).map(
      ([key, one]) => `${key}${one.safeParse(undefined).success ? '' : '!'}`
    )
    const found = name === 'overview' || name === 'search' ? [] : ['404']
    const statuses = ['200', '304', '400', '403', ...found, '500', '503', '504']
    expect(told(`/api/${name}`, 'get').trim()).toBe(`${taken.join(' ')} → ${statuses.join(' ')}`)
    expect(operation?.summary).toBe(about)
    const answer = JSON.stringify(operation?.responses['200'])
    const own = promised === Page ? 'Page' : `${name.charAt(0).toUpperCase()}${name.slice(1)}Answer`
    expect(answer).toContain(`"#/components/schemas/${own}"`)
    expect(answer).toContain('"example":')
  }
)

test('lists in addresses are written a,b, and pictures of several slides may come in a ZIP', () => {
  const lists = (path: string) =>
    paths[path]?.['get']?.parameters.flatMap(({ name, explode }) => (explode === false ? [name] : []))
  expect(lists('/api/between')).toStrictEqual(['ids'])
  expect(lists('/api/export/{format}')).toStrictEqual(['ids', 'marks'])
  const files = paths['/api/briefings/{id}/export/{format}']?.['get']?.responses['200']?.content ?? {}
  expect(Object.keys(files)).toContain('application/zip')
})
