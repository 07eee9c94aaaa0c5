import { onOneLine } from '#model/text.ts'
import stringWidth from 'string-width'
import { cutToColumns } from './columns.ts'

const WIDEST = 64
/** Sentences are what a reader came for, so they are cut last. */
const WIDEST_SENTENCE = 120

type Row = Record<string, unknown>

/** An answer for people: its single values, then each list as a table with a heading. */
export function toTable(answer: object): string {
  const entries = Object.entries(answer)
  const single = entries.filter(([, value]) => !isRows(value))
  const names = namesIn(answer)
  const blocks = entries.flatMap(([key, value]) =>
    isRows(value) ? [`${key} (${value.length})\n${block(value.map((row) => withNames(row, names)))}`] : []
  )
  const objects = single.filter(([, value]) => isObject(value))
  const facts = single.flatMap(([key, value]) => factLines(key, value, objects.length > 1))
  return [facts.join('\n'), ...blocks].filter(Boolean).join('\n\n') + '\n'
}

/**
 * A single value as lines; an object's values by their own names, with a number where there are several
 * objects.
 */
function factLines(key: string, value: unknown, several: boolean): string[] {
  if (!isObject(value)) return [`${key}: ${cell(value)}`]
  return Object.entries(value).map(([inner, one]) => `${several ? `${key} ` : ''}${inner}: ${cell(one, 400)}`)
}

function block(rows: readonly Row[]): string {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((key) =>
    rows.some((row) => cell(row[key]) !== '')
  )
  const lines = [
    keys,
    ...rows.map((row) => keys.map((key) => cell(row[key], key === 'what' ? WIDEST_SENTENCE : WIDEST)))
  ]
  const wide = keys.map((_, i) => Math.max(...lines.map((line) => stringWidth(line[i] ?? ''))))
  const draw = (line: readonly string[]) =>
    `  ${line.map((text, i) => text + ' '.repeat((wide[i] ?? 0) - stringWidth(text))).join('  ')}`.trimEnd()
  return lines.map(draw).join('\n')
}

function cell(value: unknown, most = WIDEST): string {
  return cutToColumns(onOneLine(toText(value)), most)
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) {
    return value.some((one) => typeof one === 'object') ? String(value.length) : value.map(toText).join(', ')
  }
  if (isObject(value)) {
    if ('name' in value && 'id' in value) return `${toText(value['name'])} (${toText(value['id'])})`
    return Object.entries(value)
      .map(([key, one]) => `${key} ${toText(one)}`)
      .join(', ')
  }
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The names of an answer's entities, so that the ends of a relation read as names. */
function namesIn(answer: object): Map<string, string> {
  const entities: unknown = 'entities' in answer ? answer.entities : []
  if (!isRows(entities)) return new Map()
  return new Map(entities.map(({ id, name }) => [toText(id), toText(name)]))
}

function withNames(row: Row, names: ReadonlyMap<string, string>): Row {
  if (!('from' in row) || !('to' in row)) return row
  const named = (id: unknown) => names.get(toText(id)) ?? id
  return { ...row, from: named(row['from']), to: named(row['to']) }
}

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isRows(value: unknown): value is Row[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null)
}
