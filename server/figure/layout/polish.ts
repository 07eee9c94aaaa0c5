import type { Box } from './box.ts'
import { sideCost, THROUGH } from './cost.ts'
import { judge, type Judgement } from './judge.ts'
import { repair, search, sharpen } from './search.ts'
import { put, restore, sidesOf, toPlaces, type Figure, type Scene } from './scene.ts'

/**
 * How much searching a picture gets: moves for each figure, and moves times what each looks at, over all
 * searches.
 */
const MOVES_EACH = 1500
const WORK_EACH = 8_000_000
const WORK = 24_000_000
const WORK_AFTER = 4_000_000
/** What a line through a body costs once everything else is in order. */
const REPAIR_THROUGH = 2_000
/** Above so many entities only this share of the work is done. */
const CROWD = 80
const CROWD_SHARE = 0.3
/**
 * New figures are held so much more tightly to their parent than a whole new picture holds figures to their
 * slots.
 */
const HOME_OF_NEW = 3
const ATTEMPTS = 3
/**
 * A picture gets another search while it has more crossings per figure than this, or any line through a body.
 */
const CONTENT = 0.2

/** Chooses for each of these figures the cheapest side for its label. */
export function chooseSides(scene: Scene, figures: readonly Figure[], bounds: Box): void {
  const terms = { bounds, home: 1, through: THROUGH, tries: Infinity }
  for (const figure of figures) {
    let best = figure.side
    let least = sideCost(scene, figure, terms)
    for (const side of sidesOf(figure)) {
      put(figure, figure.x, figure.y, side)
      const price = sideCost(scene, figure, terms)
      if (price < least) {
        least = price
        best = side
      }
    }
    put(figure, figure.x, figure.y, best)
  }
}

/**
 * Improves a picture by a few searches from the same start, of which the best counts; only `movable` figures
 * move. `effort` multiplies the usual work.
 */
export function polish(
  scene: Scene,
  movable: readonly Figure[],
  { bounds, seed, effort = 1 }: { bounds: Box; seed: number; effort?: number | undefined }
): void {
  if (movable.length === 0) return
  const each = scene.figures.length + 2 * scene.strokes.length + 1
  const crowd = (scene.figures.length > CROWD ? CROWD_SHARE : 1) * effort
  const moves = Math.min(movable.length * MOVES_EACH * effort, Math.floor((WORK_EACH * crowd) / each))
  const attempts = Math.max(1, Math.min(ATTEMPTS * effort, Math.round((WORK * crowd) / (moves * each))))
  for (const figure of movable) put(figure, Math.round(figure.x), Math.round(figure.y), figure.side)
  const home = movable.length < scene.figures.length ? HOME_OF_NEW : 1
  const start = toPlaces(scene)
  let best = start
  let least = Infinity
  for (let attempt = 0; attempt < attempts; attempt++) {
    restore(scene, start)
    const tries = Math.ceil((WORK_AFTER * crowd) / each)
    search(
      scene,
      movable,
      { bounds, home, through: THROUGH, tries: Infinity },
      { seed: seed + attempt, moves }
    )
    sharpen(scene, movable, { bounds, home, through: THROUGH, tries })
    repair(scene, movable, { bounds, home, through: REPAIR_THROUGH, tries })
    const price = weigh(judge(scene))
    if (price < least) {
      least = price
      best = toPlaces(scene)
    }
    if (effort === 1 && least <= scene.figures.length * CONTENT) break
  }
  restore(scene, best)
}

function weigh({ overlaps, linesThrough, crossings }: Judgement): number {
  return 1000 * overlaps + 100 * linesThrough + crossings
}
