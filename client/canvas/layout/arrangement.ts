import type { Body, Line, Place, Size } from './body.ts';
import { around, type Box } from './box.ts';
import { comeIn } from './expansion.ts';
import { spread } from './free.ts';
import { clearForce, rectForce, runForces } from './forces.ts';
import { judge, type Judgement } from './judge.ts';
import { chooseSides, polish } from './polish.ts';
import { separate, settle } from './settle.ts';
import { toPlaces, toScene, type Figure, type Scene } from './scene.ts';
import { takeSlots } from './slots.ts';

/** What is to be laid out. */
export interface LayoutInput {
  bodies: readonly Body[];
  lines: readonly Line[];
  /** Same input and seed, same picture. */
  seed: number;
  /** For new bodies: the id of the one they come in beside. */
  around?: Readonly<Record<string, string>> | undefined;
  /** The room there is, in px of the world; its proportions are kept, and it grows with what is to be shown. */
  world?: Size | undefined;
}

/** Where everything stands, and how well it reads. */
export interface LayoutResult {
  places: Place[];
  judged: Judgement;
}

/** The room of a picture beside the panel on a wide page, and on a phone. */
export const LANDSCAPE: Size = { w: 960, h: 800 };
export const PHONE: Size = { w: 480, h: 400 };

/** Above so many entities only what is new is polished, and a whole new picture is not. */
const POLISH_MOST = 80;
const TICKS = 260;
const SETTLE_PASSES = 30;
/** The share of the room that bodies and labels may take. */
const DENSITY = 0.36;

/** Lays out a picture: by roles about the action in focus, or freely without one; what has a place already keeps it. */
export function arrange(input: LayoutInput): LayoutResult {
  const scene = toScene(input.bodies, input.lines);
  const fresh = scene.figures.filter((figure) => !figure.fixed);
  const world = grow(input.world ?? LANDSCAPE, scene);
  if (fresh.length < scene.figures.length) {
    comeIn(scene, fresh, input.around ?? {}, input.seed);
    finish(scene, fresh, reachOf(scene), input.seed);
  } else {
    if (input.bodies.some((body) => body.zone === 'focus')) {
      takeSlots(scene, input.bodies, world);
      runForces(scene, input.seed, TICKS, (figure) => (figure.rank === 1 ? 1 : 0.24), [
        rectForce,
        clearForce(scene)
      ]);
    } else spread(scene, world, input.seed);
    const small = scene.figures.length <= POLISH_MOST;
    finish(scene, small ? fresh : [], frameOf(world), input.seed);
  }
  return { places: toPlaces(scene), judged: judge(scene) };
}

function finish(scene: Scene, movable: readonly Figure[], bounds: Box, seed: number): void {
  settle(scene, SETTLE_PASSES);
  chooseSides(scene, movable, bounds);
  polish(scene, movable, bounds, seed);
  separate(scene);
}

function frameOf(world: Size): Box {
  return { left: -world.w / 2, top: -world.h / 2, right: world.w / 2, bottom: world.h / 2 };
}

function reachOf(scene: Scene): Box {
  return around(scene.figures.map((figure) => figure.whole));
}

function grow(world: Size, scene: Scene): Size {
  let area = 0;
  for (const { whole } of scene.figures)
    area += (whole.right - whole.left) * (whole.bottom - whole.top);
  const scale = Math.max(0.6, Math.sqrt(area / DENSITY / (world.w * world.h)));
  return { w: world.w * scale, h: world.h * scale };
}
