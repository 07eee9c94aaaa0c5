import { type PointerEvent, useRef, useState } from 'react'
import { dateWords } from '#figure/words/date-words.ts'
import { filter } from '../state/actions.ts'
import { toDay } from './scale.ts'

/** Turns a drag over the ground of the timeline into a period; a press without a drag changes nothing. */
export function useBrush(toNumberAt: (px: number) => number) {
  const start = useRef<number | null>(null)
  const [range, setRange] = useState<[number, number] | null>(null)
  const at = (event: PointerEvent<SVGSVGElement>) =>
    toNumberAt(event.clientX - event.currentTarget.getBoundingClientRect().left)
  const drop = (): void => {
    start.current = null
    setRange(null)
  }
  const handlers = {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if (event.button !== 0) return
      start.current = at(event)
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      if (start.current === null) return
      const here = at(event)
      setRange([Math.min(start.current, here), Math.max(start.current, here)])
    },
    // a finger that turns out to scroll the page
    onPointerCancel: drop,
    onPointerUp: () => {
      drop()
      if (!range) return
      const [from, to] = [toDay(range[0]), toDay(range[1])]
      if (from < to) filter(`Showing ${dateWords(from)} to ${dateWords(to)}`, { from, to })
    }
  }
  return { range, handlers }
}
