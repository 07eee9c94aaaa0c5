import type { ReadName } from '#model/contracts.ts'
import { CONTRACTS, READ_NAMES } from '#model/contracts.ts'
import type { ErrorCode } from '#model/error.ts'
import { ERROR_CODES } from '#model/error.ts'
import { HTTP } from '../errors.ts'
import type { Schema } from '../json/schema.ts'
import { toSchema } from '../json/schema.ts'
import { writtenAnswers } from './bodies.ts'
import { json, plain, queryOf, READ_ERRORS, refusals } from './answer.ts'
import { briefingPaths } from './briefings.ts'
import { UNCHANGED } from './conditional.ts'
import { EXAMPLES, exampleAnswers } from './examples.ts'
import { datasetPaths } from './datasets.ts'
import { exportPaths } from './exports.ts'
import { REFUSAL_HEADERS, withHeaders } from './headers.ts'
import { nameOf, namedSchemas, reference } from './schema.ts'

/** The description of the HTTP interface (OpenAPI 3.1), derived from the contracts and the table of errors. */
export function openApi(version: string): Schema {
  const answers = exampleAnswers()
  const shown = writtenAnswers()
  return {
    openapi: '3.1.0',
    info: {
      title: 'Pincite',
      version,
      summary: 'A legal-research knowledge graph in which every line carries its source.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' }
    },
    servers: [{ url: '/' }],
    // whoever may reach the server may read; what only writers may do says so itself
    security: [],
    paths: {
      ...Object.fromEntries(
        READ_NAMES.map((name) => [`/api/${name}`, { get: readOperation(name, answers.get(name)) }])
      ),
      ...datasetPaths(),
      ...briefingPaths(),
      ...exportPaths(),
      '/api/meta': plain(
        'getMeta',
        'The kinds, types, marks, questions, limits and store of this server.',
        withHeaders(json('Meta', shown.get('getMeta')), 'tagged'),
        { 304: UNCHANGED, ...refusals(['forbidden']) }
      ),
      '/api/version': plain(
        'getVersion',
        'The version of the data, with which the ETag of every read begins: it changes exactly when a dataset does.',
        withHeaders(versionAnswer(shown.get('getVersion')), 'tagged'),
        { 304: UNCHANGED, ...refusals(['forbidden', 'store_unavailable', 'timeout']) }
      ),
      '/openapi.json': plain(
        'getOpenApi',
        'This document.',
        withHeaders(json('OpenApi', shown.get('getOpenApi')), 'tagged'),
        {
          304: UNCHANGED,
          ...refusals(['forbidden'])
        }
      ),
      '/healthz': plain('getHealth', 'Whether the process lives.', json('Health', shown.get('getHealth'))),
      '/readyz': plain(
        'getReadiness',
        'Whether the store answers.',
        json('Readiness', shown.get('getReadiness')),
        refusals(['store_unavailable'])
      )
    },
    components: {
      schemas: Object.fromEntries(
        Object.entries(namedSchemas()).map(([name, schema]) => [
          name,
          SENT.has(name) ? schema : openEnded(schema)
        ])
      ),
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'PINCITE_TOKEN; not needed on the same machine.'
        }
      },
      responses: Object.fromEntries(ERROR_CODES.map((code) => [code, refusal(code)]))
    }
  }
}

function versionAnswer(example: unknown): Schema {
  const version = { type: 'string', pattern: '^[0-9a-f]{16}$' }
  const schema = { type: 'object', properties: { version }, required: ['version'] }
  return { description: 'Done.', content: { 'application/json': { schema, example } } }
}

/** Schemas of what is sent, in which a field that is not known is refused. */
const SENT = new Set(['DatasetInput', 'BriefingInput'])

/**
 * The schema of an answer, which may gain fields: a client that was made before must read the others. Some makers of
 * clients for Java take “no further fields” for a table of any fields, and read none.
 */
function openEnded(schema: Schema): Schema {
  const text = JSON.stringify(schema, (key, value: unknown) =>
    key === 'additionalProperties' && value === false ? undefined : value
  )
  const open: Schema = JSON.parse(text)
  return open
}

function readOperation(name: ReadName, shown: unknown): Schema {
  const { about, params, answer } = CONTRACTS[name]
  const examples = new Map<string, unknown>(Object.entries(EXAMPLES[name]))
  return {
    operationId: name,
    summary: about,
    parameters: queryOf(toSchema(params, 'input'), examples),
    responses: {
      200: withHeaders(json(nameOf(answer), shown), 'tagged'),
      304: UNCHANGED,
      ...refusals(name === 'overview' || name === 'search' ? READ_ERRORS : [...READ_ERRORS, 'not_found'])
    }
  }
}

function refusal(code: ErrorCode): Schema {
  const { about } = HTTP[code]
  const example = { error: { code, message: about, requestId: '8f14e45f-ceea-467f-a0e5-9e2b6d1b7c55' } }
  return {
    description: about,
    ...(REFUSAL_HEADERS[code] === undefined ? {} : { headers: REFUSAL_HEADERS[code] }),
    content: { 'application/json': { schema: { $ref: reference('Refusal') }, example } }
  }
}
