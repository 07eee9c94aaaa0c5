import { useEffect, useRef, useState } from 'react'
import { between, type Moved, standing } from '#figure/slide/move.ts'
import type { SlideFigure } from '#figure/slide/slide-figure.ts'
import { useStill } from '../settings/use-still.ts'

/** How long a figure takes to become the next, ms. */
const LASTS = 650

/** A figure as drawn now: on its way from the one shown before, or at rest where nothing is to move. */
export function useMove(figure: SlideFigure, moving: boolean): readonly Moved[] {
  const still = useStill()
  const shown = useRef(figure)
  const [moved, setMoved] = useState<{ to: SlideFigure; groups: readonly Moved[] } | null>(null)
  useEffect(() => {
    const from = shown.current
    shown.current = figure
    if (!moving || still || from === figure) return undefined
    const began = performance.now()
    let frame = requestAnimationFrame(function step(now) {
      const time = Math.min(1, (now - began) / LASTS)
      setMoved(time === 1 ? null : { to: figure, groups: between(from, figure, time) })
      if (time < 1) frame = requestAnimationFrame(step)
    })
    setMoved({ to: figure, groups: between(from, figure, 0) })
    return () => cancelAnimationFrame(frame)
  }, [figure, moving, still])
  return moved?.to === figure ? moved.groups : standing(figure)
}
