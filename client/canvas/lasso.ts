/** A point in px of the canvas element. */
export type Point = { x: number; y: number }

/**
 * Whether a point is inside a closed polygon, by the even-odd rule (a ray to the right crosses the polygon an
 * odd number of times).
 */
export function isInside({ x, y }: Point, polygon: readonly Point[]): boolean {
  let inside = false
  polygon.forEach((a, at) => {
    const b = polygon[(at + 1) % polygon.length] ?? a
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside
  })
  return inside
}

/** The closed line of a lasso, as an SVG path. */
export function toLassoPath(points: readonly Point[]): string {
  return points.length < 2 ? '' : `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}Z`
}
