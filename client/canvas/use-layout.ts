import { useEffect } from 'react'
import type { Scene } from '#figure/scene.ts'
import type { Place, Places } from '#figure/view.ts'
import { useView } from '../state/view.ts'
import type { Figure } from '#figure/figure.ts'
import { useShell } from '../state/shell.ts'
import type { LayoutResult } from '#figure/layout/arrangement.ts'
import { LAYOUTS, type LayoutId } from '#figure/layout/layouts.ts'
import type { Size } from '#figure/layout/body.ts'
import { toInput } from '#figure/layout-input.ts'
import { askLayout, dropLayout } from './arranger.ts'
import { roughPlacesBelow } from './rough-places.ts'
import type { Standing } from './use-places.ts'

/** What is announced where the layout failed. */
const ROUGH = 'The layout failed: what is new stands in rough places. Arrange the canvas to try again.'

/**
 * Asks the layout worker for everything without a place and records the answer; what has a place keeps it.
 * Where the shell asks for a layout, everything except what is pinned is arranged anew, as one step. Where the
 * layout fails, rough places are used, and this is announced.
 */
export function useLayout(
  scene: Scene,
  figures: readonly Figure[],
  size: Size | null,
  { places, place }: Pick<Standing, 'places' | 'place'>
): void {
  const parents = useView((view) => view.parents)
  const wanted = useShell((shell) => shell.arranging)
  useEffect(() => dropLayout, [])
  useEffect(() => {
    const missing = figures.some((figure) => !places.has(figure.place))
    if (!size || size.w === 0 || (!missing && wanted === null)) return undefined
    const kept = wanted === null ? places : pinnedOf(places)
    const input = { ...toInput(scene, figures, kept, parents, size), style: wanted ?? undefined }
    let waits = true
    const arrange = async (): Promise<void> => {
      const answer = await askLayout(input).catch(() => undefined)
      if (!waits || answer === null) return
      if (answer === undefined) {
        if (wanted === null) {
          place(roughPlacesBelow(figures, size, places))
          useShell.setState({ notice: ROUGH })
        } else {
          useShell.setState({ arranging: null })
          useView.setState({ said: 'Could not arrange: the layout failed' })
        }
        return
      }
      const found = toPlaces(figures, answer, kept)
      if (wanted === null) place(found)
      else arranged(wanted, found)
    }
    void arrange()
    return () => {
      waits = false
    }
  }, [scene, figures, places, parents, place, size, wanted])
}

function arranged(layout: LayoutId, found: Places): void {
  useShell.setState({ arranging: null, fitTo: [] })
  const word = LAYOUTS.find(({ id }) => id === layout)?.word.toLowerCase() ?? ''
  useView.getState().change(`Arranged ${word}`, (view) => ({ places: new Map([...view.places, ...found]) }))
}

function pinnedOf(places: Places): Places {
  return new Map([...places].filter(([, { pinned }]) => pinned))
}

function toPlaces(figures: readonly Figure[], places: LayoutResult['places'], known: Places): Places {
  const keys = new Map(figures.map(({ id, place }) => [id, place]))
  const found = new Map<string, Place>()
  for (const { id, x, y, side } of places) {
    const key = keys.get(id)
    if (key !== undefined && !known.has(key)) found.set(key, { x, y, side, pinned: false })
  }
  return found
}
