const { max, min, sqrt } = Math

/** A rectangle by its edges, y downwards. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** The distance in px between two boxes, 0 where they touch, minus the least overlap where they overlap. */
export function gap(a: Box, b: Box): number {
  const dx = max(a.left - b.right, b.left - a.right)
  const dy = max(a.top - b.bottom, b.top - a.bottom)
  return dx > 0 && dy > 0 ? sqrt(dx * dx + dy * dy) : max(dx, dy)
}

/** The smallest box around all of these; an empty list gives a box of no size at the origin. */
export function around(boxes: readonly Box[]): Box {
  const [first, ...rest] = boxes
  if (!first) return { left: 0, top: 0, right: 0, bottom: 0 }
  const whole = { ...first }
  for (const box of rest) {
    whole.left = min(whole.left, box.left)
    whole.top = min(whole.top, box.top)
    whole.right = max(whole.right, box.right)
    whole.bottom = max(whole.bottom, box.bottom)
  }
  return whole
}
