import { boundsOf, boxesOf } from '#figure/boxes.ts'
import type { Figure } from '#figure/figure.ts'
import type { Size } from '#figure/layout/body.ts'
import type { Place, Places } from '#figure/view.ts'

/** The share of the area that bodies and labels take, about as in a layout. */
const DENSITY = 0.36

/**
 * Unseen places, about as far apart as true ones, at which the canvas prepares everything while the worker
 * finds the true ones.
 */
export function roughPlaces(figures: readonly Figure[], size: Size): Places {
  const boxes = figures.flatMap((figure) => boundsOf([boxesOf(figure, { x: 0, y: 0, side: 's' })]) ?? [])
  const area = boxes.reduce((sum, { left, right, top, bottom }) => sum + (right - left) * (bottom - top), 0)
  const step = Math.sqrt(area / DENSITY / Math.max(1, figures.length))
  const columns = Math.max(1, Math.round(Math.sqrt((figures.length * size.w) / Math.max(1, size.h))))
  return new Map(
    figures.map(({ place }, at): [string, Place] => {
      const [column, row] = [at % columns, Math.floor(at / columns)]
      return [place, { x: column * step, y: row * step, side: 's', pinned: false }]
    })
  )
}

/** The gap between what has a place and what is put roughly below it, px of the world. */
const BELOW = 240

/** Rough places for everything without one, below everything else. */
export function roughPlacesBelow(figures: readonly Figure[], size: Size, known: Places): Places {
  const missing = figures.filter(({ place }) => !known.has(place))
  const standing = figures.flatMap(({ place }) => known.get(place) ?? [])
  const top = standing.reduce((lowest, { y }) => Math.max(lowest, y + BELOW), -Infinity)
  if (standing.length === 0) return roughPlaces(missing, size)
  return new Map([...roughPlaces(missing, size)].map(([key, place]) => [key, { ...place, y: place.y + top }]))
}
