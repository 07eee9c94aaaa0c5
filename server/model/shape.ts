import { z } from 'zod'
import { Dataset } from './dataset.ts'
import { Edtf } from './dates.ts'
import type { Problem } from './error.ts'
import { explain } from './fault-words.ts'
import { Id } from './id.ts'
import { Kind } from './kinds.ts'
import { RELATION_TYPES } from './relation-types.ts'

const SINGULAR = {
  entities: 'entity',
  relations: 'relation',
  sources: 'source',
  beginnings: 'beginning'
}

/** The lists of records in a dataset. */
export type ListName = keyof typeof SINGULAR

/** A fault of shape as record, field and remedy. */
export function toProblem(issue: z.core.$ZodIssue, input: unknown, file: string): Problem {
  const [list, index, ...rest] = issue.path.map(String)
  const inRecord = isList(list) && index !== undefined
  const record = inRecord ? recordName(input, list, Number(index)) : 'dataset'
  const field = (inRecord ? rest : issue.path.map(String)).join('.')
  const schema = schemaAt(Dataset, issue.path)
  const isOptional = schema?.safeParse(undefined).success ?? false
  const inner = bare(schema)
  const fields = inner instanceof z.ZodObject ? Object.keys(inner.shape) : []
  return { file, record, field, ...explain(issue, { value: valueAt(input, issue.path), isOptional, fields }) }
}

/** The part of a schema for what stands at a path; null where it is not one of fields and lists only. */
function schemaAt(schema: z.ZodType, path: z.core.$ZodIssue['path']): z.ZodType | null {
  let found: unknown = schema
  for (const key of path) {
    const inner = bare(found)
    if (inner instanceof z.ZodObject) found = inner.shape[String(key)]
    else if (inner instanceof z.ZodRecord) found = z.unknown().optional()
    else found = inner instanceof z.ZodArray ? inner.element : null
  }
  return found instanceof z.ZodType ? found : null
}

/** A schema without the default or the leave to be absent that is around it. */
function bare(schema: unknown): unknown {
  return schema instanceof z.ZodDefault || schema instanceof z.ZodOptional ? bare(schema.unwrap()) : schema
}

function valueAt(input: unknown, path: z.core.$ZodIssue['path']): unknown {
  let value = input
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = Reflect.get(value, key)
  }
  return value
}

const Named = z.looseObject({ id: z.string() })

/** What faults call a record: its sort with its id, or else with its number in the list, from 1. */
export function recordName(input: unknown, list: ListName, index: number): string {
  const record = Named.safeParse(listIn(input, list)?.[index])
  return `${SINGULAR[list]} ${record.success ? record.data.id : `number ${index + 1}`}`
}

/** The list of that name in a text read as JSON; null where there is none. */
export function listIn(input: unknown, name: string): readonly unknown[] | null {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, name)) return null
  const list: unknown = Reflect.get(input, name)
  return Array.isArray(list) ? list : null
}

/** Whether a text names such a list. */
export function isList(text: string | undefined): text is ListName {
  return text !== undefined && Object.hasOwn(SINGULAR, text)
}

const Anything = z.unknown().transform(() => undefined)
const soft = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)
const Borne = z.array(z.object({ source: soft(Id) }).catch({ source: undefined })).catch([])
const Span = { start: soft(Edtf), end: soft(Edtf) }

const LooseEntity = z.object({ id: z.string(), kind: soft(Kind), cites: Borne.default([]), ...Span })
const LooseRelation = z.object({
  id: z.string(),
  type: soft(z.enum(RELATION_TYPES)),
  from: soft(Id),
  to: soft(Id),
  assertions: Borne.default([]),
  ...Span
})
const LooseBeginning = z.object({
  id: z.string(),
  focus: soft(Id),
  entities: z
    .array(z.union([Id, Anything]))
    .catch([])
    .default([])
})

/** The records of a dataset, as much of each as can be read: what does not depend on the rest of a broken one. */
export type Records = {
  entities: readonly z.infer<typeof LooseEntity>[]
  relations: readonly z.infer<typeof LooseRelation>[]
  sources: readonly z.infer<typeof Named>[]
  beginnings: readonly z.infer<typeof LooseBeginning>[]
}

/** What of a broken dataset can still be checked against the rest. */
export function salvage(input: unknown): Records {
  const read = <T>(list: string, schema: z.ZodType<T>): T[] =>
    (listIn(input, list) ?? []).flatMap((record) => {
      const one = schema.safeParse(record)
      return one.success ? [one.data] : []
    })
  return {
    entities: read('entities', LooseEntity),
    relations: read('relations', LooseRelation),
    sources: read('sources', Named),
    beginnings: read('beginnings', LooseBeginning)
  }
}

/** Whether a list was meant but cannot be read: it is no list, or stands under a name that no field has. */
export function isLost(
  input: unknown,
  list: 'entities' | 'sources',
  issues: readonly z.core.$ZodIssue[]
): boolean {
  if (listIn(input, list) !== null) return false
  const isThere = typeof input === 'object' && input !== null && Object.hasOwn(input, list)
  return isThere || issues.some(({ code, path }) => code === 'unrecognized_keys' && path.length === 0)
}
