import { type End, fittedDash } from '../look/lines.ts'
import type { Circle, Line, Paint, Path } from './drawing.ts'
import { type Point, round, toPath } from './outline.ts'

/** How many px before its bodies a line stops. */
const SHORT = 2
/**
 * The outlines of the ends, their tip at the origin, the rest at negative y; 1 is the size of an end (as
 * Cytoscape draws them).
 */
const POINTS: Record<Exclude<End, 'circle'>, readonly Point[]> = {
  triangle: [
    [-0.15, -0.3],
    [0, 0],
    [0.15, -0.3]
  ],
  vee: [
    [-0.15, -0.3],
    [0, 0],
    [0.15, -0.3],
    [0, -0.15]
  ],
  tee: [
    [-0.15, 0],
    [-0.15, -0.1],
    [0.15, -0.1],
    [0.15, 0]
  ],
  diamond: [
    [-0.15, -0.15],
    [0, -0.3],
    [0.15, -0.15],
    [0, 0]
  ]
}
const RADIUS = 0.15
const HOLLOW = 1.4

/** A line as the plain strokes and outlines that make it up, for renderers without line ends. */
export function toStrokes(line: Line): (Path | Circle)[] {
  const { ax, ay, bx, by, look, hue, gap, bar } = line
  const length = Math.hypot(bx - ax, by - ay) || 1
  const [ux, uy] = [(bx - ax) / length, (by - ay) / length]
  const size = Math.max((look.width * 13.37) ** 0.9, 29) * look.scale
  const at = (back: number): Point => [bx - ux * back, by - uy * back]
  const start: Point = [ax + ux * Math.min(SHORT, length / 4), ay + uy * Math.min(SHORT, length / 4)]
  const stop = at(Math.min(SHORT + gapOf(look.end, look.width * look.scale), length / 2))
  const d = `M${start.map(round).join(' ')}L${stop.map(round).join(' ')}`
  const dash = fittedDash(look.dash, Math.hypot(stop[0] - start[0], stop[1] - start[1]))
  const stroke = (colour: string, width: number): Path => ({
    what: 'path',
    d,
    fill: null,
    opacity: 1,
    stroke: { colour, width, dash, cap: look.cap }
  })
  const body =
    look.outline > 0
      ? [stroke(hue, look.width + look.outline), stroke(gap, look.width)]
      : [stroke(hue, look.width)]
  const tip = at(SHORT + (look.end === 'circle' ? size * RADIUS : look.end === 'tee' ? 1 : 0))
  const paint: Paint = look.filled
    ? { fill: hue, opacity: 1, stroke: null }
    : { fill: gap, opacity: 1, stroke: { colour: hue, width: HOLLOW, dash: [], cap: 'butt' } }
  const shape = (end: Exclude<End, 'circle'>, [x, y]: Point): string =>
    toPath(
      POINTS[end].map(([side, back]) => [
        x + (ux * back - uy * side) * size,
        y + (uy * back + ux * side) * size
      ])
    )
  const end: Path | Circle =
    look.end === 'circle'
      ? { ...paint, what: 'circle', x: tip[0], y: tip[1], r: size * RADIUS }
      : { ...paint, what: 'path', d: shape(look.end, tip) }
  if (!look.barred) return [...body, end]
  const middle: Point = [(ax + bx) / 2, (ay + by) / 2]
  return [...body, end, { what: 'path', d: shape('tee', middle), fill: bar, opacity: 1, stroke: null }]
}

/** How far before its tip an end replaces the line. */
function gapOf(end: End, width: number): number {
  if (end === 'tee') return 1
  if (end === 'diamond') return width
  return end === 'vee' ? width * 1.05 : width * 2
}
