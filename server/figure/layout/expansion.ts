import { setBeside } from './beside.ts'
import { clearForce, rectForce, runForces } from './forces.ts'
import { toFloor } from './floor.ts'
import type { Figure, Scene } from './scene.ts'
import { strongest } from './slots.ts'

const TICKS = 60
const HOME = 0.24

/** Brings new figures in, each beside its parent or its strongest placed neighbour; nothing already placed moves. */
export function comeIn(
  scene: Scene,
  fresh: readonly Figure[],
  around: ReadonlyMap<string, string>,
  seed: number
): void {
  const placed = new Set(scene.figures.filter((figure) => figure.fixed))
  let x = 0
  let y = 0
  for (const figure of placed) {
    x += figure.x / placed.size
    y += figure.y / placed.size
  }
  const middle = { x: Math.round(x), y: Math.round(y), halfW: 0, halfH: 0 }
  const floor = toFloor(placed)
  for (const figure of fresh) {
    const parent = scene.byId.get(around.get(figure.id) ?? '')
    const near = (parent && placed.has(parent) ? parent : strongest(figure, placed)) ?? middle
    // away from the middle of the picture, where there is room
    const lean = { x: near.x + (near.x - middle.x) * 0.5, y: near.y + (near.y - middle.y) * 0.5 }
    setBeside(figure, near, floor, scene, lean)
    placed.add(figure)
    floor.add(figure)
  }
  for (const figure of fresh) {
    figure.homeX = figure.x
    figure.homeY = figure.y
  }
  runForces(scene, { seed, ticks: TICKS, home: () => HOME }, [rectForce, clearForce(scene)])
}
