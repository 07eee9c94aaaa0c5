import { type RefObject, useState } from 'react'
import { select } from '../state/actions.ts'
import { useKnown } from '../state/known.ts'
import { anchorOf } from '../state/near.ts'
import { useView } from '../state/view.ts'
import type { Keys } from './keyboard.ts'
import type { Drawn } from './use-drawn.ts'
import { useKeys } from './use-keys.ts'
import { type Arrow, neighbourTowards } from './walk.ts'
import { nowhereWords, walkWords } from './walk-words.ts'

/** What is drawn and selected, and what the keys other than the arrows do. */
type Walked = Pick<Keys, 'onZoom' | 'onFit'> &
  Pick<Drawn, 'scene' | 'figures' | 'places'> & {
    selection: readonly string[]
    onOpen: (id: string) => void
    onExpand: (id: string) => void
  }

/**
 * The keys of a canvas: the arrows walk from what is selected to its neighbours. Gives the words for where the
 * last of them led.
 */
export function useWalking(
  element: RefObject<HTMLElement | null>,
  { scene, figures, places, selection, onOpen, onExpand, ...keys }: Walked
): string {
  const [walked, setWalked] = useState('')
  const current = selection.at(-1) ?? scene.focus
  const walk = (arrow: Arrow): void => {
    const at = new Map(figures.map(({ id, place }) => [id, places.get(place) ?? { x: 0, y: 0 }]))
    // a member of a stack walks from its stack, a relation from its end
    const from = current === null ? null : anchorOf(scene, selection)
    const next = from === null ? figures[0]?.id : neighbourTowards(scene, at, from, arrow)
    if (next) select([next])
    const { asOf } = useView.getState()
    setWalked(next ? walkWords(from, next, { ...scene, ...useKnown.getState(), asOf }) : nowhereWords(arrow))
  }
  useKeys(element, {
    onWalk: walk,
    onOpen: () => current !== null && onOpen(current),
    onExpand: () => current !== null && onExpand(current),
    onClear: () => {
      select([])
      setWalked('Nothing is selected')
    },
    ...keys
  })
  return walked
}
