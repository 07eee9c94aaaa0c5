import { endOfNumber, endOfString, endOfWord } from './token.ts'

type Await = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'end'
type Opened = '[' | '{'

/**
 * The offset (from 0) at which a text stops being JSON (RFC 8259); its length where it merely ends too early.
 * Node 20 gives the offset for some faults only. Character by character, without recursion or a pattern: either needs
 * a stack as deep as a string or a number is long.
 */
export function faultOffset(text: string): number {
  const open: Opened[] = []
  let due: Await = 'value'
  let at = 0
  for (;;) {
    at = afterSpace(text, at)
    if (at === text.length) return at
    const sign = text.charAt(at)
    const next = step(due, sign, open)
    const end = next === null ? null : endOfToken(text, at, sign)
    if (next === null || end === null) return at
    due = next
    at = end
  }
}

/** The line and the column, both from 1, of an offset. */
export function placeOf(text: string, at: number): { line: number; column: number } {
  let line = 1
  let start = 0
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', start)) {
    line++
    start = next + 1
  }
  return { line, column: at - start + 1 }
}

function afterSpace(text: string, start: number): number {
  let at = start
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at
  }
  return at
}

/** Where what comes after a token begins; null where it is none. */
function endOfToken(text: string, at: number, sign: string): number | null {
  switch (sign) {
    case '[':
    case ']':
    case '{':
    case '}':
    case ',':
    case ':':
      return at + 1
    case '"':
      return endOfString(text, at + 1)
    case 't':
      return endOfWord(text, at, 'true')
    case 'f':
      return endOfWord(text, at, 'false')
    case 'n':
      return endOfWord(text, at, 'null')
    default:
      return endOfNumber(text, at)
  }
}

/** What is awaited after a token that begins with a sign; null where that is not what was due. */
function step(due: Await, sign: string, open: Opened[]): Await | null {
  switch (sign) {
    case ',':
      if (due !== 'comma') return null
      return open.at(-1) === '[' ? 'value' : 'key'
    case ':':
      return due === 'colon' ? 'value' : null
    case ']':
    case '}':
      return close(due, sign, open)
  }
  if (due === 'key' || due === 'first key') return sign === '"' ? 'colon' : null
  if (due !== 'value' && due !== 'first value') return null
  if (sign !== '[' && sign !== '{') return after(open)
  open.push(sign)
  return sign === '[' ? 'first value' : 'first key'
}

function close(due: Await, sign: ']' | '}', open: Opened[]): Await | null {
  if (open.at(-1) !== (sign === ']' ? '[' : '{')) return null
  if (due !== 'comma' && due !== 'first value' && due !== 'first key') return null
  open.pop()
  return after(open)
}

function after(open: readonly Opened[]): Await {
  return open.length > 0 ? 'comma' : 'end'
}
