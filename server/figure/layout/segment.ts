import type { Box } from './box.ts'

const { abs, max, min } = Math

/** A straight stroke between two points. */
export interface Segment {
  ax: number
  ay: number
  bx: number
  by: number
}

/** Whether the segment enters the box grown by `margin` px on each side (Liang and Barsky 1984). */
export function enters(s: Segment, box: Box, margin: number): boolean {
  const left = box.left - margin
  const right = box.right + margin
  if ((s.ax < left && s.bx < left) || (s.ax > right && s.bx > right)) return false
  const top = box.top - margin
  const bottom = box.bottom + margin
  if ((s.ay < top && s.by < top) || (s.ay > bottom && s.by > bottom)) return false
  const dx = s.bx - s.ax
  const dy = s.by - s.ay
  let from = 0
  let to = 1
  if (dx === 0) {
    if (s.ax <= left || s.ax >= right) return false
  } else {
    const one = (left - s.ax) / dx
    const two = (right - s.ax) / dx
    from = max(from, min(one, two))
    to = min(to, max(one, two))
  }
  if (dy === 0) {
    if (s.ay <= top || s.ay >= bottom) return false
  } else {
    const one = (top - s.ay) / dy
    const two = (bottom - s.ay) / dy
    from = max(from, min(one, two))
    to = min(to, max(one, two))
  }
  return from < to
}

/** Whether two segments cross. */
export function crosses(p: Segment, q: Segment): boolean {
  const px = p.bx - p.ax
  const py = p.by - p.ay
  const one = px * (q.ay - p.ay) - py * (q.ax - p.ax)
  const two = px * (q.by - p.ay) - py * (q.bx - p.ax)
  if (one > 0 === two > 0) return false
  const qx = q.bx - q.ax
  const qy = q.by - q.ay
  const three = qx * (p.ay - q.ay) - qy * (p.ax - q.ax)
  const four = qx * (p.by - q.ay) - qy * (p.bx - q.ax)
  return three > 0 !== four > 0
}

/** The share (0 to 1) of the vector (dx, dy) from a body's centre at which it leaves the body. */
export function exit(dx: number, dy: number, halfW: number, halfH: number): number {
  const across = dx === 0 ? Infinity : halfW / abs(dx)
  const down = dy === 0 ? Infinity : halfH / abs(dy)
  return min(across, down)
}
