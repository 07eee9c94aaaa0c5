import { type RefObject, useEffect, useRef, useState } from 'react'
import { isInside, type Point } from './lasso.ts'

/** Points closer to the last than this are dropped, px; a press that moves less is no lasso. */
const STEP = 5

/**
 * Shift and a drag on the background throw a lasso; `onCatch` is told which of the `things` (in px of the
 * canvas) are inside. Gives the points of a lasso being thrown.
 */
export function useLasso(
  element: RefObject<HTMLElement | null>,
  isOverThing: () => boolean,
  things: () => readonly (Point & { id: string })[],
  onCatch: (ids: readonly string[]) => void
): readonly Point[] {
  const [points, setPoints] = useState<readonly Point[]>([])
  const latest = useRef({ isOverThing, things, onCatch })
  useEffect(() => {
    latest.current = { isOverThing, things, onCatch }
  })
  useEffect(() => {
    const target = element.current
    if (!target) return undefined
    let thrown: Point[] | null = null
    const at = (event: MouseEvent): Point => {
      const { left, top } = target.getBoundingClientRect()
      return { x: event.clientX - left, y: event.clientY - top }
    }
    const onDown = (event: MouseEvent): void => {
      if (!event.shiftKey || event.button !== 0 || latest.current.isOverThing()) return
      event.stopPropagation()
      event.preventDefault()
      target.focus({ preventScroll: true })
      thrown = [at(event)]
    }
    const onMove = (event: MouseEvent): void => {
      const last = thrown?.at(-1)
      if (!thrown || !last) return
      event.stopPropagation()
      const point = at(event)
      if (Math.hypot(point.x - last.x, point.y - last.y) < STEP) return
      thrown = [...thrown, point]
      setPoints(thrown)
    }
    const onUp = (event: MouseEvent): void => {
      const polygon = thrown
      if (!polygon) return
      event.stopPropagation()
      thrown = null
      setPoints([])
      if (polygon.length < 3) return
      const caught = latest.current.things().filter((thing) => isInside(thing, polygon))
      latest.current.onCatch(caught.map(({ id }) => id))
    }
    target.addEventListener('mousedown', onDown, true)
    window.addEventListener('mousemove', onMove, true)
    window.addEventListener('mouseup', onUp, true)
    return () => {
      target.removeEventListener('mousedown', onDown, true)
      window.removeEventListener('mousemove', onMove, true)
      window.removeEventListener('mouseup', onUp, true)
    }
  }, [element])
  return points
}
