import type { Figure } from '../figure.ts'
import type { Segment } from '../layout/segment.ts'
import { outlineOf } from '../look/families.ts'
import { cornersOf, type Point } from './outline.ts'

type Standing = { figure: Figure; x: number; y: number }

/** A line extended or cut back until it meets the true outlines of its two bodies. */
export function toEdges<T extends Segment>(line: T, from: Standing, to: Standing): T {
  const start = meet(line, from, 'last') ?? [line.ax, line.ay]
  const end = meet(line, to, 'first') ?? [line.bx, line.by]
  return { ...line, ax: start[0], ay: start[1], bx: end[0], by: end[1] }
}

/**
 * Where the line through a segment crosses the outline of a body: the last point on its way out, or the first
 * on its way in.
 */
function meet(
  { ax, ay, bx, by }: Segment,
  { figure, x, y }: Standing,
  which: 'first' | 'last'
): Point | null {
  const corners = figure.what === 'token' ? cornersOf(outlineOf(figure.kind), figure.w, figure.h) : null
  if (!corners) return null
  const [dx, dy] = [bx - ax, by - ay]
  const shares = corners.flatMap(([cx, cy], at) => {
    const [ex, ey] = corners[(at + 1) % corners.length] ?? [cx, cy]
    const [sx, sy] = [ex - cx, ey - cy]
    const cross = dx * sy - dy * sx
    if (cross === 0) return []
    const [px, py] = [x + cx - ax, y + cy - ay]
    const along = (px * dy - py * dx) / cross
    return along >= 0 && along <= 1 ? [(px * sy - py * sx) / cross] : []
  })
  if (shares.length === 0) return null
  const share = which === 'last' ? Math.max(...shares) : Math.min(...shares)
  return [ax + dx * share, ay + dy * share]
}
