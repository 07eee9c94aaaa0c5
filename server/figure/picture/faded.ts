import { mix } from '../look/colour.ts'
import type { Paint, Shape } from './drawing.ts'

/** The share of its own colour that a faded shape keeps. */
const SHARE = 0.32

/** A shape mixed with its background; mixed beforehand, because opacity would show what lies beneath. */
export function faded(shape: Shape, background: string): Shape {
  const pale = (colour: string): string => mix(colour, background, SHARE)
  const paint = ({ fill, opacity, stroke }: Paint): Paint => ({
    fill: fill && pale(fill),
    opacity,
    stroke: stroke && { ...stroke, colour: pale(stroke.colour) }
  })
  switch (shape.what) {
    case 'rect':
    case 'circle':
    case 'path':
      return { ...shape, ...paint(shape) }
    case 'text':
      return { ...shape, fill: pale(shape.fill) }
    case 'icon':
      return { ...shape, colour: pale(shape.colour) }
    case 'line':
      return { ...shape, hue: pale(shape.hue), gap: pale(shape.gap), bar: pale(shape.bar) }
    case 'group':
      break
  }
  return { ...shape, shapes: shape.shapes.map((each) => faded(each, background)) }
}
