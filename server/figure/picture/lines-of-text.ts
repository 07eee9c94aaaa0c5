import { beginning } from '../label.ts'
import { type Measure, wrap } from '../layout/text.ts'

/** A text broken into lines no wider than `width` px: at spaces, and inside whatever is too long for a line. */
export function toLines(words: string, font: string, width: number, measure: Measure): string[] {
  const { lines } = wrap(words, font, measure, width)
  return lines.flatMap((line) => broken(line, font, width, measure))
}

function broken(line: string, font: string, width: number, measure: Measure): string[] {
  if (measure(line, font) <= width) return [line]
  const characters = Array.from(line)
  const lines: string[] = []
  for (let at = 0; at < characters.length;) {
    const part = beginning(characters, (each) => measure(each, font) <= width, at)
    const next = part === '' ? (characters[at] ?? '') : part
    lines.push(next)
    at += Array.from(next).length
  }
  return lines
}
