import neo4j from 'neo4j-driver'

/** Separates the items of a list; none of our texts contains it. */
export const BETWEEN = '\u001F'

/**
 * The columns of one file for `neo4j-admin database import`: each header, and the key of the value in the
 * column.
 */
export type Columns = readonly (readonly [header: string, key: string])[]

/** A record as a line of CSV. A missing value leaves its field empty, so that no property is stored. */
export function toLine(columns: Columns, record: Readonly<Record<string, unknown>>): string {
  return `${columns.map(([, key]) => toField(record[key])).join(',')}\n`
}

/** The first line of a file. */
export function toHeader(columns: Columns): string {
  return `${columns.map(([header]) => header).join(',')}\n`
}

/**
 * A value as a field. Texts and lists are quoted, so that an empty text differs from no value; a RangeError
 * for values, items and texts that cannot be written.
 */
function toField(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return quoted(value)
  if (neo4j.isInt(value)) return value.toString()
  if (!Array.isArray(value)) throw new RangeError(`no field for ${JSON.stringify(value)}`)
  const texts = value.map(String)
  const odd = texts.find((text) => text === '' || text.includes(BETWEEN))
  if (odd !== undefined) throw new RangeError(`no item of a list for ${JSON.stringify(odd)}`)
  return quoted(texts.join(BETWEEN))
}

function quoted(text: string): string {
  if (/[\r\n]/.test(text)) throw new RangeError(`a line ends within ${JSON.stringify(text)}`)
  return `"${text.replaceAll('"', '""')}"`
}
