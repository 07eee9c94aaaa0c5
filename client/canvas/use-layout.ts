import { useEffect, useRef } from 'react'
import type { Scene } from '#figure/scene.ts'
import type { Place, Places } from '#figure/view.ts'
import { useView } from '../state/view.ts'
import type { Figure } from '#figure/figure.ts'
import { useShell } from '../state/shell.ts'
import type { LayoutResult } from '#figure/layout/arrangement.ts'
import { LAYOUTS, type LayoutId } from '#figure/layout/layouts.ts'
import type { Size } from '#figure/layout/body.ts'
import { toInput } from '#figure/layout-input.ts'
import type { Standing } from './use-places.ts'

/**
 * Asks the layout worker for whatever has no place yet and writes the places down; what has one keeps it.
 * Where the shell asks for a layout, all but what is pinned is arranged anew, as one step.
 */
export function useLayout(
  scene: Scene,
  figures: readonly Figure[],
  size: Size | null,
  { places, place }: Pick<Standing, 'places' | 'place'>
): void {
  const parents = useView((view) => view.parents)
  const wanted = useShell((shell) => shell.arranging)
  const worker = useRef<Worker | null>(null)
  const asked = useRef({ number: 0, input: '' })
  useEffect(
    () => () => {
      worker.current?.terminate()
      worker.current = null
      asked.current = { number: asked.current.number + 1, input: '' }
    },
    []
  )
  useEffect(() => {
    const missing = figures.some((figure) => !places.has(figure.place))
    if (!size || size.w === 0 || (!missing && wanted === null)) return
    const kept = wanted === null ? places : pinnedOf(places)
    const input = { ...toInput(scene, figures, kept, parents, size), style: wanted ?? undefined }
    const text = JSON.stringify(input)
    if (text === asked.current.input) return
    const number = asked.current.number + 1
    asked.current = { number, input: text }
    worker.current ??= new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
    const open = worker.current
    const onAnswer = ({ data }: MessageEvent<{ number: number } & Pick<LayoutResult, 'places'>>): void => {
      if (data.number !== number) return
      open.removeEventListener('message', onAnswer)
      if (number !== asked.current.number) return
      asked.current.input = ''
      const found = toPlaces(figures, data.places, kept)
      if (wanted === null) place(found)
      else arranged(wanted, found)
    }
    open.addEventListener('message', onAnswer)
    open.postMessage({ number, input }, { transfer: [] })
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
