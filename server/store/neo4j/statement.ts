import type { Integer } from 'neo4j-driver'
import neo4j from 'neo4j-driver'
import { z } from 'zod'

const PARAM_TYPES = ['text', 'texts', 'integer', 'integers', 'boolean', 'map', 'maps'] as const
type ParamType = (typeof PARAM_TYPES)[number]

type Param = { type: ParamType; optional: boolean }

/** One of our Cypher statements, as its file in `cypher/` gives it. */
export type Statement = {
  /** path below `cypher/` without the extension, such as `write/hold` */
  name: string
  /** what it gives or does, in one sentence */
  about: string
  params: ReadonlyMap<string, Param>
  /** the columns of its rows, in order; empty where it returns nothing */
  columns: readonly string[]
  /** the whole file, which is sent as it is */
  text: string
}

/** Parses a statement and its header; a RangeError names what the header lacks or has too much of. */
export function toStatement(name: string, text: string): Statement {
  const header = text.split('\n').filter((line) => line.startsWith('// '))
  const remarks = header.map((line) => line.slice(3))
  const about = remarks.filter((remark) => !remark.startsWith('@')).join(' ')
  if (!about) throw new RangeError(`cypher/${name}: the header does not say what the statement gives`)
  const params = new Map(
    remarks.filter((remark) => remark.startsWith('@param ')).map((remark) => toParam(name, remark))
  )
  const used = new Set([...bare(text).matchAll(/\$([A-Za-z_]\w*)/g)].map((match) => match[1] ?? ''))
  for (const param of used) {
    if (!params.has(param)) throw new RangeError(`cypher/${name}: $${param} is used but not declared`)
  }
  for (const param of params.keys()) {
    if (!used.has(param)) throw new RangeError(`cypher/${name}: $${param} is declared but not used`)
  }
  const row = remarks.find((remark) => remark.startsWith('@row '))
  return { name, about, params, columns: row ? row.slice(5).trim().split(/\s+/) : [], text }
}

/**
 * Binds values by the types that the header declares, integers as Bolt integers; a TypeError names a value that
 * does not fit.
 */
export function bind(
  statement: Statement,
  values: Readonly<Record<string, unknown>>
): Record<string, unknown> {
  const extra = Object.keys(values).find((name) => !statement.params.has(name))
  if (extra !== undefined) throw new TypeError(`cypher/${statement.name} has no parameter $${extra}`)
  return Object.fromEntries(
    [...statement.params].map(([name, param]) => [name, toBolt(statement.name, name, param, values[name])])
  )
}

const SHAPES = {
  text: z.string(),
  texts: z.array(z.string()),
  integer: z.int(),
  integers: z.array(z.int()),
  boolean: z.boolean(),
  map: z.custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
  maps: z.custom<object[]>((value) => Array.isArray(value))
}

function toBolt(
  statement: string,
  name: string,
  param: Param,
  value: unknown
): string | string[] | boolean | object | Integer | Integer[] | null {
  if (param.optional && (value === undefined || value === null)) return null
  const read = SHAPES[param.type].safeParse(value)
  if (!read.success) throw new TypeError(`cypher/${statement}: $${name} must be of type ${param.type}`)
  if (param.type === 'integers') return SHAPES.integers.parse(value).map((one) => neo4j.int(one))
  return typeof read.data === 'number' ? neo4j.int(read.data) : read.data
}

function toParam(statement: string, remark: string): [string, Param] {
  const [, name = '', word = '', ...why] = remark.split(/\s+/)
  const type = PARAM_TYPES.find((known) => known === word.replace(/\?$/, ''))
  if (!type || why.length === 0) {
    throw new RangeError(`cypher/${statement}: write // @param ${name} ${PARAM_TYPES.join('|')} why`)
  }
  return [name, { type, optional: word.endsWith('?') }]
}

function bare(text: string): string {
  return text.replaceAll(/\/\/.*|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, '')
}
