import type { Figure } from '../figure.ts'
import { cellAt, cellSize, FRAME_BAR } from '../frame.ts'
import { cut, fittingSize } from '../label.ts'
import type { Measure } from '../layout/text.ts'
import { stateCode } from '../look/postal-codes.ts'
import { type Scheme, TOKENS } from '../look/tokens.ts'
import type { Shape } from './drawing.ts'
import { fontOf, sans, text } from './face.ts'
import { type Frame, toOutline, toRect } from './outline.ts'
import { familyTokens, painted } from './paint.ts'

type Pens = { scheme: Scheme; measure: Measure }

/** A stack: two sheets behind, a large count, plain words. */
export function toStack(
  { kind, stack }: Extract<Figure, { what: 'stack' }>,
  frame: Frame,
  { scheme, measure }: Pens
): Shape[] {
  const { border, tint, icon } = familyTokens(kind, scheme)
  const { panel, text: colour } = TOKENS[scheme]
  const sheet = (shift: number, fill: string) =>
    toRect({ ...frame, x: frame.x + shift, y: frame.y - shift }, 5, painted(fill, border, 1.4))
  const count = stack.members.length.toLocaleString('en-US')
  const big = sans(20, 600)
  const countWidth = measure(count, fontOf(big))
  const room = frame.w - 28 - countWidth
  const sizes = { most: 13, least: 10.5 }
  const small = sans(
    fittingSize(stack.words, (size) => fontOf(sans(size, 500)), sizes, room, measure),
    500
  )
  const words = cut(stack.words, fontOf(small), room, measure)
  const left = frame.x - (countWidth + 8 + measure(words, fontOf(small))) / 2
  return [
    sheet(8, panel),
    sheet(4, panel),
    sheet(0, tint),
    text(count, { x: left, y: frame.y + 7 }, big, icon),
    text(words, { x: left + countWidth + 8, y: frame.y + 5 }, small, colour)
  ]
}

/** An unfolded stack: its frame, its title, and its members in rows. */
export function toFrame(
  { kind, stack }: Extract<Figure, { what: 'frame' }>,
  frame: Frame,
  pens: Pens
): Shape[] {
  const { border } = familyTokens(kind, pens.scheme)
  const { panel, ink } = TOKENS[pens.scheme]
  const { x, y, w, h } = frame
  const face = sans(13, 600)
  const words = cut(`${stack.members.length} ${stack.words}`, fontOf(face), w - 24, pens.measure)
  return [
    toRect(frame, 6, painted(panel, border, 1.4)),
    text(words, { x: x - w / 2 + 12, y: y - h / 2 + FRAME_BAR / 2 + 2.5 }, face, ink),
    ...stack.members.flatMap(({ name }, at) => {
      const offset = cellAt(kind, stack.members.length, at)
      return toCell(kind, name, { x: x + offset.x, y: y + offset.y, ...cellSize(kind) }, pens)
    })
  ]
}

function toCell(kind: Figure['kind'], name: string, frame: Frame, { scheme, measure }: Pens): Shape[] {
  const { border, tint, icon } = familyTokens(kind, scheme)
  const paint = painted(tint, border, 1.2)
  const isState = kind === 'state'
  const face = isState ? sans(11, 600) : sans(12, 500)
  const words = isState ? stateCode(name) : cut(name, fontOf(face), frame.w - 14, measure)
  return [
    isState ? toOutline('hexagon', frame, paint) : toRect(frame, 4, paint),
    text(words, { x: frame.x, y: frame.y + 4 }, face, icon, { anchor: 'middle' })
  ]
}
