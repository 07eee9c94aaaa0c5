import type { Core } from 'cytoscape'
import type { Box } from '#figure/layout/box.ts'

/** Px of the screen to keep free at the edges of the canvas. */
export type Insets = { top: number; right: number; bottom: number; left: number }

/** Zoom and pan of the canvas, in Cytoscape's form. */
export type Viewport = { zoom: number; pan: { x: number; y: number } }

/** The smallest zoom: five thousand things are still all visible. */
export const ZOOM_LEAST = 0.02

const FIT_MS = 240
/** The largest zoom of a fit, so that a few entities are not blown up. */
const FIT_MOST = 1.15
const STEP = 1.25

/**
 * The viewport that shows a box whole, centred in what the insets leave free; boxes are exact, not Cytoscape's
 * padded ones. Where `least` zoom keeps the box from being shown whole, `centre` is as near the middle as it can be
 * without leaving room empty that the box could fill.
 */
export function toViewport(
  box: Box,
  size: { w: number; h: number },
  insets: Insets,
  least = ZOOM_LEAST,
  centre: { x: number; y: number } | null = null
): Viewport {
  const w = Math.max(40, size.w - insets.left - insets.right)
  const h = Math.max(40, size.h - insets.top - insets.bottom)
  const wanted = Math.min(w / Math.max(1, box.right - box.left), h / Math.max(1, box.bottom - box.top))
  const zoom = Math.max(least, Math.min(FIT_MOST, wanted))
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
  const aim = wanted < least && centre ? centre : middle
  const x = within(aim.x, box.left, box.right, w / zoom)
  const y = within(aim.y, box.top, box.bottom, h / zoom)
  return { zoom, pan: { x: insets.left + w / 2 - zoom * x, y: insets.top + h / 2 - zoom * y } }
}

/** The middle of a window of some length, as near to `aim` as lets the window lie within a stretch; a longer one has the middle of the stretch. */
function within(aim: number, low: number, high: number, length: number): number {
  if (high - low <= length) return (low + high) / 2
  return Math.min(high - length / 2, Math.max(low + length / 2, aim))
}

/** The viewport that shows a point in the middle of what the insets leave free. */
export function centredOn(
  { x, y }: { x: number; y: number },
  zoom: number,
  size: { w: number; h: number },
  insets: Insets
): Viewport {
  const middle = middleOf(size, insets)
  return { zoom, pan: { x: middle.x - x * zoom, y: middle.y - y * zoom } }
}

/** The middle of what the insets leave free, px. */
function middleOf({ w, h }: { w: number; h: number }, { top, right, bottom, left }: Insets) {
  return { x: (left + w - right) / 2, y: (top + h - bottom) / 2 }
}

const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 }

/** Whether a box is visible whole, inside the insets, to half a pixel. */
export function isInView(
  box: Box,
  size: { w: number; h: number },
  { zoom, pan }: Viewport,
  { top, right, bottom, left }: Insets = NO_INSETS
): boolean {
  return (
    box.left * zoom + pan.x >= left - 0.5 &&
    box.right * zoom + pan.x <= size.w - right + 0.5 &&
    box.top * zoom + pan.y >= top - 0.5 &&
    box.bottom * zoom + pan.y <= size.h - bottom + 0.5
  )
}

/**
 * The smallest move that brings a box into view, zooming out for it, but not below `least`. Where it does not
 * fit, its middle counts.
 */
export function bringInto(
  box: Box,
  size: { w: number; h: number },
  insets: Insets,
  { zoom: before, pan }: Viewport,
  least: number
): Viewport {
  const room = toViewport(box, size, insets)
  const zoom = Math.max(Math.min(before, room.zoom), Math.min(before, least))
  const middle = { x: size.w / 2, y: size.h / 2 }
  const at = (value: number, from: 'x' | 'y'): number =>
    middle[from] + ((value - middle[from]) * zoom) / before
  const [x, y] = [at(pan.x, 'x'), at(pan.y, 'y')]
  const right = size.w - insets.right
  const bottom = size.h - insets.bottom
  return {
    zoom,
    pan: {
      x: x + shift(box.left * zoom + x, box.right * zoom + x, insets.left, right),
      y: y + shift(box.top * zoom + y, box.bottom * zoom + y, insets.top, bottom)
    }
  }
}

/** How far a stretch must move to lie within another; where it is longer, so that their middles meet. */
function shift(low: number, high: number, start: number, end: number): number {
  if (high - low > end - start) return (start + end - low - high) / 2
  return low < start ? start - low : high > end ? end - high : 0
}

/** Moves the canvas to a viewport, in 240 ms or at once. */
export function moveTo(cy: Core, { zoom, pan }: Viewport, animated: boolean): void {
  cy.stop(true)
  if (animated) cy.animate({ zoom, pan }, { duration: FIT_MS, easing: 'ease-in-out' })
  else cy.viewport({ zoom, pan })
}

/** Zooms in (1) or out (-1) one step, about the middle of what the insets leave free. */
export function zoomBy(cy: Core, direction: 1 | -1, insets: Insets): void {
  const level = cy.zoom() * (direction === 1 ? STEP : 1 / STEP)
  cy.zoom({ level, renderedPosition: middleOf({ w: cy.width(), h: cy.height() }, insets) })
}
