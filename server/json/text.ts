import { AppError, toLine } from '#model/error.ts'
import { LIMITS } from '#model/limits.ts'
import { lostKey } from './keys.ts'
import { faultOffset, placeOf } from './place.ts'
import { remedyAt } from './remedy.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c

/**
 * Reads JSON from outside: UTF-8, nested no deeper than `depth`. `bad_request` names what is being read
 * and, where the text stops being JSON or a key occurs twice, the line and the column (both from 1).
 */
export function readJson(bytes: Uint8Array, name: string, depth: number = LIMITS.jsonDepth): unknown {
  if (depthOf(bytes) > depth) {
    throw unreadable(name, '', `nested deeper than ${depth} levels`, 'Give a file of Pincite, which is flat')
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw unreadable(name, '', 'not UTF-8 text', 'Save it as UTF-8', cause)
  }
  const read = parse(text, name)
  const lost = lostKey(text)
  if (!lost) return read
  const { key, at, isTwin } = lost
  throw isTwin
    ? unreadable(
        name,
        placeWords(text, at),
        `“${key}” occurs twice in one object, and only the last would be read`,
        'Unite the two, or remove one'
      )
    : unreadable(
        name,
        placeWords(text, at),
        `a field cannot be called “${key}”: it would not be kept`,
        'Call it something else'
      )
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const at = faultOffset(text)
    if (text.trim() === '') throw unreadable(name, '', 'it is empty', 'Give a file with JSON in it', cause)
    const [wrong, right] =
      text.slice(0, at).trim() === ''
        ? ['not JSON at all', 'Give a JSON file; tables and other texts cannot be read']
        : ['not JSON from here on', remedyAt(text, at)]
    throw unreadable(name, placeWords(text, at), wrong, right, cause)
  }
}

function unreadable(file: string, field: string, wrong: string, remedy: string, cause?: unknown): AppError {
  const problem = { file, record: '', field, wrong, right: `${remedy}.` }
  return new AppError('bad_request', toLine(problem), { issues: [problem], cause })
}

/** How deep arrays and objects are nested, found without building any of them. */
function depthOf(bytes: Uint8Array): number {
  let depth = 0
  let most = 0
  let inString = false
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]
    if (inString) {
      if (byte === BACKSLASH) i++
      else if (byte === QUOTE) inString = false
    } else if (byte === QUOTE) inString = true
    else if (byte === 0x5b || byte === 0x7b) most = Math.max(most, ++depth)
    else if (byte === 0x5d || byte === 0x7d) depth--
  }
  return most
}

function placeWords(text: string, at: number): string {
  const { line, column } = placeOf(text, at)
  return `line ${line}, column ${column}`
}
