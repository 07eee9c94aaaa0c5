import { forceLink, forceManyBody } from 'd3-force'
import type { Size } from './body.ts'
import { clearForce, rectForce, runForces, toTicks, type Joint, type Mover } from './forces.ts'
import { createRandom } from './random.ts'
import { put, type Scene } from './scene.ts'

const CHARGE = -420
const CHARGE_REACH = 700
const DISTANCE = 50
const CENTRE = 0.05

/** Lays out a picture without an action in focus: links draw, charges repel, rectangles and lines keep clear. */
export function spread(scene: Scene, world: Size, seed: number): void {
  const random = createRandom(seed)
  for (const figure of scene.figures)
    put(figure, (random() - 0.5) * world.w, (random() - 0.5) * world.h, figure.side)
  const joints = scene.strokes.map(({ from, to }) => ({
    source: from.index,
    target: to.index,
    length: DISTANCE + from.halfW + to.halfW
  }))
  const link = () => forceLink<Mover, Joint>(joints).distance((joint) => joint.length)
  const charge = forceManyBody<Mover>().strength(CHARGE).distanceMax(CHARGE_REACH)
  const flat = world.h / world.w
  runForces(scene, { seed, ticks: toTicks(scene), home: () => CENTRE * flat }, [
    link,
    () => charge,
    rectForce,
    clearForce(scene)
  ])
  for (const figure of scene.figures) {
    figure.homeX = figure.x
    figure.homeY = figure.y
  }
}
