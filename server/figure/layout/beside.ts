import type { Floor } from './floor.ts'
import { put, type Figure, type Scene } from './scene.ts'
import { enters } from './segment.ts'

const DIRECTIONS = 16
/** The gap between what is set down and what is there already, px. */
const ROOM = 14
const RING = 26
const MOST_RINGS = 400
/** Above so many lines there is no finding a way round them. */
const STROKES_MOST = 400

/** The directions of the ring as unit vectors, to four decimals, so that every machine has the same. */
const COMPASS = Array.from({ length: DIRECTIONS }, (_, at) => {
  const angle = (2 * Math.PI * (at + 0.5)) / DIRECTIONS
  return {
    x: Math.round(Math.cos(angle) * 1e4) / 1e4,
    y: Math.round(Math.sin(angle) * 1e4) / 1e4
  }
})

/**
 * Sets a figure down on the nearest ring around a point where the `floor` is free, off their lines, preferably
 * toward (leanX, leanY).
 */
export function setBeside(
  figure: Figure,
  near: { x: number; y: number; halfW: number; halfH: number },
  floor: Floor,
  scene: Scene,
  lean: { x: number; y: number }
): void {
  const crowd = scene.strokes.length > STROKES_MOST
  const strokes = scene.strokes.filter(
    (s) => !crowd && s.from !== figure && s.to !== figure && floor.has(s.from) && floor.has(s.to)
  )
  for (let ring = 0; ring < MOST_RINGS; ring++) {
    let best = Infinity
    let bestX = 0
    let bestY = 0
    for (const way of COMPASS) {
      const reach = RING * (ring + 1)
      const x = Math.round(near.x + way.x * (near.halfW + figure.halfW + reach))
      const y = Math.round(near.y + way.y * (near.halfH + figure.halfH + reach))
      put(figure, x, y, figure.side)
      if (!floor.isFree(figure.whole, ROOM)) continue
      const cut = strokes.reduce((sum, s) => sum + (enters(s, figure.whole, 2) ? 60 : 0), 0)
      const off = Math.sqrt((x - lean.x) ** 2 + (y - lean.y) ** 2)
      if (cut + off < best) {
        best = cut + off
        bestX = x
        bestY = y
      }
    }
    if (best < Infinity) {
      put(figure, bestX, bestY, figure.side)
      return
    }
  }
}
