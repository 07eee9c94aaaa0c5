/** The one key that objects do not keep as their own: what stands there would be lost without a word. */
const UNKEPT = '__proto__'

/**
 * The first key of a JSON text whose value would be lost, and where it stands: one that its object has already, or
 * one that no object keeps; null where there is none.
 */
export function lostKey(text: string): { key: string; at: number; isTwin: boolean } | null {
  /** the keys of each object that is open; null for an array */
  const open: (Set<string> | null)[] = []
  let isKey = false
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]
    if (sign === '"') {
      const end = endOfString(text, i)
      const keys = isKey ? open.at(-1) : null
      if (keys) {
        const key = keyOf(text.slice(i, end + 1))
        if (keys.has(key) || key === UNKEPT) return { key, at: i, isTwin: keys.has(key) }
        keys.add(key)
      }
      i = end
    } else if (sign === '{' || sign === '[') {
      isKey = sign === '{'
      open.push(isKey ? new Set() : null)
    } else if (sign === '}' || sign === ']') open.pop()
    else if (sign === ',') isKey = true
    else if (sign === ':') isKey = false
  }
  return null
}

function endOfString(text: string, start: number): number {
  let i = start + 1
  while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1
  return i
}

function keyOf(quoted: string): string {
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1)
}
