import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { Box } from './layout/box.ts'
import type { Size } from './layout/body.ts'
import type { Painter } from './painter.ts'
import { type Insets, isInView, moveTo, toViewport } from './viewport.ts'

/** On a small canvas a fit stays so close that names can be read; the rest is a drag away. */
const LEAST_ON_PHONES = 0.7
const PHONE_WIDTH = 600

/**
 * Keeps the picture in view: a new picture is fitted at once, what comes in outside is brought into view,
 * and a canvas of another size is fitted again unless the reader has moved it. Gives the fit itself.
 */
export function useFit(
  painter: RefObject<Painter | null>,
  bounds: Box | null,
  drawn: readonly string[],
  size: Size | null,
  insets: Insets,
  still: boolean
): (animated?: boolean) => void {
  const last = useRef<{ drawn: ReadonlySet<string>; size: Size | null; fitted: string }>({
    drawn: new Set(),
    size: null,
    fitted: ''
  })
  const fit = useCallback(
    (animated = !still) => {
      const cy = painter.current?.cy
      if (!cy || !bounds || !size || size.w === 0) return
      const viewport = toViewport(bounds, size, insets, size.w < PHONE_WIDTH ? LEAST_ON_PHONES : undefined)
      moveTo(cy, viewport, animated)
      last.current.fitted = keyOf(viewport)
    },
    [painter, bounds, size, insets, still]
  )
  useEffect(() => {
    const cy = painter.current?.cy
    if (!cy || !bounds || !size) return
    const before = last.current
    const untouched = before.fitted === keyOf({ zoom: cy.zoom(), pan: cy.pan() })
    const isNew = drawn.length > 0 && !drawn.some((id) => before.drawn.has(id))
    const grew = drawn.some((id) => !before.drawn.has(id))
    const resized = before.size !== size
    last.current = { ...before, drawn: new Set(drawn), size }
    if (isNew) fit(false)
    else if (resized && untouched) fit(false)
    else if (grew && !isInView(bounds, size, { zoom: cy.zoom(), pan: cy.pan() })) fit()
  }, [painter, bounds, drawn, size, fit])
  return fit
}

function keyOf({ zoom, pan }: { zoom: number; pan: { x: number; y: number } }): string {
  return [zoom, pan.x, pan.y].map((value) => value.toFixed(3)).join(' ')
}
