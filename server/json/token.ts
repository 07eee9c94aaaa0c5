/** The index after the closing quote of a string whose content begins at `start`; null where it is not closed or holds what no string may. */
export function endOfString(text: string, start: number): number | null {
  for (let at = start; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === 0x22) return at + 1
    if (sign < 0x20) return null
    if (sign !== 0x5c) continue
    const end = endOfEscape(text, at + 1)
    if (end === null) return null
    at = end - 1
  }
  return null
}

function endOfEscape(text: string, at: number): number | null {
  const sign = text.charAt(at)
  if (sign === 'u') return /^[\da-fA-F]{4}$/.test(text.slice(at + 1, at + 5)) ? at + 5 : null
  return sign !== '' && '"\\/bfnrt'.includes(sign) ? at + 1 : null
}

/** Where what comes after a word begins; null where it is another, or longer. */
export function endOfWord(text: string, at: number, word: string): number | null {
  const end = at + word.length
  return text.startsWith(word, at) && !isOfWord(text, end) ? end : null
}

/** Where what comes after a number begins; null where it is none, or ends in what no number does. */
export function endOfNumber(text: string, start: number): number | null {
  const whole = text[start] === '-' ? start + 1 : start
  let at: number | null = afterDigits(text, whole)
  if (at !== null && text[whole] === '0' && at > whole + 1) return null
  if (at !== null && text[at] === '.') at = afterDigits(text, at + 1)
  if (at !== null && (text[at] === 'e' || text[at] === 'E')) {
    const isSigned = text[at + 1] === '+' || text[at + 1] === '-'
    at = afterDigits(text, at + (isSigned ? 2 : 1))
  }
  return at === null || text[at] === '.' || isOfWord(text, at) ? null : at
}

/** Null where there is not one. */
function afterDigits(text: string, start: number): number | null {
  let at = start
  while (isDigit(text.charCodeAt(at))) at++
  return at === start ? null : at
}

function isOfWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return isDigit(code) || (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
