import {
  forceSimulation,
  forceX,
  forceY,
  type Force,
  type SimulationLinkDatum,
  type SimulationNodeDatum
} from 'd3-force'
import { createRandom } from './random.ts'
import { put, type Figure, type Scene } from './scene.ts'

const { abs, floor, max, min, round, sqrt } = Math

/** Above so many lines times entities, entities are not pushed off lines. */
const CLEAR_WORK = 300_000
/** Above so many they are pushed only at every second tick, twice as far. */
const CLEAR_EACH_TICK = 100_000
const TICKS = 260
const TICKS_CROWD = 60
/** Ticks times lines times entities that are worth while: a crowd gets fewer ticks. */
const WORK = 12_000_000

/** A figure in d3's simulation; `x` and `y` are always set. */
export interface Mover extends SimulationNodeDatum {
  figure: Figure
  x: number
  y: number
  vx: number
  vy: number
}

/** The room kept free around a body with its label, in px, both sides together. */
const ROOM_X = 22
const ROOM_Y = 18
const RECT = 0.35
const CLEAR = 0.11
const CLEAR_MOST = 26
const CLEAR_BACK = 0.3
/** How far a line keeps from a body's box, px. */
const CLEAR_ROOM = 10

/** A stroke in d3's simulation, with the length that it aims at, px. */
export interface Joint extends SimulationLinkDatum<Mover> {
  length: number
}

/** Makes another force for these movers. */
export type Pull = (movers: Mover[]) => Force<Mover, Joint>

/** How a simulation runs: for so many ticks; `home` is how strongly, 0 to 1, a figure is drawn to its home. */
type Run = { seed: number; ticks: number; home: (figure: Figure) => number }

/** Runs the simulation and leaves the figures where it puts them; fixed figures stay. */
export function runForces(scene: Scene, { seed, ticks, home }: Run, pulls: readonly Pull[]): void {
  const movers = scene.figures.map(toMover)
  const simulation = forceSimulation<Mover, Joint>(movers)
    .stop()
    .randomSource(createRandom(seed))
    .velocityDecay(0.5)
    .alphaDecay(toDecay(ticks))
    .force(
      'x',
      forceX<Mover>((mover) => mover.figure.homeX).strength((mover) => home(mover.figure))
    )
    .force(
      'y',
      forceY<Mover>((mover) => mover.figure.homeY).strength((mover) => home(mover.figure))
    )
  pulls.forEach((pull, at) => simulation.force(`pull-${at}`, pull(movers)))
  simulation.tick(ticks)
  for (const { figure, x, y } of movers) {
    if (!figure.fixed) put(figure, x, y, figure.side)
  }
}

/** How many ticks a picture of this size gets. */
export function toTicks(scene: Scene): number {
  const work = max(1, scene.figures.length * scene.strokes.length)
  return max(TICKS_CROWD, min(TICKS, floor(WORK / work)))
}

/** Pushes overlapping footprints (body, label and their room) apart, along the axis of least overlap. */
export function rectForce(movers: Mover[]): () => void {
  const boxes = movers.map((mover) => ({ mover, left: 0, top: 0, right: 0, bottom: 0 }))
  return () => {
    for (const box of boxes) {
      const { mover } = box
      const { figure } = mover
      const x = mover.x + mover.vx
      const y = mover.y + mover.vy
      box.left = x + (figure.whole.left - figure.x) - ROOM_X / 2
      box.right = x + (figure.whole.right - figure.x) + ROOM_X / 2
      box.top = y + (figure.whole.top - figure.y) - ROOM_Y / 2
      box.bottom = y + (figure.whole.bottom - figure.y) + ROOM_Y / 2
    }
    boxes.sort((a, b) => a.left - b.left || a.mover.figure.index - b.mover.figure.index)
    boxes.forEach((a, at) => {
      for (let next = at + 1; next < boxes.length; next++) {
        const b = boxes[next]
        if (!b || b.left >= a.right) break
        const overY = min(a.bottom, b.bottom) - max(a.top, b.top)
        if (overY <= 0) continue
        const overX = min(a.right, b.right) - b.left
        if (overX < overY)
          shove(a.mover, b.mover, overX * RECT * toward(a.left + a.right, b.left + b.right), 0)
        else shove(a.mover, b.mover, 0, overY * RECT * toward(a.top + a.bottom, b.top + b.bottom))
      }
    })
  }
}

