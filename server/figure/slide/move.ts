import type { Group, Line, Shape } from '../picture/drawing.ts'
import type { SlideFigure } from './slide-figure.ts'

/** A group on its way from one slide to the next: moved and scaled about its middle, and partly faded. */
export type Moved = { key: string; shape: Group; opacity: number; transform: string | undefined }

type Figure = Pick<SlideFigure, 'shapes' | 'spots' | 'size'>

/** A figure at rest. */
export function standing({ shapes }: Pick<Figure, 'shapes'>): Moved[] {
  return shapes.map((shape) => ({ key: shape.id, shape, opacity: 1, transform: undefined }))
}

/**
 * The figure at a time between two figures, 0 (the first) to 1 (the second): what both show moves, lines
 * following bodies; what goes fades out in the first third, what comes fades in during the last.
 */
export function between(from: Figure, to: Figure, time: number): Moved[] {
  const before = new Map(from.shapes.map((shape) => [shape.id, shape]))
  const after = new Set(to.shapes.map(({ id }) => id))
  const t = eased(time)
  const leaving = Math.max(0, 1 - time * 3)
  const coming = Math.max(0, time * 3 - 2)
  const gone = from.shapes
    .filter(({ id }) => !after.has(id) || id.endsWith('#note'))
    .map((shape): Moved => ({ key: `${shape.id} gone`, shape, opacity: leaving, transform: undefined }))
  const there = to.shapes.map((shape): Moved => {
    const old = before.get(shape.id)
    if (!old || shape.id.endsWith('#note')) {
      return { key: shape.id, shape, opacity: coming, transform: undefined }
    }
    const [a, b] = [from.spots.get(shape.id), to.spots.get(shape.id)]
    if (a && b) {
      const [x, y] = [mixed(a.x, b.x, t), mixed(a.y, b.y, t)]
      const size = mixed(from.size / to.size, 1, t)
      const transform = `translate(${x} ${y}) scale(${size}) translate(${-b.x} ${-b.y})`
      return { key: shape.id, shape, opacity: 1, transform }
    }
    return { key: shape.id, shape: lineBetween(old, shape, t), opacity: 1, transform: undefined }
  })
  return [...gone.filter(({ opacity }) => opacity > 0), ...there]
}

/** A line with its ends on the way. */
function lineBetween(from: Group, to: Group, t: number): Group {
  const start = from.shapes.find((shape): shape is Line => shape.what === 'line')
  if (!start) return to
  const shapes = to.shapes.map((shape): Shape => {
    if (shape.what !== 'line') return shape
    return {
      ...shape,
      ax: mixed(start.ax + from.x - to.x, shape.ax, t),
      ay: mixed(start.ay + from.y - to.y, shape.ay, t),
      bx: mixed(start.bx + from.x - to.x, shape.bx, t),
      by: mixed(start.by + from.y - to.y, shape.by, t)
    }
  })
  return { ...to, shapes }
}

function mixed(a: number, b: number, t: number): number {
  return a + (b - a) * t
}

function eased(t: number): number {
  return t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2
}
