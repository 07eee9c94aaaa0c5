import { type Body, LANDSCAPE, type Line, type Place, type Size } from './body.ts'
import { around, type Box } from './box.ts'
import { comeIn } from './expansion.ts'
import { spread } from './free.ts'
import { clearForce, rectForce, runForces, toTicks } from './forces.ts'
import { judge, type Judgement } from './judge.ts'
import { type LayoutId, RULES } from './layouts.ts'
import { chooseSides, polish } from './polish.ts'
import { separate, settle } from './settle.ts'
import { put, toPlaces, toScene, type Figure, type Scene } from './scene.ts'
import { takeSlots } from './slots.ts'

/** What is to be laid out. */
export interface LayoutInput {
  bodies: readonly Body[]
  lines: readonly Line[]
  /** The same input and seed give the same picture. */
  seed: number
  /** For new bodies: the id of the body each comes in beside. */
  around?: readonly (readonly [id: string, beside: string])[] | undefined
  /** How a whole new picture is laid out; by roles unless given. */
  style?: LayoutId | undefined
  /** How many times the usual searching to do; 1 unless given. For arrangements that are kept. */
  effort?: number | undefined
  /** The room there is, in px of the world; it grows with what is shown, keeping its proportions. */
  world?: Size | undefined
}

/** Where everything stands, and how well it reads. */
export interface LayoutResult {
  places: Place[]
  judged: Judgement
}

/**
 * Above so many new entities places are not polished; above so many in all the sides of labels are not chosen.
 */
const POLISH_MOST = 80
const SIDES_MOST = 500
const SETTLE_PASSES = 30
const SETTLE_PASSES_CROWD = 200
/** The share of the room that bodies and labels may fill. */
const DENSITY = 0.36

/**
 * Lays out a picture: by roles around the action in focus, freely without one, or by the rule asked for. What
 * has a place already keeps it; where the placed ones are pinned and in the minority, the rest is a whole new
 * picture around them.
 */
export function arrange(input: LayoutInput): LayoutResult {
  const scene = arranged(input)
  return { places: toPlaces(scene), judged: judge(scene) }
}

/** Only the places: judging a crowd takes time. */
export function place(input: LayoutInput): Place[] {
  return toPlaces(arranged(input))
}

function arranged(input: LayoutInput): Scene {
  const scene = toScene(input.bodies, input.lines)
  const fresh = scene.figures.filter((figure) => !figure.fixed)
  const world = grow(input.world ?? LANDSCAPE, scene)
  const pinned = new Set(input.bodies.filter((body) => body.pinned).map(({ id }) => id))
  const keeps = scene.figures.some(({ fixed, id }) => fixed && !pinned.has(id))
  if (keeps || fresh.length * 2 < scene.figures.length) {
    comeIn(scene, fresh, new Map(input.around), input.seed)
    finish(scene, fresh, reachOf(scene), input)
  } else {
    layOut(scene, input, world)
    if (RULES[input.style ?? 'roles']) neaten(scene, fresh, reachOf(scene))
    else finish(scene, fresh, frameOf(world), input)
  }
  return scene
}

/** A whole new picture; pinned figures are put back before the others make way for them. */
function layOut(scene: Scene, input: LayoutInput, world: Size): void {
  const pinned = scene.figures
    .filter((figure) => figure.fixed)
    .map(({ id, x, y, side }) => ({ id, x, y, side }))
  const rule = RULES[input.style ?? 'roles']
  const byRoles = input.style !== 'force' && input.bodies.some((body) => body.zone === 'focus')
  if (rule) rule(scene, input.bodies, world)
  else if (byRoles) takeSlots(scene, input.bodies, world)
  else spread(scene, world, input.seed)
  for (const { id, x, y, side } of pinned) {
    const figure = scene.byId.get(id)
    if (figure) put(figure, x, y, side)
  }
  if (!rule && byRoles)
    runForces(scene, { seed: input.seed, ticks: toTicks(scene), home: toHome }, [
      rectForce,
      clearForce(scene)
    ])
}

/** After a rule only room is made: labels choose their sides, and nothing overlaps. */
function neaten(scene: Scene, fresh: readonly Figure[], bounds: Box): void {
  settle(scene, SETTLE_PASSES_CROWD)
  if (fresh.length <= SIDES_MOST) chooseSides(scene, fresh, bounds)
  separate(scene)
}

function finish(scene: Scene, fresh: readonly Figure[], bounds: Box, { seed, effort }: LayoutInput): void {
  const few = fresh.length <= POLISH_MOST
  settle(scene, scene.figures.length > POLISH_MOST ? SETTLE_PASSES_CROWD : SETTLE_PASSES)
  if (few || scene.figures.length <= SIDES_MOST) chooseSides(scene, fresh, bounds)
  if (few) polish(scene, fresh, { bounds, seed, effort })
  separate(scene)
}

/** How strongly a figure is pulled to its slot. */
function toHome(figure: Figure): number {
  return figure.rank === 1 ? 1 : 0.24
}

function frameOf(world: Size): Box {
  return { left: -world.w / 2, top: -world.h / 2, right: world.w / 2, bottom: world.h / 2 }
}

function reachOf(scene: Scene): Box {
  return around(scene.figures.map((figure) => figure.whole))
}

function grow(world: Size, scene: Scene): Size {
  let area = 0
  for (const { whole } of scene.figures) area += (whole.right - whole.left) * (whole.bottom - whole.top)
  const scale = Math.max(0.6, Math.sqrt(area / DENSITY / (world.w * world.h)))
  return { w: world.w * scale, h: world.h * scale }
}
