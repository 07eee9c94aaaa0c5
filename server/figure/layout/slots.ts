import { byCodePoint } from '#model/id.ts'
import type { Body, Size } from './body.ts'
import { setBeside } from './beside.ts'
import { toFloor } from './floor.ts'
import { put, type Figure, type Scene } from './scene.ts'
import { enters } from './segment.ts'
import { RELATED_SPOTS, SLOTS, ZONES, type Slots, type Zone } from './zones.ts'

/** The world in which the slots are given. */
const WORLD: Size = { w: 960, h: 800 }
const ORDERINGS = 3
/** How much each later spot is worth less, px, and what a line across the focus costs. */
const PREFERENCE = 40
const ACROSS = 400

/**
 * Gives every figure of a zone its slot, in the order of its neighbours' barycentre, then of its id; the rest
 * go beside a neighbour.
 */
export function takeSlots(scene: Scene, bodies: readonly Body[], world: Size): void {
  const scale = { x: world.w / WORLD.w, y: world.h / WORLD.h }
  const zones = new Map<Zone, Figure[]>(ZONES.map((zone) => [zone, []]))
  for (const body of bodies) {
    const figure = scene.byId.get(body.id)
    const members = zones.get(body.zone)
    if (figure && members && !members.includes(figure)) members.push(figure)
  }
  for (const members of zones.values()) members.sort(byId)
  const rest = zones.get('elsewhere') ?? []
  const related = zones.get('related') ?? []
  const set = scene.figures.filter((figure) => figure.fixed || !rest.includes(figure))
  for (let ordering = 0; ordering <= ORDERINGS; ordering++) {
    for (const [zone, members] of zones) {
      if (zone === 'elsewhere' || zone === 'related') continue
      const slots = SLOTS[zone]
      if (ordering > 0) order(members, slots, new Set(set))
      seat(members, slots, scale)
    }
  }
  takeSpots(related, new Set(set), scale)
  setRest(scene, rest, set, world)
  for (const figure of scene.figures) {
    figure.homeX = figure.x
    figure.homeY = figure.y
  }
}

function seat(members: readonly Figure[], slots: Slots, scale: { x: number; y: number }): void {
  members.forEach((figure, at) => {
    if (figure.fixed) return
    const row = Math.floor(at / slots.row)
    const inRow = Math.min(slots.row, members.length - row * slots.row)
    const along = (at % slots.row) - (inRow - 1) / 2
    const x = (slots.x + slots.step.x * along + slots.turn.x * row) * scale.x
    const y = (slots.y + slots.step.y * along + slots.turn.y * row) * scale.y
    put(figure, Math.round(x), Math.round(y), figure.side)
  })
}

/** Each related action, the most joined first, takes the free spot nearest to those it shares, with no line across the focus. */
function takeSpots(
  related: readonly Figure[],
  set: ReadonlySet<Figure>,
  scale: { x: number; y: number }
): void {
  const free = related.map((_, at) => {
    const spot = RELATED_SPOTS[at % RELATED_SPOTS.length] ?? { x: 0, y: 0 }
    const ring = 1 + Math.floor(at / RELATED_SPOTS.length) / 3
    return { x: spot.x * scale.x * ring, y: spot.y * scale.y * ring }
  })
  for (let at = free.length; at < RELATED_SPOTS.length; at++) {
    const spot = RELATED_SPOTS[at]
    if (spot && related.length > 0) free.push({ x: spot.x * scale.x, y: spot.y * scale.y })
  }
  const shared = (figure: Figure) =>
    figure.strokes
      .map((stroke) => (stroke.from === figure ? stroke.to : stroke.from))
      .filter((other) => other.rank > 1 && set.has(other) && !related.includes(other))
  const focus = [...set].find((figure) => figure.rank === 1)
  for (const figure of related.toSorted((a, b) => shared(b).length - shared(a).length || byId(a, b))) {
    if (figure.fixed) continue
    let best = 0
    let least = Infinity
    free.forEach((spot, at) => {
      let price = at * PREFERENCE
      for (const other of shared(figure)) {
        price += Math.sqrt((other.x - spot.x) ** 2 + (other.y - spot.y) ** 2)
        const stroke = { ax: spot.x, ay: spot.y, bx: other.x, by: other.y }
        if (focus && enters(stroke, focus.body, 0)) price += ACROSS
      }
      if (price < least) {
        least = price
        best = at
      }
    })
    const [spot] = free.splice(best, 1)
    if (spot) put(figure, Math.round(spot.x), Math.round(spot.y), figure.side)
  }
}

function order(members: Figure[], slots: Slots, set: ReadonlySet<Figure>): void {
  const keys = new Map<Figure, number>()
  for (const figure of members) {
    let x = 0
    let y = 0
    let count = 0
    for (const stroke of figure.strokes) {
      const other = stroke.from === figure ? stroke.to : stroke.from
      if (!set.has(other) || (other.homeX === 0 && other.homeY === 0 && other.rank === 1)) continue
      x += other.x
      y += other.y
      count++
    }
    const centre = count > 0 ? { x: x / count, y: y / count } : figure
    keys.set(figure, centre.x * slots.step.x + centre.y * slots.step.y)
  }
  members.sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0) || byId(a, b))
}

function setRest(scene: Scene, rest: readonly Figure[], set: Figure[], world: Size): void {
  const waiting = new Set(rest.filter((figure) => !figure.fixed))
  const placed = new Set(set)
  const floor = toFloor(placed)
  const anchors = new Map([...waiting].map((figure) => [figure, strongest(figure, placed)]))
  while (waiting.size > 0) {
    let next: Figure | null = null
    let anchor: Figure | null = null
    for (const figure of waiting) {
      const neighbour = anchors.get(figure) ?? null
      if (next === null || (neighbour && (!anchor || neighbour.rank < anchor.rank))) {
        next = figure
        anchor = neighbour
      }
    }
    if (!next) return
    waiting.delete(next)
    const near = anchor ?? { x: 0, y: world.h / 2, halfW: 0, halfH: 0 }
    setBeside(next, near, floor, scene, { x: near.x * 1.6, y: near.y * 1.6 })
    placed.add(next)
    floor.add(next)
    for (const { from, to } of next.strokes) {
      const other = from === next ? to : from
      if (waiting.has(other)) anchors.set(other, stronger(next, anchors.get(other) ?? null))
    }
  }
}

/** The most important placed neighbour: lowest rank number, then most lines, then id. */
export function strongest(figure: Figure, placed: ReadonlySet<Figure>): Figure | null {
  let best: Figure | null = null
  for (const stroke of figure.strokes) {
    const other = stroke.from === figure ? stroke.to : stroke.from
    if (placed.has(other)) best = stronger(other, best)
  }
  return best
}

function stronger(figure: Figure, than: Figure | null): Figure {
  return !than || weigh(figure, than) < 0 ? figure : than
}

function weigh(a: Figure, b: Figure): number {
  return a.rank - b.rank || b.strokes.length - a.strokes.length || byId(a, b)
}

function byId(a: Figure, b: Figure): number {
  return byCodePoint(a.id, b.id)
}
