import { type Boxes, boxesOf } from '#figure/boxes.ts'
import type { Figure } from '#figure/figure.ts'
import type { Size } from '#figure/layout/body.ts'
import type { Scene } from '#figure/scene.ts'
import type { Places } from '#figure/view.ts'
import { useMemo } from 'react'
import { anchorOf, drawnOf, nearScene } from '../state/near.ts'
import { useScene } from '../state/use-scene.ts'
import type { Path } from './emphasis.ts'
import { roughPlaces } from './rough-places.ts'
import { SMALL } from './small.ts'
import { useFigures } from './use-figures.ts'
import { useLayout } from './use-layout.ts'
import { type Standing, usePlaces } from './use-places.ts'

const NONE: readonly string[] = []

/** What a canvas draws of the view, and where. */
export type Drawn = {
  /** all that the view shows */
  whole: Scene
  /** what of it is drawn */
  scene: Scene
  /** whether it is drawn only around something, as a small canvas does */
  isPart: boolean
  figures: readonly Figure[]
  places: Places
  /** the figures that have a place */
  placed: readonly Boxes[]
  /** whether the places are unseen ones, until the layout finds the true ones */
  waits: boolean
  /** where the focus stands */
  centre: { x: number; y: number } | null
  move: Standing['move']
}

/**
 * Finds out what a canvas of this size draws: everything, or on a small one what is near the selection and the
 * path; and asks for a place for whatever has none.
 */
export function useDrawn(
  size: Size | null,
  { selection, path, near }: { selection: readonly string[]; path: Path | null; near: boolean }
): Drawn {
  const whole = useScene()
  const anchor = size !== null && (near || size.w < SMALL) ? anchorOf(whole, selection) : null
  const together = useMemo(() => (path === null ? NONE : drawnOf(whole, path.entities)), [whole, path])
  const scene = useMemo(
    () => (anchor === null ? whole : nearScene(whole, anchor, together)),
    [whole, anchor, together]
  )
  const { places: known, place, arrange, move } = usePlaces(anchor, together)
  const figures = useFigures(scene)
  useLayout(scene, figures, size, { places: known, place, arrange })
  const waits = figures.length > 0 && size !== null && !figures.some((figure) => known.has(figure.place))
  const places = useMemo(
    () => (waits && size ? roughPlaces(figures, size) : known),
    [waits, figures, size, known]
  )
  const placed = useMemo(
    () =>
      figures.flatMap((figure) => {
        const at = places.get(figure.place)
        return at ? [boxesOf(figure, at)] : []
      }),
    [figures, places]
  )
  const centre = scene.focus === null ? null : (places.get(scene.focus) ?? null)
  return { whole, scene, isPart: anchor !== null, figures, places, placed, waits, centre, move }
}
