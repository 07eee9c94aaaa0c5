/**
 * How a token begins. Of a string only its quote: a pattern for a whole string needs a stack as deep as it is
 * long.
 */
const TOKEN =
  /[\t\n\r ]*(?:([[\]{},:])|(")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)))/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y

type Await = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'end'

/**
 * The offset (from 0) at which a text stops being JSON (RFC 8259); its length where it merely ends too early.
 * Node 20 gives the offset for some faults only.
 */
export function faultOffset(text: string): number {
  const open: ('[' | '{')[] = []
  const token = new RegExp(TOKEN)
  const escape = new RegExp(ESCAPE)
  let due: Await = 'value'
  for (;;) {
    const start = token.lastIndex
    const found = token.exec(text)
    if (!found) return start + (/^[\t\n\r ]*/.exec(text.slice(start, start + 10_000))?.[0].length ?? 0)
    const [all, mark = '', quote] = found
    const at = token.lastIndex - all.trimStart().length
    const next: Await | null = step(due, mark, quote !== undefined, open)
    const end = quote === undefined ? token.lastIndex : endOfString(text, token.lastIndex, escape)
    if (next === null || end === null) return at
    token.lastIndex = end
    due = next
  }
}

/** Where a string ends; null where it is not closed or holds a character that no string may. */
function endOfString(text: string, start: number, escape: RegExp): number | null {
  for (let at = start; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === 0x22) return at + 1
    if (sign < 0x20) return null
    if (sign !== 0x5c) continue
    escape.lastIndex = at
    if (!escape.test(text)) return null
    at = escape.lastIndex - 1
  }
  return null
}

function step(due: Await, mark: string, isString: boolean, open: ('[' | '{')[]): Await | null {
  const isValue = mark === ''
  const after = () => (open.length > 0 ? 'comma' : 'end')
  if (mark === ']' || mark === '}') {
    const opened = open.at(-1)
    const fits = mark === ']' ? opened === '[' : opened === '{'
    if (!fits || !(due === 'comma' || due === 'first value' || due === 'first key')) return null
    open.pop()
    return after()
  }
  if (due === 'key' || due === 'first key') return isString ? 'colon' : null
  if (due === 'colon') return mark === ':' ? 'value' : null
  if (due === 'comma') return mark !== ',' ? null : open.at(-1) === '[' ? 'value' : 'key'
  if (due === 'end') return null
  if (isValue) return after()
  if (mark !== '[' && mark !== '{') return null
  open.push(mark)
  return mark === '[' ? 'first value' : 'first key'
}
