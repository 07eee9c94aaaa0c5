import { boxesOf } from '../boxes.ts'
import type { Figure } from '../figure.ts'
import { LABEL_SIZE, labelWeight } from '../label.ts'
import { LINE_HEIGHT } from '../layout/text.ts'
import { type Scheme, TOKENS } from '../look/tokens.ts'
import type { Place } from '../view.ts'
import type { Shape } from './drawing.ts'
import { sans, text } from './face.ts'
import { solid } from './paint.ts'

const MASK = 0.86

/** The name beside a token, on the side that its place gives, over a mask in the colour of the canvas. */
export function toLabelShapes(figure: Figure, place: Place, scheme: Scheme): Shape[] {
  const box = boxesOf(figure, place).label
  if (figure.what !== 'token' || !box) return []
  const tokens = TOKENS[scheme]
  const face = sans(LABEL_SIZE, labelWeight(figure.rank))
  const anchor = { s: 'middle', n: 'middle', e: 'start', w: 'end' } as const
  const x = { middle: (box.left + box.right) / 2, start: box.left, end: box.right }[anchor[place.side]]
  return [
    {
      ...solid(tokens.canvas, MASK),
      what: 'rect',
      x: box.left - 1,
      y: box.top - 1,
      w: box.right - box.left + 2,
      h: box.bottom - box.top + 2,
      radius: 0
    },
    ...figure.text.map((line, at) =>
      text(
        line,
        { x, y: box.top + LINE_HEIGHT * at + 12.5 },
        face,
        figure.rank <= 2 ? tokens.ink : tokens.text,
        { anchor: anchor[place.side] }
      )
    )
  ]
}
