import { type RefObject, useEffect } from 'react'
import type { Painter } from './painter.ts'

/** Lets the wheel move the canvas where it is set not to zoom; with Ctrl or Cmd it still zooms. */
export function useWheel(
  element: RefObject<HTMLElement | null>,
  painter: RefObject<Painter | null>,
  zooms: boolean
): void {
  useEffect(() => {
    const target = element.current
    if (!target || zooms) return undefined
    const onWheel = (event: WheelEvent): void => {
      if (event.ctrlKey || event.metaKey) return
      event.preventDefault()
      event.stopPropagation()
      painter.current?.cy.panBy({ x: -event.deltaX, y: -event.deltaY })
    }
    target.addEventListener('wheel', onWheel, { capture: true, passive: false })
    return () => target.removeEventListener('wheel', onWheel, { capture: true })
  }, [element, painter, zooms])
}
