import neo4j from 'neo4j-driver'

/** Separates the items of a list: no text of ours contains it. */
export const BETWEEN = '\u001F'

/** The columns of one file for `neo4j-admin database import`: the header's words, and whose value each holds. */
export type Columns = readonly (readonly [header: string, key: string])[]

/** A record as a line of CSV: nothing where there is no value, so that no property is stored. */
export function toLine(columns: Columns, record: Readonly<Record<string, unknown>>): string {
  return `${columns.map(([, key]) => toField(record[key])).join(',')}\n`
}

/** The first line of a file. */
export function toHeader(columns: Columns): string {
  return `${columns.map(([header]) => header).join(',')}\n`
}

/** A value as a field: texts and lists quoted, so that an empty text is one and not nothing. */
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
