import type { Side } from './body.ts'
import { cost, passing, THROUGH, type Terms } from './cost.ts'
import { createRandom } from './random.ts'
import { put, sidesOf, type Figure, type Scene } from './scene.ts'
import { closeness } from './sweep.ts'

const { floor, round } = Math

/** How much worse a move may make things at the start; falls to 0. */
const WARM = 200
/** What a line through a body costs at the start; rises to its full price. */
const THROUGH_FIRST = 40
/** The reach of a move at the start and at the end, in px. */
const FAR = 200
const CLOSE = 8
/** One move in so many swaps two figures. */
const SWAP = 12
const SHARPEN_PASSES = 4
const STEPS = [1, 4, 12, 30]
const REPAIR_PASSES = 4
const REPAIR_REACH = 10
const REPAIR_STEP = 24

/** Where a figure may stand, in px, and on which side its label. */
type Place = { x: number; y: number; side: Side }

/** The terms of a move, and how much worse than before it may make the picture. */
type Rule = { terms: Terms; allowance: number }

/** Takes only what makes the picture better. */
function strict(terms: Terms): Rule {
  return { terms, allowance: -1e-9 }
}

/** One search by threshold accepting (Dueck and Scheuer 1990) over places and label sides. */
export function search(
  scene: Scene,
  movable: readonly Figure[],
  asked: Readonly<Terms>,
  { seed, moves }: { seed: number; moves: number }
): void {
  const terms = { ...asked, through: THROUGH_FIRST }
  const random = createRandom(seed)
  for (let move = 0; move < moves; move++) {
    const done = move / moves
    const allowance = (WARM / asked.home) * (1 - done) * (1 - done) * random()
    terms.through = THROUGH_FIRST + (THROUGH - THROUGH_FIRST) * done
    const rule = { terms, allowance }
    const figure = movable[floor(random() * movable.length)]
    if (!figure) continue
    if (move % SWAP === 0) {
      const peers = movable.filter((other) => other.zone === figure.zone)
      const other = peers[floor(random() * peers.length)]
      if (other && other !== figure) trySwap(scene, figure, other, rule)
    } else {
      tryMove(scene, figure, placeNear(figure, FAR + (CLOSE - FAR) * done, random), rule)
    }
  }
}

/** Somewhere within reach, often with the label on another side; now and then only that. */
function placeNear(figure: Figure, reach: number, random: () => number): Place {
  const x = round(figure.x + (random() * 2 - 1) * reach)
  const y = round(figure.y + (random() * 2 - 1) * reach)
  const sides = sidesOf(figure)
  const turn = random()
  const other = sides[floor(random() * sides.length)] ?? figure.side
  if (turn > 0.9) return { x: figure.x, y: figure.y, side: other }
  return { x, y, side: turn < 0.5 ? figure.side : other }
}

/** Moves each figure to the best place around it, until nothing improves. */
export function sharpen(scene: Scene, movable: readonly Figure[], terms: Terms): void {
  for (let pass = 0; pass < SHARPEN_PASSES; pass++) {
    let better = false
    for (const figure of movable) {
      for (const place of placesAround(figure)) {
        if (tryMove(scene, figure, place, strict(terms))) better = true
      }
    }
    if (!better) return
  }
}

/** The places one step from where the figure stands by then, in all directions, and where it stands. */
function* placesAround(figure: Figure): Generator<Place> {
  for (const step of STEPS) {
    for (let way = 0; way < 9; way++) {
      const x = figure.x + ((way % 3) - 1) * step
      const y = figure.y + (floor(way / 3) - 1) * step
      for (const side of sidesOf(figure)) yield { x, y, side }
    }
  }
}

/**
 * Takes every figure that overlaps, has a line through it, or has its own line through another, to a better
 * place farther off.
 */
export function repair(scene: Scene, movable: readonly Figure[], terms: Terms): void {
  for (let pass = 0; pass < REPAIR_PASSES; pass++) {
    let better = false
    for (const figure of movable.filter((one) => isWrong(scene, one))) {
      for (const place of placesFarOff(figure)) {
        if (tryMove(scene, figure, place, strict(terms))) better = true
      }
    }
    if (!better) return
    sharpen(scene, movable, terms)
  }
}

/** A grid of places around where the figure stands at first. */
function* placesFarOff(figure: Figure): Generator<Place> {
  const { x, y } = figure
  for (let down = -REPAIR_REACH; down <= REPAIR_REACH; down++) {
    for (let over = -REPAIR_REACH; over <= REPAIR_REACH; over++) {
      for (const side of sidesOf(figure)) yield { x: x + over * REPAIR_STEP, y: y + down * REPAIR_STEP, side }
    }
  }
}

function isWrong(scene: Scene, figure: Figure): boolean {
  if (scene.figures.some((other) => other !== figure && closeness(figure, other) < 0)) return true
  return scene.strokes.some((stroke) =>
    stroke.from === figure || stroke.to === figure
      ? scene.figures.some(
          (other) =>
            other !== stroke.from && other !== stroke.to && passing(stroke, other, THROUGH) >= THROUGH
        )
      : passing(stroke, figure, THROUGH) >= THROUGH
  )
}

/** Moves a figure if the rule allows it, as long as any tries are left; says whether it moved. */
function tryMove(scene: Scene, figure: Figure, { x, y, side }: Place, { terms, allowance }: Rule): boolean {
  if (terms.tries-- <= 0) return false
  const limit = cost(scene, figure, terms, Infinity) + allowance
  const { x: oldX, y: oldY, side: oldSide } = figure
  put(figure, x, y, side)
  if (cost(scene, figure, terms, limit) <= limit) return true
  put(figure, oldX, oldY, oldSide)
  return false
}

function trySwap(scene: Scene, a: Figure, b: Figure, { terms, allowance }: Rule): void {
  const before = cost(scene, a, terms, Infinity) + cost(scene, b, terms, Infinity)
  exchange(a, b)
  const after = cost(scene, a, terms, Infinity) + cost(scene, b, terms, Infinity)
  if (after - before > allowance) exchange(a, b)
}

/** Two figures of a zone swap places and slots. */
function exchange(a: Figure, b: Figure): void {
  const { x, y, homeX, homeY } = a
  a.homeX = b.homeX
  a.homeY = b.homeY
  b.homeX = homeX
  b.homeY = homeY
  put(a, b.x, b.y, a.side)
  put(b, x, y, b.side)
}
