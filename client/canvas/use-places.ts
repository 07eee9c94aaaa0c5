import { useCallback, useState } from 'react'
import type { Place, Places } from '#figure/view.ts'
import { standClose } from '../state/near.ts'
import { useView } from '../state/view.ts'

/** Where things stand, and how a drag and the layout change it. */
export type Standing = {
  places: Places
  /** places found by the layout; not an undo step of their own */
  place: (found: Places) => void
  /** places of a layout that the reader asked for: one step for undo, in these words */
  arrange: (words: string, found: Places) => void
  /** what the reader dragged: pinned, and one step for undo */
  move: (what: string, key: string, at: { x: number; y: number }) => void
}

/**
 * The places of the view. A small screen, which draws around one `anchor` or what stands out together, has separate
 * places, so that a phone does not disturb the arrangement that a link restores; what stands out together and close
 * starts there as it stands in the view.
 */
export function usePlaces(around: string | null, together: readonly string[]): Standing {
  const anchor = around && [around, ...together].join(' ')
  const places = useView((view) => view.places)
  const first = standClose(together, places) ? places : NONE
  const place = useView((view) => view.place)
  const [own, setOwn] = useState<{ anchor: string | null; places: Places }>({ anchor: null, places: NONE })
  const placeOwn = useCallback(
    (found: Places) =>
      setOwn((old) => ({
        anchor,
        places: new Map([...(old.anchor === anchor ? old.places : first), ...found])
      })),
    [anchor, first]
  )
  const arrange = useCallback<Standing['arrange']>((words, found) => {
    useView.getState().change(words, (view) => ({ places: new Map([...view.places, ...found]) }))
  }, [])
  const arrangeOwn = useCallback<Standing['arrange']>(
    (words, found) => {
      placeOwn(found)
      useView.setState({ said: words })
    },
    [placeOwn]
  )
  const move = useCallback<Standing['move']>((what, key, at) => {
    useView.getState().change(`Moved ${what}`, (view) => ({
      places: new Map([...view.places, [key, pinned(view.places.get(key), at)]])
    }))
  }, [])
  const moveOwn = useCallback<Standing['move']>(
    (_, key, at) => {
      setOwn((old) => {
        const stood = old.anchor === anchor ? old.places : first
        return { anchor, places: new Map([...stood, [key, pinned(stood.get(key), at)]]) }
      })
    },
    [anchor, first]
  )
  if (anchor === null) return { places, place, arrange, move }
  const stood = own.anchor === anchor ? own.places : first
  return { places: stood, place: placeOwn, arrange: arrangeOwn, move: moveOwn }
}

const NONE: Places = new Map()

function pinned(old: Place | undefined, { x, y }: { x: number; y: number }): Place {
  return { x, y, side: old?.side ?? 's', pinned: true }
}
