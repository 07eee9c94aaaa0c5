import { type Boxes, boundsOf, boxesOf } from '#figure/boxes.ts'
import type { Figure } from '#figure/figure.ts'
import { type Side, SIDES } from '#figure/layout/body.ts'
import { gap } from '#figure/layout/box.ts'
import { createRandom } from '#figure/layout/random.ts'
import type { Scene } from '#figure/scene.ts'
import { judgeDrawn } from './judge-drawn.ts'

type Spot = { x: number; y: number; side: Side }

const STEPS = 12_000
/**
 * What a fault costs; besides what is counted, boxes closer than `NEAR` px, and each px from where a thing
 * stood.
 */
const COST = { overlaps: 300, linesThrough: 90, ownLabels: 6, short: 6, crossings: 4, near: 6, way: 0.01 }
const NEAR = 10
/** How far a thing may go beyond the bounds of the old picture, px. */
const SPARE = 40
/** The temperature of the search, and how far it moves a thing, at its start and at its end. */
const HEAT = [3, 0.2] as const
const REACH = [120, 8] as const

/**
 * Moves single things of an arrangement, within its bounds or slightly beyond, as long as the drawn picture
 * improves.
 */
export function mend(
  { lines }: Pick<Scene, 'lines'>,
  figures: readonly Figure[],
  start: readonly Spot[],
  seed: number
): readonly Spot[] {
  const random = createRandom(seed)
  const boxesAt = (spots: readonly Spot[]): Boxes[] =>
    figures.flatMap((figure, at) => {
      const spot = spots[at]
      return spot ? [boxesOf(figure, spot)] : []
    })
  const room = boundsOf(boxesAt(start))
  const costOf = (spots: readonly Spot[]): number => {
    const boxes = boxesAt(spots)
    const { overlaps, linesThrough, ownLabels, short, crossings } = judgeDrawn(lines, boxes)
    const way = spots.reduce((sum, { x, y }, at) => {
      const home = start[at]
      return home ? sum + Math.hypot(x - home.x, y - home.y) : sum
    }, 0)
    return (
      COST.overlaps * overlaps +
      COST.linesThrough * linesThrough +
      COST.ownLabels * ownLabels +
      COST.short * short +
      COST.crossings * crossings +
      COST.near * countNear(boxes) +
      COST.way * way
    )
  }
  let [spots, cost] = [start, costOf(start)]
  let [best, least] = [spots, cost]
  for (let step = 0; step < STEPS; step++) {
    const [heat, reach] = [HEAT, REACH].map(([from, to]) => from * (to / from) ** (step / STEPS))
    const at = Math.floor(random() * figures.length)
    const [spot, figure] = [spots[at], figures[at]]
    if (!spot || !figure || !room || !heat || !reach) continue
    const next: Spot = {
      x: Math.round(spot.x + (random() + random() - 1) * reach),
      y: Math.round(spot.y + (random() + random() - 1) * reach),
      side: random() < 0.3 ? (SIDES[Math.floor(random() * SIDES.length)] ?? 's') : spot.side
    }
    const box = boundsOf([boxesOf(figure, next)])
    if (!box || box.left < room.left - SPARE || box.right > room.right + SPARE) continue
    if (box.top < room.top - SPARE || box.bottom > room.bottom + SPARE) continue
    const moved = spots.with(at, next)
    const price = costOf(moved)
    if (price < cost || random() < Math.exp((cost - price) / heat)) [spots, cost] = [moved, price]
    if (cost < least) [best, least] = [spots, cost]
  }
  return best
}

function countNear(boxes: readonly Boxes[]): number {
  return boxes.reduce(
    (sum, one, at) => sum + boxes.slice(at + 1).filter((other) => apart(one, other) < NEAR).length,
    0
  )
}

function apart(a: Boxes, b: Boxes): number {
  const [own, others] = [a, b].map(({ body, label }) => (label ? [body, label] : [body]))
  return Math.min(...(own ?? []).flatMap((one) => (others ?? []).map((other) => gap(one, other))))
}
