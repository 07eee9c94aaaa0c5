import { FAMILIES, KIND_TABLE } from '#model/kinds.ts'
import type { Body, Size } from './body.ts'
import { put, type Figure, type Scene } from './scene.ts'

const { max } = Math

const ROOM = { x: 16, y: 26 }
const LANE = 56
/** The share of a place that follows time; the rest follows order, so that crowded years get room. */
const BY_TIME = 0.35
const DAY_MS = 86_400_000

type Dated = { figure: Figure; at: number; lane: number }

/**
 * The earliest at the left, the latest at the right, one lane for each family of kinds; the undated in columns
 * before them.
 */
export function layDates(scene: Scene, bodies: readonly Body[], world: Size): void {
  const byId = new Map(bodies.map((body) => [body.id, body]))
  const dated: Dated[] = []
  const undated: Figure[] = []
  for (const figure of scene.figures) {
    const { date, kind } = byId.get(figure.id) ?? {}
    const at = date ? Date.parse(date) / DAY_MS : NaN
    const lane = FAMILIES.indexOf(KIND_TABLE[kind ?? 'document'].family)
    if (Number.isFinite(at)) dated.push({ figure, at, lane })
    else undated.push(figure)
  }
  const width = max(world.w * 0.7, dated.length * 40)
  const across = positions(dated.map(({ at }) => at))
  let top = 0
  FAMILIES.forEach((_, lane) => {
    const rows: number[] = []
    let height = 0
    const members = dated
      .filter((one) => one.lane === lane)
      .toSorted((a, b) => a.at - b.at || a.figure.index - b.figure.index)
    const tall = max(0, ...members.map(({ figure }) => figure.whole.bottom - figure.whole.top)) + ROOM.y
    for (const { figure, at } of members) {
      const x = (across.get(at) ?? 0) * width
      const half = (figure.whole.right - figure.whole.left) / 2 + ROOM.x / 2
      const free = rows.findIndex((end) => end <= x - half)
      const row = free < 0 ? rows.length : free
      rows[row] = x + half
      height = max(height, (row + 1) * tall)
      put(figure, x, top + (row + 0.5) * tall, figure.side)
    }
    if (members.length > 0) top += height + LANE
  })
  seatUndated(undated, max(top, world.h * 0.8))
}

/** Where each day stands between 0 and 1: partly by time, partly by order. */
export function positions(days: readonly number[]): Map<number, number> {
  const order = [...new Set(days)].toSorted((a, b) => a - b)
  const [first = 0] = order
  const span = max(1, (order.at(-1) ?? 0) - first)
  return new Map(
    order.map((day, at) => [
      day,
      BY_TIME * ((day - first) / span) + (1 - BY_TIME) * (at / max(1, order.length - 1))
    ])
  )
}

function seatUndated(figures: readonly Figure[], height: number): void {
  let x = -100
  let y = 0
  let wide = 0
  for (const figure of figures) {
    const w = figure.whole.right - figure.whole.left
    const h = figure.whole.bottom - figure.whole.top
    if (y > 0 && y + h > height) {
      x -= wide + ROOM.x
      y = 0
      wide = 0
    }
    put(figure, x - w / 2, y + h / 2, figure.side)
    y += h + ROOM.y
    wide = max(wide, w)
  }
}
