import type { Core } from 'cytoscape'
import { type Frame, openPicture, type Picture, showPictures } from './picture.ts'
import type { Renderer, Thing } from './renderer.ts'
import { beginDrawing, type Drawing } from './slices.ts'

/** The event that the canvas emits when it comes to rest after a move. */
export const REST = 'rest'
/** Milliseconds without a move after which the canvas is at rest. */
const REST_MS = 180
/** Milliseconds of each frame at rest that go into the exact drawing. */
const SLICE_MS = 10
/**
 * Milliseconds without a change before the picture of the whole is drawn, for the edges that a move brings into
 * sight.
 */
const WHOLE_AFTER_MS = 600
const WHOLE_MOST_PX = 4_000_000
/** Room around the bodies for their labels, px of the world. */
const MARGIN = 200
/** A low priority: after everything that Cytoscape itself does before a frame. */
const LAST = 0

/** How a crowd is drawn. */
export type Mover = {
  /** the elements have changed; `atOnce`: so thoroughly that the old picture must not be seen any longer */
  onChange: (atOnce: boolean) => void
}

/**
 * Lets a crowd move as a picture of itself: while the canvas is dragged or zoomed, the last drawing is merely
 * moved; at rest it is redrawn, a slice in each frame, and so is whatever has changed. Hit tests meanwhile use
 * the true positions.
 */
export function moveAsPicture(cy: Core, renderer: Renderer, isCrowd: () => boolean): Mover {
  const render = renderer.render.bind(renderer)
  let sharp: Picture | null = null
  let whole: Picture | null = null
  let drawing: (Drawing & { of: 'sharp' | 'whole' }) | null = null
  let last: Frame & { w: number; h: number } = { x: 0, y: 0, zoom: 1, w: 0, h: 0 }
  let asked = 0
  let movedAt = -Infinity
  let changedAt = -Infinity
  let [moves, stale, wholeStale, atOnce, dragged] = [false, false, true, false, 0]

  const now = (): typeof last => {
    const ratio = renderer.getPixelRatio()
    const { x, y } = cy.pan()
    const [w, h] = [renderer.canvasWidth, renderer.canvasHeight]
    return { x: x * ratio, y: y * ratio, zoom: cy.zoom() * ratio, w, h }
  }
  const show = (): void => {
    const context = renderer.data.contexts[renderer.NODE]
    if (context) showPictures(context, [whole, sharp], now())
    context?.canvas.toggleAttribute('data-moved', moves || stale)
  }
  const beginSharp = (): typeof drawing => {
    const frame = now()
    const picture = openPicture(frame, frame.w, frame.h)
    return (
      picture && {
        ...beginDrawing(renderer, picture, renderer.getCachedZSortedEles().nondrag),
        of: 'sharp'
      }
    )
  }
  const beginWhole = (): typeof drawing => {
    const things = renderer.getCachedZSortedEles().nondrag
    const frame = now()
    const box = boxOf(things)
    const isSeen =
      box.left * frame.zoom + frame.x >= 0 &&
      box.top * frame.zoom + frame.y >= 0 &&
      box.right * frame.zoom + frame.x <= frame.w &&
      box.bottom * frame.zoom + frame.y <= frame.h
    if (things.length === 0 || isSeen) return null
    const [w, h] = [box.right - box.left, box.bottom - box.top]
    const zoom = Math.min(frame.zoom, Math.sqrt(WHOLE_MOST_PX / (w * h)))
    asked = frame.zoom
    const picture = openPicture({ x: -box.left * zoom, y: -box.top * zoom, zoom }, w * zoom, h * zoom)
    return picture && { ...beginDrawing(renderer, picture, things), of: 'whole' }
  }
  const finish = (done: NonNullable<typeof drawing>): void => {
    drawing = null
    if (done.of === 'whole') {
      whole = done.picture
      wholeStale = false
    } else {
      sharp = done.picture
      stale = false
      // seen from closer now, the rest of it is worth drawing more finely
      wholeStale ||= whole === null || (whole.zoom === asked && asked * 2 < sharp.zoom)
    }
    show()
  }
  const drawAtOnce = (): void => {
    const all = beginSharp()
    if (!all) return
    all.go(Infinity)
    ;[moves, atOnce] = [false, false]
    finish(all)
    cy.emit(REST)
  }
  const forget = (): void => {
    ;[sharp, whole, drawing] = [null, null, null]
    renderer.data.contexts[renderer.NODE]?.canvas.removeAttribute('data-moved')
    ;[moves, stale] = [false, false]
  }

  renderer.render = (options) => {
    if (options?.forcedContext) return render(options)
    if (!isCrowd()) {
      forget()
      return render(options)
    }
    const { drag } = renderer.getCachedZSortedEles()
    const frame = now()
    const isElsewhere = Object.entries(frame).some(([key, value]) => Reflect.get(last, key) !== value)
    // members move with the frame of an unfolded stack, but not on its canvas
    const isFrame = drag.some((thing) => thing.data('what') === 'frame')
    if (!sharp || atOnce || drag.length !== dragged || isFrame) drawAtOnce()
    else {
      if (drawing?.of === 'sharp') drawing = null
      if (isElsewhere) [moves, movedAt] = [true, performance.now()]
      stale = true
      show()
    }
    ;[last, dragged] = [frame, drag.length]
    if (!sharp) return render(options)
    const { canvasNeedsRedraw: needs } = renderer.data
    needs[renderer.NODE] = false
    needs[renderer.SELECT_BOX] = false
    renderer.prevPxRatio ??= renderer.getPixelRatio()
    render(options)
  }
  renderer.beforeRender(() => {
    const time = performance.now()
    if (!sharp || !isCrowd() || time - movedAt < REST_MS) return
    if (moves) {
      moves = false
      cy.emit(REST)
      return
    }
    if (!drawing && stale) drawing = beginSharp()
    if (!drawing && wholeStale && time - changedAt > WHOLE_AFTER_MS) {
      drawing = beginWhole()
      wholeStale = drawing !== null
    }
    if (drawing?.go(SLICE_MS)) finish(drawing)
  }, LAST)
  return {
    onChange: (all) => {
      drawing = null
      ;[wholeStale, changedAt] = [true, performance.now()]
      atOnce ||= all
    }
  }
}

function boxOf(things: readonly Thing[]): { left: number; right: number; top: number; bottom: number } {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (const thing of things) {
    if (!thing.isNode()) continue
    const { x, y } = thing.position()
    box.left = Math.min(box.left, x - MARGIN)
    box.right = Math.max(box.right, x + MARGIN)
    box.top = Math.min(box.top, y - MARGIN)
    box.bottom = Math.max(box.bottom, y + MARGIN)
  }
  return box
}
