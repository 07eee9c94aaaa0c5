// Each character of a string is matched in one way only, or an unclosed string would take for ever.
const TOKEN =
  /[\t\n\r ]*(?:([[\]{},:])|("[\u0020\u0021\u0023-\u005b\u005d-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-f]{4})[\u0020\u0021\u0023-\u005b\u005d-\uffff]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)))/iy

type Await = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'end'

/**
 * Where a text stops being JSON (RFC 8259), as an offset from 0; its length where it only ends too early.
 * Node 20 tells the offset for some faults and not for others.
 */
export function faultOffset(text: string): number {
  const open: ('[' | '{')[] = []
  const token = new RegExp(TOKEN)
  let due: Await = 'value'
  for (;;) {
    const start = token.lastIndex
    const found = token.exec(text)
    if (!found) return start + (/^[\t\n\r ]*/.exec(text.slice(start, start + 10_000))?.[0].length ?? 0)
    const [all, mark = '', string] = found
    const next: Await | null = step(due, mark, string !== undefined, open)
    if (next === null) return token.lastIndex - all.trimStart().length
    due = next
  }
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
