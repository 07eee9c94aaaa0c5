import type { Boxes } from '#figure/boxes.ts'
import { toStretches } from '#figure/lanes.ts'
import { type Box, gap } from '#figure/layout/box.ts'
import type { Judgement } from '#figure/layout/judge.ts'
import { crosses, enters } from '#figure/layout/segment.ts'

type Line = { id: string; from: string; to: string }
/** What is wrong with a picture; each figure is a count. */
export type Drawn = Judgement & {
  /** Times a line runs through the label of an entity that it joins. */
  ownLabels: number
  /** Lines that are too short to show how they stand. */
  short: number
}

/** The longest dash (announced, with its gap) and the arrow, px. */
const LEGIBLE = 40

/**
 * What is wrong with a picture as the canvas draws it: lines of one pair side by side, each judged by itself;
 * two pairs cross once.
 */
export function judgeDrawn(lines: readonly Line[], boxes: readonly Boxes[]): Drawn {
  const byId = new Map(lines.map((line) => [line.id, line]))
  const stretches = [...toStretches(lines, boxes).values()]
  let [overlaps, linesThrough, ownLabels] = [0, 0, 0]
  boxes.forEach((one, at) => {
    for (const other of boxes.slice(at + 1)) if (overlap(one, other)) overlaps++
  })
  for (const stretch of stretches) {
    const { from, to } = byId.get(stretch.id) ?? {}
    for (const { id, body, label } of boxes) {
      const own = id === from || id === to
      if (own && label && enters(stretch, label, 0)) ownLabels++
      if (!own && [body, label].some((box) => box && enters(stretch, box, 0))) linesThrough++
    }
  }
  const crossed = new Set<string>()
  stretches.forEach((one, at) => {
    const a = byId.get(one.id)
    for (const other of stretches.slice(at + 1)) {
      if (!crosses(one, other)) continue
      const b = byId.get(other.id)
      if (a && b && !isJoined(a, b)) crossed.add([pairOf(a), pairOf(b)].toSorted().join(' × '))
    }
  })
  const short = stretches.filter(({ ax, ay, bx, by }) => Math.hypot(bx - ax, by - ay) < LEGIBLE).length
  return { overlaps, linesThrough, ownLabels, short, crossings: crossed.size }
}

function overlap(a: Boxes, b: Boxes): boolean {
  return partsOf(a).some((one) => partsOf(b).some((other) => gap(one, other) < 0))
}

function partsOf({ body, label }: Boxes): Box[] {
  return label ? [body, label] : [body]
}

function isJoined(a: Line, b: Line): boolean {
  return a.from === b.from || a.from === b.to || a.to === b.from || a.to === b.to
}

function pairOf({ from, to }: Line): string {
  return from < to ? `${from}|${to}` : `${to}|${from}`
}
