import type { Box } from './box.ts';
import { cost } from './cost.ts';
import { createRandom } from './random.ts';
import { put, sidesOf, type Figure, type Scene } from './scene.ts';

/** The most by which a move may cost more at the start; it falls to nothing. */
const WARM = 40;
/** The reach of a move at the start and at the end, in px. */
const FAR = 130;
const CLOSE = 8;
/** One move in so many swaps two figures. */
const SWAP = 12;
const SHARPEN_PASSES = 4;
const STEPS = [1, 4, 12, 30];

/** Chooses for each of these figures the side of its label that costs least. */
export function chooseSides(scene: Scene, figures: readonly Figure[], bounds: Box): void {
  for (const figure of figures) {
    let best = figure.side;
    let least = cost(scene, figure, bounds);
    for (const side of sidesOf(figure)) {
      put(figure, figure.x, figure.y, side);
      const price = cost(scene, figure, bounds);
      if (price < least) {
        least = price;
        best = side;
      }
    }
    put(figure, figure.x, figure.y, best);
  }
}

/** Betters a picture by threshold accepting (Dueck and Scheuer 1990) over places and label sides, then by descent; only `movable` figures move. */
export function polish(
  scene: Scene,
  movable: readonly Figure[],
  bounds: Box,
  seed: number,
  moves: number
): void {
  if (movable.length === 0) return;
  const random = createRandom(seed);
  for (const figure of movable) put(figure, Math.round(figure.x), Math.round(figure.y), figure.side);
  for (let move = 0; move < moves; move++) {
    const done = move / moves;
    const heat = WARM * (1 - done) * (1 - done) * random();
    const figure = movable[Math.floor(random() * movable.length)];
    if (!figure) continue;
    if (movable.length > 1 && move % SWAP === 0) {
      const other = movable[Math.floor(random() * movable.length)];
      if (other && other !== figure) trySwap(scene, figure, other, bounds, heat);
      continue;
    }
    const reach = FAR + (CLOSE - FAR) * done;
    const x = Math.round(figure.x + (random() * 2 - 1) * reach);
    const y = Math.round(figure.y + (random() * 2 - 1) * reach);
    const sides = sidesOf(figure);
    const turn = random();
    const side = turn < 0.5 ? figure.side : (sides[Math.floor(random() * sides.length)] ?? figure.side);
    const stay = turn > 0.9;
    tryMove(scene, figure, stay ? figure.x : x, stay ? figure.y : y, side, bounds, heat);
  }
  sharpen(scene, movable, bounds);
}

/** Moves each figure to the best of the places about it, until nothing gets better. */
export function sharpen(scene: Scene, movable: readonly Figure[], bounds: Box): void {
  for (let pass = 0; pass < SHARPEN_PASSES; pass++) {
    let better = false;
    for (const figure of movable) {
      for (const step of STEPS) {
        for (let way = 0; way < 9; way++) {
          const x = figure.x + ((way % 3) - 1) * step;
          const y = figure.y + (Math.floor(way / 3) - 1) * step;
          for (const side of sidesOf(figure)) {
            if (tryMove(scene, figure, x, y, side, bounds, -1e-9)) better = true;
          }
        }
      }
    }
    if (!better) return;
  }
}

function tryMove(
  scene: Scene,
  figure: Figure,
  x: number,
  y: number,
  side: Figure['side'],
  bounds: Box,
  allowance: number
): boolean {
  const before = cost(scene, figure, bounds);
  const { x: oldX, y: oldY, side: oldSide } = figure;
  put(figure, x, y, side);
  if (cost(scene, figure, bounds) - before <= allowance) return true;
  put(figure, oldX, oldY, oldSide);
  return false;
}

function trySwap(scene: Scene, a: Figure, b: Figure, bounds: Box, allowance: number): void {
  const before = cost(scene, a, bounds) + cost(scene, b, bounds);
  const { x: ax, y: ay } = a;
  const { x: bx, y: by } = b;
  put(a, bx, by, a.side);
  put(b, ax, ay, b.side);
  if (cost(scene, a, bounds) + cost(scene, b, bounds) - before <= allowance) return;
  put(a, ax, ay, a.side);
  put(b, bx, by, b.side);
}