/**
 * Pushes entities off the lines that run over them, along the line's normal, and the line's ends back a little;
 * a crowd that no push can clear is left alone.
 */
export function clearForce(scene: Scene): Pull {
  return (movers) => {
    if (movers.length * scene.strokes.length > CLEAR_WORK) return () => {}
    const byLeft = [...movers]
    const every = movers.length * scene.strokes.length > CLEAR_EACH_TICK ? 2 : 1
    let tick = 0
    return () => {
      tick += 1
      if (tick % every > 0) return
      byLeft.sort((a, b) => a.x - b.x || a.figure.index - b.figure.index)
      let widest = 0
      for (const { figure } of movers)
        widest = max(widest, (figure.whole.right - figure.whole.left) / 2 + CLEAR_ROOM + figure.labelW)
      for (const { from, to } of scene.strokes) {
        const a = movers[from.index]
        const b = movers[to.index]
        if (!a || !b) continue
        const start = firstFrom(byLeft, min(a.x, b.x) - widest)
        const end = max(a.x, b.x) + widest
        const top = min(a.y, b.y)
        const bottom = max(a.y, b.y)
        for (let at = start; at < byLeft.length; at++) {
          const mover = byLeft[at]
          if (!mover || mover.x > end) break
          if (mover === a || mover === b) continue
          // farther above or below than its box reaches, no line at any angle can meet it
          const { whole } = mover.figure
          const reach = (whole.right - whole.left) / 2 + whole.bottom - whole.top + 2 * CLEAR_ROOM
          if (mover.y + reach >= top && mover.y - reach <= bottom) clear(a, b, mover, every)
        }
      }
    }
  }
}

function clear(a: Mover, b: Mover, mover: Mover, times: number): void {
  const { whole, x, y } = mover.figure
  const px = mover.x + (whole.left + whole.right) / 2 - x
  const py = mover.y + (whole.top + whole.bottom) / 2 - y
  const dx = b.x - a.x
  const dy = b.y - a.y
  const square = dx * dx + dy * dy
  if (square < 1) return
  const along = ((px - a.x) * dx + (py - a.y) * dy) / square
  if (along < 0.02 || along > 0.98) return
  const length = sqrt(square)
  const nx = -dy / length
  const ny = dx / length
  const off = (px - a.x) * nx + (py - a.y) * ny
  const halfW = (whole.right - whole.left) / 2 + CLEAR_ROOM
  const halfH = (whole.bottom - whole.top) / 2 + CLEAR_ROOM
  const over = halfW * abs(nx) + halfH * abs(ny) - abs(off)
  if (over <= 0) return
  const push = times * min(CLEAR_MOST, over * CLEAR) * (off < 0 ? -1 : 1)
  if (!mover.figure.fixed) {
    mover.vx += nx * push
    mover.vy += ny * push
  }
  for (const end of [a, b]) {
    if (end.figure.fixed) continue
    end.vx -= nx * push * CLEAR_BACK * 0.5
    end.vy -= ny * push * CLEAR_BACK * 0.5
  }
}

function shove(a: Mover, b: Mover, x: number, y: number): void {
  if (a.figure.fixed && b.figure.fixed) return
  const share = b.figure.fixed ? 1 : a.figure.fixed ? 0 : 0.5
  a.vx -= x * share * 2
  a.vy -= y * share * 2
  b.vx += x * (1 - share) * 2
  b.vy += y * (1 - share) * 2
}

function toward(a: number, b: number): number {
  return b < a ? -1 : 1
}

function firstFrom(movers: readonly Mover[], x: number): number {
  let low = 0
  let high = movers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((movers[middle]?.x ?? Infinity) < x) low = middle + 1
    else high = middle
  }
  return low
}

function toMover(figure: Figure): Mover {
  const mover: Mover = { figure, index: figure.index, x: figure.x, y: figure.y, vx: 0, vy: 0 }
  if (figure.fixed) {
    mover.fx = figure.x
    mover.fy = figure.y
  }
  return mover
}

/**
 * The decay that brings alpha to .002 after so many ticks, rounded to six decimals because powers differ
 * between machines.
 */
function toDecay(ticks: number): number {
  return round((1 - Math.pow(0.002, 1 / max(1, ticks))) * 1e6) / 1e6
}
