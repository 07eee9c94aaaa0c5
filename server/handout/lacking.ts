import type { Shape } from '#figure/picture/drawing.ts'
import { countWords } from '#figure/words/count-words.ts'
import type { Fonts } from './type/fonts.ts'

/** Above so many characters they are counted, not listed. */
const NAMED = 12

/**
 * After the words for it, says what a file does with characters that its fonts lack; empty where none of them
 * is visible.
 */
export function lackingWords(does: string, texts: Iterable<string>): string {
  const characters = new Set([...texts].flatMap((text) => Array.from(text)))
  const seen = [...characters].filter((each) => !/[\p{C}\p{Z}\p{M}\u200D]/u.test(each))
  if (seen.length === 0) return ''
  const rest = seen.length - NAMED
  const named = seen.slice(0, NAMED).join(' ')
  const more = rest > 0 ? ` and ${countWords(rest, 'other', 'others')}` : ''
  return `${does} characters that its fonts lack: ${named}${more}.`
}

/** The characters in shapes that none of our fonts has. */
export function lackingIn(shapes: readonly Shape[], fonts: Fonts): string[] {
  return shapes.flatMap((shape): string[] => {
    if (shape.what === 'group') return lackingIn(shape.shapes, fonts)
    if (shape.what !== 'text') return []
    const runs = fonts.runsOf(shape.text, shape.face)
    return runs.flatMap(({ how, text }) => (how === 'lacking' ? [text] : []))
  })
}
