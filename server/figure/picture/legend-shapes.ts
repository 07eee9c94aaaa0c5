import { KIND_TABLE, KINDS, type Kind } from '#model/kinds.ts'
import { MARKS, type Mark } from '#model/status.ts'
import type { Measure } from '../layout/text.ts'
import { outlineOf } from '../look/families.ts'
import { LINES } from '../look/lines.ts'
import { type Scheme, TOKENS } from '../look/tokens.ts'
import { capital } from '../words/sentence.ts'
import { toToken } from './bodies.ts'
import type { Shape } from './drawing.ts'
import { fontOf, sans, text } from './face.ts'
import { toRect } from './outline.ts'
import { familyTokens, painted, solid } from './paint.ts'
import { legendWord } from '../words/mark-words.ts'

/** The rule for reading all lines. */
export const RULE = 'Everything is alleged until a court found it.'

const FACE = sans(12)
const ROW = 26
const BETWEEN = 22
const KIND_W = 22
const LINE_W = 44
const TIP = 8

type Sign = { w: number; word: string; draw: (x: number, y: number) => Shape[] }

/**
 * The kinds and statuses in use, each with its sign and its word, in rows no wider than `width`; from the top
 * left corner.
 */
export function toLegend(
  { kinds, marks }: { kinds: ReadonlySet<Kind>; marks: ReadonlySet<Mark> },
  { width, scheme, measure }: { width: number; scheme: Scheme; measure: Measure }
): { shapes: Shape[]; height: number } {
  const signs = [
    KINDS.filter((kind) => kinds.has(kind)).map((kind): Sign => ({
      w: KIND_W,
      word: capital(KIND_TABLE[kind].word),
      draw: (x, y) => toKindSign(kind, x + KIND_W / 2, y, scheme)
    })),
    MARKS.filter((mark) => marks.has(mark)).map((mark): Sign => ({
      w: LINE_W,
      word: legendWord(mark),
      draw: (x, y) => [toSample(mark, x, y, scheme)]
    }))
  ]
  const colour = TOKENS[scheme].text
  const shapes: Shape[] = []
  let y = ROW / 2
  for (const row of signs) {
    let x = 0
    for (const { w, word, draw } of row) {
      const whole = w + TIP + measure(word, fontOf(FACE))
      if (x > 0 && x + whole > width) [x, y] = [0, y + ROW]
      shapes.push(...draw(x, y), text(word, { x: x + w + TIP, y: y + 4 }, FACE, colour))
      x += whole + BETWEEN
    }
    if (row.length > 0) y += ROW
  }
  shapes.push(text(RULE, { x: 0, y: y + 4 }, sans(12, 500), TOKENS[scheme].ink))
  return { shapes, height: y + ROW / 2 }
}

function toSample(mark: Mark, x: number, y: number, scheme: Scheme): Shape {
  const { line, canvas } = TOKENS[scheme]
  const look = LINES[mark]
  return {
    what: 'line',
    ax: x,
    ay: y,
    bx: x + LINE_W,
    by: y,
    look,
    hue: line[look.hue],
    gap: canvas,
    bar: line.no
  }
}

/** Cards and slips in miniature; all others as they are. */
function toKindSign(kind: Kind, x: number, y: number, scheme: Scheme): Shape[] {
  const outline = outlineOf(kind)
  const { ink, panel } = TOKENS[scheme]
  const small = { x, y, w: 22, h: 17 }
  if (outline === 'slip') {
    const { border, tint } = familyTokens(kind, scheme)
    const stroke = { colour: border, width: 1.4, dash: [3.5, 2.5], cap: 'butt' as const }
    return [toRect(small, 2.5, { ...solid(tint), stroke })]
  }
  if (outline !== 'card' && outline !== 'outcome') return toToken(kind, { x, y, w: 20, h: 20 }, scheme)
  const bars =
    outline === 'card'
      ? [[0, 4]]
      : [
          [0, 1.6],
          [3, 4.6]
        ]
  return [
    toRect(small, 2.5, painted(panel, ink, 1.2)),
    ...bars.map(([from = 0, to = 0]): Shape => ({
      ...solid(ink),
      what: 'rect',
      x: x - 11 + from,
      y: y - 8.5,
      w: to - from,
      h: 17,
      radius: 0
    }))
  ]
}
