import { countWords } from '#figure/words/count-words.ts'

/** More characters than this are counted, not named. */
const NAMED = 12

/** Says of which characters a file has no letters and draws empty boxes; nothing where none of them is seen. */
export function lackingWords(word: string, texts: Iterable<string>): string {
  const characters = new Set([...texts].flatMap((text) => Array.from(text)))
  const seen = [...characters].filter((each) => !/[\p{C}\p{Z}\p{M}\u200D]/u.test(each))
  if (seen.length === 0) return ''
  const rest = seen.length - NAMED
  const named = seen.slice(0, NAMED).join(' ')
  const more = rest > 0 ? ` and ${countWords(rest, 'other', 'others')}` : ''
  return `${word} has empty boxes for characters that its fonts lack: ${named}${more}.`
}
