import { boxesOf, boundsOf, type Boxes } from '../boxes.ts'
import type { Figure } from '../figure.ts'
import { toStretches } from '../lanes.ts'
import { gap } from '../layout/box.ts'
import type { Size } from '../layout/body.ts'
import { enters } from '../layout/segment.ts'
import type { Places } from '../view.ts'

type Line = { id: string; from: string; to: string }
type Factors = { x: number; y: number }

/** Px that bodies and labels keep between each other; and the number of figures above which none is moved. */
const APART = 7
const FIGURES_MOST = 150
const STEP = 0.06
/** The tightest that a view is squeezed, as a share of its size. */
const LEAST = 0.4

/**
 * Places moved closer together, each axis by one factor, so that the figure fills a room at the largest
 * possible scale. Nothing comes to overlap, and no line to run through a body, that did not before.
 */
export function squeezed(
  figures: readonly Figure[],
  places: Places,
  lines: readonly Line[],
  room: Size
): Places {
  const placed = figures.filter(({ place }) => places.has(place))
  if (placed.length < 2 || placed.length > FIGURES_MOST) return places
  const boxesAt = ({ x, y }: Factors): Boxes[] =>
    placed.flatMap((figure) => {
      const place = places.get(figure.place)
      return place ? [boxesOf(figure, { ...place, x: place.x * x, y: place.y * y })] : []
    })
  const least = faultsOf(boxesAt({ x: 1, y: 1 }), lines)
  const isSound = (factors: Factors): boolean => faultsOf(boxesAt(factors), lines, least) <= least
  const isLarger = (a: Factors, b: Factors): boolean => sizeIn(boxesAt(a), room) > sizeIn(boxesAt(b), room)
  let factors: Factors = { x: 1, y: 1 }
  while (Math.min(factors.x, factors.y) > LEAST && sizeIn(boxesAt(factors), room) < 1) {
    const { x, y } = factors
    const [less, more] = [1 - STEP, 1 + STEP]
    const now = factors
    const next = [
      { x: x * less, y: y * less },
      { x: x * less, y },
      { x, y: y * less },
      { x: x * less, y: y * more },
      { x: x * more, y: y * less }
    ].find((each) => isLarger(each, now) && isSound(each))
    if (!next) break
    factors = next
  }
  const { x, y } = factors
  return new Map([...places].map(([key, place]) => [key, { ...place, x: place.x * x, y: place.y * y }]))
}

/** The scale at which figures fit a room, 1 being their own size. */
export function sizeIn(boxes: readonly Boxes[], room: Size): number {
  const bounds = boundsOf(boxes)
  if (!bounds) return 1
  return Math.min(
    room.w / Math.max(1, bounds.right - bounds.left),
    room.h / Math.max(1, bounds.bottom - bounds.top)
  )
}

/** Counts overlaps and lines through bodies; it may stop counting at more than `enough`. */
function faultsOf(boxes: readonly Boxes[], lines: readonly Line[], enough = Infinity): number {
  const solids = boxes.map(({ body, label }) => (label ? [body, label] : [body]))
  let faults = 0
  solids.forEach((own, at) => {
    for (const other of solids.slice(at + 1)) {
      if (own.some((a) => other.some((b) => gap(a, b) < APART))) faults += 1
    }
  })
  if (faults > enough) return faults
  const byId = new Map(lines.map((line) => [line.id, line]))
  for (const [id, stretch] of toStretches(lines, boxes)) {
    const line = byId.get(id)
    for (const each of boxes) {
      if (each.id === line?.from || each.id === line?.to) continue
      if (enters(stretch, each.body, 2) || (each.label && enters(stretch, each.label, 0))) faults += 1
    }
  }
  return faults
}
