import { append } from '#model/grouping.ts'
import { byCodePoint } from '#model/id.ts'
import type { Boxes } from './boxes.ts'
import { exit, type Segment } from './layout/segment.ts'

type Line = { id: string; from: string; to: string }

/** Between two lines of the same pair, px; a double line is 5 px wide. */
const GAP = 12
/** The share of the smaller body's size that the lanes of a pair may take. */
const SHARE = 0.6

/** The part of a line between two bodies; `lane` is how far beside the middle it runs, px. */
export type Stretch = Segment & { id: string; lane: number }

/**
 * Lines from edge to edge. Lines of the same pair run side by side, by id; bodies that touch have no line between
 * them.
 */
export function toStretches(lines: readonly Line[], boxes: readonly Boxes[]): Map<string, Stretch> {
  const byId = new Map(boxes.map((each) => [each.id, each]))
  const pairs = new Map<string, Line[]>()
  for (const line of lines) {
    const pair = line.from < line.to ? `${line.from}|${line.to}` : `${line.to}|${line.from}`
    append(pairs, pair, line)
  }
  const stretches = new Map<string, Stretch>()
  for (const pair of pairs.values()) {
    const together = pair.length > 1 ? pair.toSorted((a, b) => byCodePoint(a.id, b.id)) : pair
    together.forEach((line, at) => {
      const a = byId.get(line.from)
      const b = byId.get(line.to)
      if (!a || !b || a === b) return
      const room = SHARE * Math.min(sizeOf(a), sizeOf(b))
      const gap = together.length > 1 ? Math.min(GAP, room / (together.length - 1)) : 0
      const lane = (at - (together.length - 1) / 2) * gap
      const stretch = between(a, b, line.from < line.to ? lane : -lane)
      if (stretch) stretches.set(line.id, { ...stretch, id: line.id, lane })
    })
  }
  return stretches
}

/** The end of a stretch as Cytoscape takes it: px from the middle of a body. */
export function endpoint(x: number, y: number, { body }: Boxes): string {
  const dx = x - (body.left + body.right) / 2
  const dy = y - (body.top + body.bottom) / 2
  return `${dx.toFixed(1)}px ${dy.toFixed(1)}px`
}

function sizeOf({ body }: Boxes): number {
  return Math.min(body.right - body.left, body.bottom - body.top)
}

function between(a: Boxes, b: Boxes, lane: number): Segment | null {
  const [ax, ay] = [(a.body.left + a.body.right) / 2, (a.body.top + a.body.bottom) / 2]
  const [bx, by] = [(b.body.left + b.body.right) / 2, (b.body.top + b.body.bottom) / 2]
  const length = Math.hypot(bx - ax, by - ay)
  if (length === 0) return null
  const [ux, uy] = [(bx - ax) / length, (by - ay) / length]
  const start = reach(a, ux, uy, lane)
  const end = length - reach(b, -ux, -uy, -lane)
  if (!(start < end)) return null
  const [ox, oy] = [ax - uy * lane, ay + ux * lane]
  return { ax: ox + ux * start, ay: oy + uy * start, bx: ox + ux * end, by: oy + uy * end }
}

/** How far from the middle of a body its edge is, along a direction, `lane` px beside the middle. */
function reach({ body, round }: Boxes, ux: number, uy: number, lane: number): number {
  const halfW = (body.right - body.left) / 2
  const halfH = (body.bottom - body.top) / 2
  if (round) return Math.sqrt(Math.max(0, halfW * halfW - lane * lane))
  if (lane === 0) return exit(ux, uy, halfW, halfH)
  const [x, y] = [-uy * lane, ux * lane]
  const across = ux === 0 ? Infinity : (Math.sign(ux) * halfW - x) / ux
  const down = uy === 0 ? Infinity : (Math.sign(uy) * halfH - y) / uy
  return Math.min(across, down)
}
