import type { ErrorCode } from '#model/error.ts'
import { Id } from '#model/id.ts'
import { HTTP } from '../errors.ts'
import type { Schema } from '../json/schema.ts'
import { toSchema } from '../json/schema.ts'
import { reference } from './schema.ts'

/** How any read may fail. */
export const READ_ERRORS: ErrorCode[] = [
  'bad_request',
  'forbidden',
  'internal',
  'store_unavailable',
  'timeout'
]
/** How any write may fail. */
export const WRITE_ERRORS: ErrorCode[] = [
  ...READ_ERRORS,
  'unauthorized',
  'conflict',
  'too_many',
  'storage_full'
]
/** Who may write: programs on this machine, and anyone who has the token. */
export const WRITERS = [{}, { token: [] }]

/** An answer with a body of a named schema, and an example of it. */
export function json(schema: string, example: unknown): Schema {
  const shown = { schema: { $ref: reference(schema) }, example }
  return { description: 'Done.', content: { 'application/json': shown } }
}

/** Something to get without asking for anything in particular, with its answers other than 200. */
export function plain(operationId: string, summary: string, done: Schema, others: Schema = {}): Schema {
  return { get: { operationId, summary, responses: { 200: done, ...others } } }
}

/** The id in the address of a record, with an example. */
export function idInPath(example: string): Schema {
  return { name: 'id', in: 'path', required: true, schema: toSchema(Id, 'input'), example }
}

/** What a question takes, each parameter with its description and an example. */
export function queryOf({ properties, required }: Schema, examples: ReadonlyMap<string, unknown>): Schema[] {
  const needed = Array.isArray(required) ? required : []
  return Object.entries(properties ?? {}).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    ...(description === undefined ? {} : { description }),
    required: needed.includes(name),
    schema,
    // a,b; repeating the name is understood too
    ...(schema['type'] === 'array' ? { style: 'form', explode: false } : {}),
    example: examples.get(name)
  }))
}

/** The refusals that an operation may give, by their status. */
export function refusals(codes: ErrorCode[]): Schema {
  return Object.fromEntries(
    codes.map((code) => [HTTP[code].status, { $ref: `#/components/responses/${code}` }])
  )
}

/** A body to be sent, of a named schema, with an example. */
export function body(schema: string, example: unknown): Schema {
  return { required: true, content: { 'application/json': { schema: { $ref: reference(schema) }, example } } }
}

/** Media types that a client reads as JSON, and what is in them. */
const JSON_FILES = new Map<string, Schema>([
  ['application/json', { type: 'object' }],
  ['application/vnd.citationstyles.csl+json', { type: 'array', items: { type: 'object' } }]
])

/** A file in one of some media types. */
export function contentOf(types: readonly string[]): Schema {
  const bare = types.map((type) => type.split(';')[0] ?? type)
  return Object.fromEntries(
    bare.map((type) => [type, { schema: JSON_FILES.get(type) ?? { type: 'string', format: 'binary' } }])
  )
}
