import type { Boxes } from './boxes.ts'
import type { Stretch } from './lanes.ts'
import type { Box } from './layout/box.ts'
import { crosses, enters, type Segment } from './layout/segment.ts'

/** A word on a line: its rotation, radians, and how far its middle is from the middle of the line, px. */
export type Word = { text: string; turn: number; dx: number; dy: number }

/** A line that may get a word; a lower `rank` is served first. */
export type Wish = { id: string; text: string; rank: number }

type Spot = { x: number; y: number; turn: number }

/** Half the height of a word, and the distance between its middle and its line, px. */
const HALF = 7
const OFF = 9
/** How near another line may come to a word before the word might be taken for its own, px. */
const CLEAR = 3
/** The sine beyond which a line is steep, and its word stands upright beside it. */
const STEEP = 0.8
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74]

/**
 * Places words on lines: along and above a line, or beside a steep one, where a word fits between the two
 * bodies and hits no body, label, other line or word. A line without such a place gets no word.
 */
export function placeWords(
  wishes: readonly Wish[],
  stretches: ReadonlyMap<string, Stretch>,
  boxes: readonly Boxes[],
  width: (text: string) => number
): Map<string, Word> {
  const solid = boxes.flatMap(({ body, label }) => (label ? [body, label] : [body]))
  const taken: Corner[][] = []
  const words = new Map<string, Word>()
  for (const wish of wishes.toSorted((a, b) => a.rank - b.rank)) {
    const stretch = stretches.get(wish.id)
    if (!stretch || wish.text === '') continue
    const half = width(wish.text) / 2 + 2
    const others = [...stretches.values()].filter(({ id }) => id !== wish.id)
    for (const spot of spotsOn(stretch, half)) {
      const outline = cornersOf(spot, half)
      const clear = cornersOf(spot, half + CLEAR, HALF + CLEAR)
      // most things are far away, which is told sooner than whether they touch
      const near = around(clear)
      if (solid.some((box) => isBeside(near, box) && meets(outline, box))) continue
      if (others.some((other) => isBeside(near, reachOf(other)) && isCut(clear, other))) continue
      if (taken.some((word) => overlap(word, outline))) continue
      taken.push(outline)
      const x = (stretch.ax + stretch.bx) / 2
      const y = (stretch.ay + stretch.by) / 2
      words.set(wish.id, { text: wish.text, turn: spot.turn, dx: spot.x - x, dy: spot.y - y })
      break
    }
  }
  return words
}

function spotsOn({ ax, ay, bx, by }: Segment, half: number): Spot[] {
  const [dx, dy] = [bx - ax, by - ay]
  const length = Math.hypot(dx, dy)
  const steep = Math.abs(dy) / length > STEEP
  const needed = steep ? 2 * HALF + 12 : 2 * half + 18
  if (length < needed) return []
  const margin = needed / 2 / length
  const shares = SHARES.filter((share) => share >= margin && share <= 1 - margin)
  const at = (share: number): { x: number; y: number } => ({ x: ax + dx * share, y: ay + dy * share })
  if (steep) {
    // far enough out that the corner nearest the slanting line clears it
    const out = half + 4 + HALF * Math.abs(dx / dy)
    return shares.flatMap((share) =>
      [1, -1].map((side) => ({ x: at(share).x + side * out, y: at(share).y, turn: 0 }))
    )
  }
  const turn = Math.atan(dy / dx)
  return [1, -1].flatMap((side) =>
    shares.map((share) => ({
      x: at(share).x + side * OFF * Math.sin(turn),
      y: at(share).y - side * OFF * Math.cos(turn),
      turn
    }))
  )
}

type Corner = readonly [x: number, y: number]

function cornersOf({ x, y, turn }: Spot, half: number, tall = HALF): Corner[] {
  const [c, s] = [Math.cos(turn), Math.sin(turn)]
  return [
    [-half, -tall],
    [half, -tall],
    [half, tall],
    [-half, tall]
  ].map(([u = 0, v = 0]) => [x + u * c - v * s, y + u * s + v * c] as const)
}

/** The upright box around corners, with what `enters` may add. */
function around(corners: readonly Corner[]): Box {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  return {
    left: Math.min(...xs) - CLEAR,
    top: Math.min(...ys) - CLEAR,
    right: Math.max(...xs) + CLEAR,
    bottom: Math.max(...ys) + CLEAR
  }
}

function reachOf({ ax, ay, bx, by }: Segment): Box {
  return { left: Math.min(ax, bx), top: Math.min(ay, by), right: Math.max(ax, bx), bottom: Math.max(ay, by) }
}

function isBeside(one: Box, other: Box): boolean {
  return (
    one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom
  )
}

function edgesOf(corners: readonly Corner[]): Segment[] {
  return corners.map(([ax, ay], at) => {
    const [bx, by] = corners[(at + 1) % corners.length] ?? [ax, ay]
    return { ax, ay, bx, by }
  })
}

function meets(corners: readonly Corner[], box: Box): boolean {
  return edgesOf(corners).some((edge) => enters(edge, box, 2)) || overlap(corners, ofBox(box))
}

function isCut(corners: readonly Corner[], line: Segment): boolean {
  return edgesOf(corners).some((edge) => crosses(edge, line))
}

/** Whether two convex outlines overlap (separating axes). */
function overlap(a: readonly Corner[], b: readonly Corner[]): boolean {
  return [...edgesOf(a), ...edgesOf(b)].every(({ ax, ay, bx, by }) => {
    const along = ([x, y]: Corner): number => x * (ay - by) + y * (bx - ax)
    const one = a.map(along)
    const two = b.map(along)
    return Math.max(...one) > Math.min(...two) && Math.max(...two) > Math.min(...one)
  })
}

function ofBox({ left, top, right, bottom }: Box): Corner[] {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom]
  ]
}
