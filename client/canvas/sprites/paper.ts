import { iconParts } from '#figure/look/icons.ts'
import { SERIF } from '#figure/look/faces.ts'
import type { Scheme } from '#figure/look/tokens.ts'

/** Where a sprite is drawn: the origin is the middle of the body, one unit is one px of the world. */
export type Paper = { context: CanvasRenderingContext2D; scheme: Scheme; w: number; h: number }

/** The font of a case name at a size: italic, as in a citation. */
export function caseFont(size: number): string {
  return `italic 600 ${size}px ${SERIF}`
}

/** Writes a text with its baseline at y. */
export function write(
  { context }: Paper,
  text: string,
  at: { x: number; y: number; font: string; colour: string; align?: CanvasTextAlign }
): void {
  context.font = at.font
  context.fillStyle = at.colour
  context.textAlign = at.align ?? 'left'
  context.textBaseline = 'alphabetic'
  context.fillText(text, at.x, at.y)
}

/** Draws an icon around a point. */
export function drawIcon(
  { context }: Paper,
  name: string,
  at: { x: number; y: number; size: number; colour: string; stroke?: number }
): void {
  context.save()
  context.translate(at.x - at.size / 2, at.y - at.size / 2)
  context.scale(at.size / 24, at.size / 24)
  context.strokeStyle = at.colour
  context.lineWidth = at.stroke ?? 2
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (const [tag, attributes] of iconParts(name)) context.stroke(toPath(tag, attributes))
  context.restore()
}

function toPath(tag: string, attributes: Readonly<Record<string, string>>): Path2D {
  const number = (name: string): number => Number(attributes[name] ?? 0)
  if (tag === 'path') return new Path2D(attributes['d'] ?? '')
  const path = new Path2D()
  if (tag === 'circle') path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI)
  if (tag === 'ellipse') {
    path.ellipse(number('cx'), number('cy'), number('rx'), number('ry'), 0, 0, 2 * Math.PI)
  }
  if (tag === 'rect')
    path.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'))
  if (tag === 'line') {
    path.moveTo(number('x1'), number('y1'))
    path.lineTo(number('x2'), number('y2'))
  }
  if (tag === 'polyline' || tag === 'polygon') {
    return new Path2D(`M${attributes['points'] ?? ''}${tag === 'polygon' ? 'Z' : ''}`)
  }
  return path
}
