import type { Paint, Shape } from './drawing.ts'
import { round } from './outline.ts'

/** A shape scaled about the origin, its texts and strokes with it. */
export function scaled(shape: Shape, by: number): Shape {
  switch (shape.what) {
    case 'rect':
      return {
        ...shape,
        ...paintOf(shape, by),
        x: shape.x * by,
        y: shape.y * by,
        w: shape.w * by,
        h: shape.h * by,
        radius: shape.radius * by
      }
    case 'circle':
      return { ...shape, ...paintOf(shape, by), x: shape.x * by, y: shape.y * by, r: shape.r * by }
    case 'path': {
      const d = shape.d.replaceAll(/-?\d+(?:\.\d+)?/g, (number) => String(round(Number(number) * by)))
      return { ...shape, ...paintOf(shape, by), d }
    }
    case 'text': {
      const face = { ...shape.face, size: Math.round(shape.face.size * by * 100) / 100 }
      return { ...shape, x: shape.x * by, y: shape.y * by, face }
    }
    case 'icon':
      return { ...shape, x: shape.x * by, y: shape.y * by, size: shape.size * by }
    case 'line': {
      const { look } = shape
      return {
        ...shape,
        ax: shape.ax * by,
        ay: shape.ay * by,
        bx: shape.bx * by,
        by: shape.by * by,
        look: {
          ...look,
          width: look.width * by,
          outline: look.outline * by,
          dash: look.dash.map((length) => length * by),
          scale: look.scale * by
        }
      }
    }
    case 'group':
      break
  }
  const shapes = shape.shapes.map((each) => scaled(each, by))
  return { ...shape, x: shape.x * by, y: shape.y * by, shapes }
}

function paintOf({ fill, opacity, stroke }: Paint, by: number): Paint {
  const thinner = stroke && {
    ...stroke,
    width: stroke.width * by,
    dash: stroke.dash.map((length) => length * by)
  }
  return { fill, opacity, stroke: thinner }
}
