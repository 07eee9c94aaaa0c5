import type { Size } from './body.ts'

/** Gives the width in px of a text in a CSS font, as `measureText` of a canvas does. */
export type Measure = (text: string, font: string) => number

/** A label broken into lines, and the room it takes in px. */
export interface WrappedText extends Size {
  lines: string[]
}

/** The width at which labels break, and the height of a line, in px. */
const LABEL_WIDTH = 116
export const LINE_HEIGHT = 16
/** A word wider than a line by up to this factor is left whole. */
const SPARE = 1.25
/** A letter with its combining marks. */
const LETTER = /\P{M}\p{M}*/gu

/**
 * Breaks a text at spaces (and after hyphens and slashes) so that no line is wider than `width` px. A word
 * slightly too wide gets a line to itself; one much wider, or a script without spaces, is broken between
 * letters.
 */
export function wrap(text: string, font: string, measure: Measure, width: number = LABEL_WIDTH): WrappedText {
  const lines: string[] = []
  let line = ''
  for (const piece of text
    .trim()
    .replaceAll(/\s+/gu, ' ')
    .split(/(?<= )|(?<=[-/–])(?=\S)/u)
    .flatMap((word) => toPieces(word, font, measure, width))) {
    if (line !== '' && measure((line + piece).trimEnd(), font) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  if (line !== '') lines.push(line)
  const w = lines.reduce((most, each) => Math.max(most, Math.ceil(measure(each, font))), 0)
  return { lines, w, h: lines.length * LINE_HEIGHT }
}

function toPieces(word: string, font: string, measure: Measure, width: number): string[] {
  if (measure(word.trimEnd(), font) <= width * SPARE) return [word]
  const pieces = ['']
  for (const [letter] of word.matchAll(LETTER)) {
    const last = pieces.at(-1) ?? ''
    if (last !== '' && measure((last + letter).trimEnd(), font) > width) pieces.push(letter)
    else pieces[pieces.length - 1] = last + letter
  }
  return pieces
}

/** Measures without a page: an average glyph of IBM Plex Sans is .56 of the font's size, px. */
export function measureRoughly(text: string, font: string): number {
  const size = Number(/([\d.]+)px/u.exec(font)?.[1] ?? 13)
  return text.length * size * 0.56
}
