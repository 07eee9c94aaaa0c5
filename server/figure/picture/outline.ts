import type { Outline } from '../look/families.ts'
import type { Circle, Paint, Path, Rect } from './drawing.ts'

/** A point from the middle of a body, px. */
export type Point = readonly [x: number, y: number]

/** Where a body is: its middle and its size, px. */
export type Frame = { x: number; y: number; w: number; h: number }

/** The corners in a box from -1 to 1. */
const CORNERS: Partial<Record<Outline, readonly Point[]>> = {
  hexagon: around(0.5, 0),
  octagon: around(0.414, 0.414),
  tag: [
    [-1, -1],
    [0.25, -1],
    [1, 0],
    [0.25, 1],
    [-1, 1]
  ]
}
const CUT = 8

/** The corners of an outline that is neither round nor a plain rectangle; null for the others. */
export function cornersOf(outline: Outline, w: number, h: number): Point[] | null {
  if (outline === 'cut') {
    const cut = Math.min(CUT, w / 4)
    return around(1 - (2 * cut) / w, 1 - (2 * cut) / h).map(([x, y]) => [(x * w) / 2, (y * h) / 2])
  }
  return CORNERS[outline]?.map(([x, y]) => [(x * w) / 2, (y * h) / 2]) ?? null
}

/** The outline of a kind as a shape. */
export function toOutline(outline: Outline, frame: Frame, paint: Paint): Rect | Circle | Path {
  const { x, y, w, h } = frame
  if (outline === 'circle') return { ...paint, what: 'circle', x, y, r: w / 2 }
  const corners = cornersOf(outline, w, h)
  if (!corners) return toRect(frame, Math.min(w / 4, h / 4, 8), paint)
  const radius = outline === 'cut' ? 0 : Math.min(w / 10, h / 10, 8)
  return {
    ...paint,
    what: 'path',
    d: toRounded(
      corners.map(([dx, dy]) => [x + dx, y + dy]),
      radius
    )
  }
}

/** A rectangle around a point. */
export function toRect({ x, y, w, h }: Frame, radius: number, paint: Paint): Rect {
  return { ...paint, what: 'rect', x: x - w / 2, y: y - h / 2, w, h, radius }
}

/** A closed path through points. */
export function toPath(points: readonly Point[]): string {
  return `${points.map((point, at) => `${at === 0 ? 'M' : 'L'}${write(point)}`).join('')}Z`
}

/** A closed path through points, its corners rounded. */
function toRounded(points: readonly Point[], radius: number): string {
  if (radius === 0) return toPath(points)
  const parts = points.map((corner, at) => {
    const before = towards(corner, points.at(at - 1) ?? corner)
    const after = towards(corner, points[(at + 1) % points.length] ?? corner)
    const angle = Math.acos(before[0] * after[0] + before[1] * after[1])
    const back = radius / Math.tan(angle / 2)
    const start: Point = [corner[0] + before[0] * back, corner[1] + before[1] * back]
    const end: Point = [corner[0] + after[0] * back, corner[1] + after[1] * back]
    return `${at === 0 ? 'M' : 'L'}${write(start)}Q${write(corner)} ${write(end)}`
  })
  return `${parts.join('')}Z`
}

/** Eight corners (six where `down` is 0) at these shares of the half sides, clockwise from the top left. */
function around(across: number, down: number): Point[] {
  const left: Point[] =
    down === 0
      ? [[-1, 0]]
      : [
          [-1, down],
          [-1, -down]
        ]
  const right: Point[] =
    down === 0
      ? [[1, 0]]
      : [
          [1, -down],
          [1, down]
        ]
  return [...left, [-across, -1], [across, -1], ...right, [across, 1], [-across, 1]]
}

function towards([ax, ay]: Point, [bx, by]: Point): Point {
  const length = Math.hypot(bx - ax, by - ay) || 1
  return [(bx - ax) / length, (by - ay) / length]
}

function write([x, y]: Point): string {
  return `${round(x)} ${round(y)}`
}

/** A number as it is written out: to hundredths of a px. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}
