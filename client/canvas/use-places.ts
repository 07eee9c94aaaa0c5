import { useCallback, useState } from 'react'
import type { Place, Places } from '#figure/view.ts'
import { useView } from '../state/view.ts'

/** Where things stand, and how a drag and the layout change it. */
export type Standing = {
  places: Places
  /** places found by the layout; not an undo step of their own */
  place: (found: Places) => void
  /** what the reader dragged: pinned, and one step for undo */
  move: (what: string, key: string, at: { x: number; y: number }) => void
}

/**
 * The places of the view; on a small screen, which draws around one `anchor`, separate places, so that a phone
 * does not disturb the arrangement that a link restores.
 */
export function usePlaces(anchor: string | null): Standing {
  const places = useView((view) => view.places)
  const place = useView((view) => view.place)
  const [own, setOwn] = useState<{ anchor: string | null; places: Places }>({ anchor: null, places: NONE })
  const placeOwn = useCallback(
    (found: Places) =>
      setOwn((old) => ({
        anchor,
        places: new Map([...(old.anchor === anchor ? old.places : NONE), ...found])
      })),
    [anchor]
  )
  const move = useCallback<Standing['move']>((what, key, at) => {
    useView.getState().change(`Moved ${what}`, (view) => ({
      places: new Map([...view.places, [key, pinned(view.places.get(key), at)]])
    }))
  }, [])
  const moveOwn = useCallback<Standing['move']>((_, key, at) => {
    setOwn((old) => ({ ...old, places: new Map([...old.places, [key, pinned(old.places.get(key), at)]]) }))
  }, [])
  if (anchor === null) return { places, place, move }
  return { places: own.anchor === anchor ? own.places : NONE, place: placeOwn, move: moveOwn }
}

const NONE: Places = new Map()

function pinned(old: Place | undefined, { x, y }: { x: number; y: number }): Place {
  return { x, y, side: old?.side ?? 's', pinned: true }
}
