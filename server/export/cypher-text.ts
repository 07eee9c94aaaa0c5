import { wellFormed } from '#model/text.ts'

const SPECIAL = /\\u|[\\'\p{Cc}\p{Zl}\p{Zp}]/gu
const SHORT = new Map([
  // some parsers take a backslash before `u` for an escape even after another backslash
  ['\\u', "\\\\' + 'u"],
  ['\\', '\\\\'],
  ["'", "\\'"],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t']
])

/**
 * A value as a Cypher literal on one line: texts, lists of texts, and maps whose keys are names in our own
 * code. No text can end the literal, whatever the version of the parser.
 */
export function toCypher(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return toText(value)
  if (Array.isArray(value)) return `[${value.map(toCypher).join(', ')}]`
  if (typeof value !== 'object') throw new TypeError('only texts, lists and maps can be written')
  return `{${Object.entries(value)
    .map(([key, one]) => `${toKey(key)}: ${toCypher(one)}`)
    .join(', ')}}`
}

function toText(text: string): string {
  const escaped = wellFormed(text).replaceAll(
    SPECIAL,
    (character) => SHORT.get(character) ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
  return `'${escaped}'`
}

function toKey(key: string): string {
  if (!/^[A-Za-z]\w*$/.test(key)) throw new TypeError(`“${key}” cannot be a key`)
  return key
}
