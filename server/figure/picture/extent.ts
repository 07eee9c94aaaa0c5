import { around, type Box } from '../layout/box.ts'
import type { Measure } from '../layout/text.ts'
import type { Paint, Shape } from './drawing.ts'
import { fontOf } from './face.ts'

/** The room that shapes take, edges and text widths included; of no size where there are none. */
export function extentOf(shapes: readonly Shape[], measure: Measure): Box {
  return around(shapes.flatMap((shape) => boxOf(shape, measure)))
}

function boxOf(shape: Shape, measure: Measure): Box | [] {
  switch (shape.what) {
    case 'rect':
      return grown([shape.x, shape.x + shape.w], [shape.y, shape.y + shape.h], edgeOf(shape))
    case 'circle':
      return grown([shape.x], [shape.y], shape.r + edgeOf(shape))
    case 'icon':
      return grown([shape.x], [shape.y], shape.size / 2)
    case 'line':
      return grown([shape.ax, shape.bx], [shape.ay, shape.by], 8)
    case 'path': {
      const numbers = [...shape.d.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number)
      const even = (odd: number): number[] => numbers.filter((_, at) => at % 2 === odd)
      return numbers.length === 0 ? [] : grown(even(0), even(1), edgeOf(shape))
    }
    case 'text': {
      const { x, y, face, turn } = shape
      const w = measure(shape.text, fontOf(face))
      const from = { start: 0, middle: -w / 2, end: -w }[shape.anchor]
      const corners = [from, from + w].flatMap((u) =>
        [-face.size, face.size * 0.3].map((v) => [u, v] as const)
      )
      const [c, s] = [Math.cos(turn), Math.sin(turn)]
      return grown(
        corners.map(([u, v]) => x + u * c - v * s),
        corners.map(([u, v]) => y + u * s + v * c),
        0
      )
    }
    case 'group':
      break
  }
  if (shape.shapes.length === 0) return []
  const { left, top, right, bottom } = extentOf(shape.shapes, measure)
  return grown([left + shape.x, right + shape.x], [top + shape.y, bottom + shape.y], 0)
}

function grown(xs: readonly number[], ys: readonly number[], by: number): Box {
  return {
    left: Math.min(...xs) - by,
    right: Math.max(...xs) + by,
    top: Math.min(...ys) - by,
    bottom: Math.max(...ys) + by
  }
}

function edgeOf({ stroke }: Paint): number {
  return stroke ? stroke.width / 2 : 0
}
