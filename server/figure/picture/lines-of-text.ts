import { type Measure, wrap } from '../layout/text.ts'

/** A text broken into lines that are never wider than `width` px: at spaces, and within what is too long for a line. */
export function toLines(words: string, font: string, width: number, measure: Measure): string[] {
  const { lines } = wrap(words, font, measure, width)
  return lines.flatMap((line) => broken(line, font, width, measure))
}

function broken(line: string, font: string, width: number, measure: Measure): string[] {
  const lines: string[] = []
  let rest = Array.from(line)
  while (measure(rest.join(''), font) > width && rest.length > 1) {
    // the longest beginning that fits, by halving
    let [fits, over] = [1, rest.length]
    while (over - fits > 1) {
      const middle = Math.floor((fits + over) / 2)
      if (measure(rest.slice(0, middle).join(''), font) <= width) fits = middle
      else over = middle
    }
    lines.push(rest.slice(0, fits).join(''))
    rest = rest.slice(fits)
  }
  return [...lines, rest.join('')]
}
