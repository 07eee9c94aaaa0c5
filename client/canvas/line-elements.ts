import { mix } from '#figure/look/colour.ts'
import { fittedDash, LINES } from '#figure/look/lines.ts'
import { type Scheme, TOKENS } from '#figure/look/tokens.ts'
import type { SceneLine } from '#figure/scene.ts'
import type { CanvasElement } from './element.ts'
import type { Word } from '#figure/word-places.ts'

/** The share of a line's hue that remains when it is faded. */
const FADED = 0.3
/** Px of a line that its end and its distance from the bodies take. */
const ENDS = 12

/** A relation as an element, with its word where it shows one now. */
export function toLineElement(
  line: SceneLine,
  drawing: {
    scheme: Scheme
    classes: readonly string[]
    word: Word | null
    start: string
    end: string
    /** px from body to body */
    length: number
  }
): CanvasElement {
  const { scheme, classes, word } = drawing
  const tokens = TOKENS[scheme]
  const look = LINES[line.mark]
  // premixed: opacity would turn the two strokes of a double line into one grey bar
  const shade = (colour: string): string =>
    classes.includes('faded') ? mix(colour, tokens.canvas, FADED) : colour
  const hue = shade(tokens.line[look.hue])
  const double = look.outline > 0
  return {
    group: 'edges',
    data: {
      id: line.id,
      source: line.from,
      target: line.to,
      from: drawing.start,
      to: drawing.end,
      hue,
      stroke: double ? tokens.canvas : hue,
      width: look.width,
      style: look.dash.length > 0 ? 'dashed' : 'solid',
      dash: look.dash.length > 0 ? fittedDash(look.dash, drawing.length - ENDS) : [6, 3],
      cap: look.cap,
      outline: look.outline,
      end: look.end,
      filled: look.filled ? 'filled' : 'hollow',
      endWidth: look.filled ? 'match-line' : 1.4,
      scale: look.scale,
      bar: look.barred ? 'tee' : 'none',
      barHue: shade(tokens.line.no),
      // a lean line has room for one mark, in its middle: that it is disputed matters more than its direction
      mark: look.barred ? 'tee' : look.end,
      markHue: look.barred ? shade(tokens.line.no) : hue,
      word: word?.text ?? '',
      turn: word?.turn ?? 0,
      dx: word?.dx ?? 0,
      dy: word?.dy ?? 0
    },
    classes: [...classes],
    grabbable: false
  }
}
