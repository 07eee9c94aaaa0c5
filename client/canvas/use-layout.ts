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
 * Where the shell asks for a layout, everything except what is pinned is arranged anew. Where the
 * layout fails, rough places are used, and this is announced.
 */
export function useLayout(
  scene: Scene,
  figures: readonly Figure[],
  size: Size | null,
  { places, place, arrange }: Pick<Standing, 'places' | 'place' | 'arrange'>
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
    const layOut = async (): Promise<void> => {
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
      if (wanted === null) return place(found)
      useShell.setState({ arranging: null, fitTo: [] })
      arrange(`Arranged ${wordOf(wanted)}`, found)
    }
    void layOut()
    return () => {
      waits = false
    }
  }, [scene, figures, places, parents, place, arrange, size, wanted])
}

function wordOf(layout: LayoutId): string {
  return LAYOUTS.find(({ id }) => id === layout)?.word.toLowerCase() ?? ''
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
