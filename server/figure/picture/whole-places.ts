import type { Figure } from '../figure.ts'
import { toInput } from '../layout-input.ts'
import { place } from '../layout/arrangement.ts'
import { LANDSCAPE } from '../layout/body.ts'
import type { Scene } from '../scene.ts'
import type { Places, View } from '../view.ts'

/**
 * A place for every figure: its own, or where the layout puts it (on a phone, which draws only a part of the
 * view, most have none).
 */
export function wholePlaces(
  scene: Scene,
  figures: readonly Figure[],
  { places, parents }: Pick<View, 'places' | 'parents'>
): Places {
  if (figures.every((figure) => places.has(figure.place))) return places
  const keys = new Map(figures.map((figure) => [figure.id, figure.place]))
  const found = place(toInput(scene, figures, places, parents, LANDSCAPE)).map(
    ({ id, x, y, side }) => [keys.get(id) ?? id, { x, y, side, pinned: false }] as const
  )
  return new Map([...found, ...places])
}
