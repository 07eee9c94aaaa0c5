import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { type Boxes, boundsOf } from '#figure/boxes.ts'
import type { Size } from '#figure/layout/body.ts'
import { follow, keyOf, NOTHING_FOLLOWED, type Picture } from './following.ts'
import type { Painter } from './painter.ts'
import { type Insets, moveTo, toViewport, type Viewport, ZOOM_LEAST } from './viewport.ts'

/**
 * The zoom below which a fit on a small canvas does not go, so that names stay readable; the rest can be
 * dragged into view.
 */
const LEAST_ON_PHONES = 0.7
/** Down to this zoom a small canvas shows a picture whole rather than cut off. */
const WHOLE_ON_PHONES = 0.58
const PHONE_WIDTH = 600

/** A picture that is kept in view. */
type Fitted = Omit<Picture, 'size'> & {
  size: Size | null
  /** whether the canvas moves at once, without animation */
  still: boolean
  centre: { x: number; y: number } | null
}

/**
 * Keeps the picture in view as it changes, `centre` first where not all of it fits. Gives the function that fits
 * the canvas to some things or to everything.
 */
export function useFit(
  painter: RefObject<Painter | null>,
  { placed, whole, size, insets, still, centre }: Fitted
): (ids?: readonly string[]) => void {
  const last = useRef(NOTHING_FOLLOWED)
  const toFit = useCallback(
    (): Viewport | null => toWhole(placed, size, insets, centre),
    [placed, size, insets, centre]
  )
  useEffect(() => {
    const cy = painter.current?.cy
    const fitted = toFit()
    if (!cy || !size || !fitted) return
    const now = { zoom: cy.zoom(), pan: cy.pan() }
    const { followed, move } = follow(last.current, { placed, whole, size, insets }, fitted, now)
    last.current = followed
    if (move) moveTo(cy, move.to, !still && !move.isAtOnce)
  }, [painter, placed, whole, size, insets, still, toFit])
  return (ids = []) => {
    const cy = painter.current?.cy
    const some = boundsOf(placed.filter(({ id }) => ids.includes(id)))
    const fitted = some && size ? toViewport(some, size, insets) : toFit()
    if (!cy || !fitted) return
    last.current = { ...last.current, fitted: keyOf(fitted) }
    moveTo(cy, fitted, !still)
  }
}

/** The viewport that shows the whole picture, as far as it stays readable. */
export function toWhole(
  placed: readonly Boxes[],
  size: Size | null,
  insets: Insets,
  centre: { x: number; y: number } | null
): Viewport | null {
  const bounds = boundsOf(placed)
  if (!bounds || !size || size.w === 0) return null
  if (size.w >= PHONE_WIDTH) return toViewport(bounds, size, insets, 0.1, centre)
  const whole = toViewport(bounds, size, insets, ZOOM_LEAST)
  return whole.zoom >= WHOLE_ON_PHONES ? whole : toViewport(bounds, size, insets, LEAST_ON_PHONES, centre)
}
