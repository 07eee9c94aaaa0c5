import type { Core } from 'cytoscape'
import { type Lie, lieOf, openCrowdPictures } from './crowd-pictures.ts'
import type { Renderer } from './renderer.ts'

/** The event that the canvas emits when it comes to rest after a move. */
export const REST = 'rest'
/** Milliseconds without a move after which the canvas is at rest. */
const REST_MS = 180
/** Milliseconds without a change before the picture of the whole is drawn. */
const WHOLE_AFTER_MS = 600
/** A low priority: after everything that Cytoscape itself does before a frame. */
const LAST = 0

/** How a crowd is drawn. */
export type Mover = {
  /** the elements have changed; `atOnce`: so thoroughly that the old picture must not be seen any longer */
  onChange: (atOnce: boolean) => void
}

/**
 * Lets a crowd move as a picture of itself: while the canvas is dragged or zoomed, the last drawing is merely moved;
 * at rest it is redrawn, a slice in each frame, and so is whatever has changed. Hit tests meanwhile use the true
 * positions. While `isChanging`, more changes are to come, and nothing is redrawn.
 */
export function moveAsPicture(
  cy: Core,
  renderer: Renderer,
  { isCrowd, isChanging }: { isCrowd: () => boolean; isChanging: () => boolean }
): Mover {
  const render = renderer.render.bind(renderer)
  const pictures = openCrowdPictures(cy, renderer)
  let last: Lie & { dragged: number } = { x: 0, y: 0, zoom: 1, w: 0, h: 0, dragged: 0 }
  let [isMoving, isOther] = [false, false]
  let [movedAt, changedAt] = [-Infinity, -Infinity]

  const drawNow = (): void => {
    if (!pictures.drawNow()) return
    ;[isMoving, isOther] = [false, false]
    cy.emit(REST)
  }
  const moveOn = (lie: Lie): void => {
    if (isElsewhere(lie, last)) [isMoving, movedAt] = [true, performance.now()]
    pictures.outdateSharp()
    pictures.show(isMoving)
  }
  /** Lets Cytoscape do all that it does for a frame, except drawing what the pictures show. */
  const renderTheRest = (options: Parameters<typeof render>[0]): void => {
    const { canvasNeedsRedraw: needs } = renderer.data
    needs[renderer.NODE] = false
    needs[renderer.SELECT_BOX] = false
    renderer.prevPxRatio ??= renderer.getPixelRatio()
    render(options)
  }

  renderer.render = (options) => {
    if (options?.forcedContext) return render(options)
    if (!isCrowd()) {
      pictures.forget()
      isMoving = false
      return render(options)
    }
    const { drag } = renderer.getCachedZSortedEles()
    const lie = lieOf(cy, renderer)
    // members move with the frame of an unfolded stack, but not on its canvas
    const isFrame = drag.some((thing) => thing.data('what') === 'frame')
    if (!pictures.isThere() || isOther || drag.length !== last.dragged || isFrame) drawNow()
    else moveOn(lie)
    last = { ...lie, dragged: drag.length }
    if (pictures.isThere()) renderTheRest(options)
    else render(options)
  }
  renderer.beforeRender(() => {
    const now = performance.now()
    if (!pictures.isThere() || !isCrowd() || isChanging() || now - movedAt < REST_MS) return
    if (isMoving) {
      isMoving = false
      cy.emit(REST)
    } else pictures.drawOn(now - changedAt > WHOLE_AFTER_MS)
  }, LAST)
  return {
    onChange: (atOnce) => {
      pictures.outdateWhole()
      changedAt = performance.now()
      isOther ||= atOnce
    }
  }
}

function isElsewhere(a: Lie, b: Lie): boolean {
  return a.x !== b.x || a.y !== b.y || a.zoom !== b.zoom || a.w !== b.w || a.h !== b.h
}
