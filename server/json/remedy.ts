import { placeOf } from './place.ts'
import { endOfString } from './token.ts'

const SPACE = /[\s\uFEFF]/
/** What somebody writes who does not write JSON by hand every day, by the sign at which it stops being JSON. */
const BY_SIGN: readonly (readonly [sign: RegExp, remedy: string])[] = [
  [/[“”„‟«»]/, 'Write straight quotation marks (") instead of curly ones'],
  [/['‘’`]/, 'Write double quotation marks (") around names and texts'],
  [/[/#]/, 'Take the comment out; JSON has none'],
  [/;/, 'Write a comma there'],
  [/=/, 'Write a colon there'],
  [/[^\S \t\r\n]|[\u200B\uFEFF]/, 'Write an ordinary space there, or none']
]

/** What would be right at the offset at which a text stops being JSON, as far as the signs around it tell. */
export function remedyAt(text: string, at: number): string {
  const sign = text.charAt(at)
  if (sign === '') return 'Close what is still open: a text by ", a list by ], an object by }'
  const known = BY_SIGN.find(([each]) => each.test(sign))
  if (known) return known[1]
  const before = lastBefore(text, at)
  const last = text.charAt(before)
  if (/[}\]]/.test(last) && isWhole(text.slice(0, at))) return 'Take out what stands after the end'
  if (sign === ']' || sign === '}') return beforeBracket(text, before)
  const isAfterValue = /["}\]\w]/.test(last)
  if (/["{[]/.test(sign)) {
    if (sign === '"' && !isAfterValue) return inText(text, at)
    return last === '"' ? 'Put a comma, or after a name a colon, before it' : 'Put a comma before it'
  }
  if (!/[\w-]/.test(sign)) return 'Mend it there'
  if (last === '"') return 'Put a comma before it, or write \\" for a quotation mark within a text'
  if (/\d/.test(last)) return 'Put dates in quotation marks'
  return 'Put names and texts in quotation marks; only numbers, true and false stand without'
}

function beforeBracket(text: string, before: number): string {
  if (text[before] === ',') return `Take out the comma on line ${placeOf(text, before).line}`
  return 'Close with the bracket that was opened: a list by ], an object by }'
}

/** What is wrong with a text, given the offset of its opening quotation mark. */
function inText(text: string, at: number): string {
  return endOfString(text, at + 1) === null
    ? 'Close the text on its own line; write \\n for a line break in it, and \\\\ for a backslash'
    : 'Mend it there'
}

function isWhole(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The offset of the last sign before one, leaving out spaces; −1 where there is none. */
function lastBefore(text: string, at: number): number {
  let last = at - 1
  while (last >= 0 && SPACE.test(text.charAt(last))) last--
  return last
}
