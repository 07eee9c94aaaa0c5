import type { Mark } from '#model/status.ts'
import type { Measure } from '../layout/text.ts'
import { LINES } from '../look/lines.ts'
import type { Tokens } from '../look/tokens.ts'
import type { Shape } from '../picture/drawing.ts'
import { fontOf, sans, text } from '../picture/face.ts'
import { solid } from '../picture/paint.ts'
import { SLIDE, STRIP_EDGE, stripOf } from './slide-box.ts'
import { legendWord } from '../words/mark-words.ts'

/**
 * The width of a line's sample, the space between it and its word, and the most space between two samples, px.
 */
const [SIGN, SIGN_GAP, SIGNS_APART] = [44, 7, 64]

/** The frame of a figure, and under it the strip that explains its lines; from the top left corner. */
export function toFrame(
  { w, h }: { w: number; h: number },
  marks: readonly Mark[],
  tokens: Tokens,
  measure: Measure
): Shape[] {
  const { rows, columns } = stripOf(marks.length, w)
  const face = sans(14 - rows, 500)
  const signs = marks.map((mark) => ({ mark, word: legendWord(mark) }))
  const widths = signs.map(({ word }) => SIGN + SIGN_GAP + measure(word, fontOf(face)))
  const starts = startsOf(widths, columns, w - 2 * STRIP_EDGE)
  const placeOf = (at: number): { x: number; y: number } => ({
    x: STRIP_EDGE + (starts[at % columns] ?? 0),
    y: h + (SLIDE.strip.h * (2 * Math.floor(at / columns) + 1)) / (2 * rows)
  })
  return [
    {
      fill: tokens.canvas,
      opacity: 1,
      stroke: { colour: tokens.rule, width: 1, dash: [], cap: 'butt' },
      what: 'rect',
      x: 0,
      y: 0,
      w,
      h: h + SLIDE.strip.h,
      radius: 6
    },
    bar(0, h, w, 1, tokens.rule),
    ...signs.flatMap(({ mark, word }, at): Shape[] => {
      const { x, y } = placeOf(at)
      const look = LINES[mark]
      const ends = { ax: x, ay: y, bx: x + SIGN, by: y, gap: tokens.canvas, bar: tokens.line.no }
      return [
        { what: 'line', ...ends, look, hue: tokens.line[look.hue] },
        text(word, { x: x + SIGN + SIGN_GAP, y: y + 4.5 }, face, tokens.ink)
      ]
    })
  ]
}

/** Where each column begins: as wide as its widest sample, evenly spaced, so that samples line up. */
function startsOf(widths: readonly number[], columns: number, room: number): number[] {
  const wide = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...widths.filter((__, at) => at % columns === column))
  )
  const free = room - wide.reduce((sum, each) => sum + each, 0)
  const between = Math.min(SIGNS_APART, free / Math.max(1, columns - 1))
  return wide.map((_, at) => wide.slice(0, at).reduce((sum, each) => sum + each + between, 0))
}

/** A rule, or a bar. */
export function bar(x: number, y: number, w: number, h: number, fill: string): Shape {
  return { ...solid(fill), what: 'rect', x, y, w, h, radius: 0 }
}
