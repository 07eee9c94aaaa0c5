import type { Core } from 'cytoscape'
import { type Frame, openPicture, type Picture, showPictures } from './picture.ts'
import type { Renderer, Thing } from './renderer.ts'
import { beginDrawing, type Drawing } from './slices.ts'

/** Milliseconds of a frame that go into drawing. */
const SLICE_MS = 10
const WHOLE_MOST_PX = 4_000_000
/** Room around the bodies for their labels, px of the world. */
const MARGIN = 200

/** How the canvas lies now, px of the device. */
export type Lie = Frame & { w: number; h: number }

/**
 * Two pictures of a crowd: a sharp one of what is in sight and, where there is more, a coarser one of the whole below
 * it, for the edges that a move brings into sight.
 */
export type CrowdPictures = {
  /** whether there is a picture to show */
  isThere: () => boolean
  /** puts the pictures where they belong now; `isMoving` marks the canvas as moved, as does an outdated picture */
  show: (isMoving: boolean) => void
  /** draws the sharp picture in one go; gives whether it could */
  drawNow: () => boolean
  /** draws a slice of what is outdated, the sharp picture first, and of the whole only if it may */
  drawOn: (mayDrawWhole: boolean) => void
  /** something looks different: a sharp picture that was begun is begun again */
  outdateSharp: () => void
  /** other things, or things elsewhere: whatever was begun is begun again */
  outdateWhole: () => void
  forget: () => void
}

export function lieOf(cy: Core, renderer: Renderer): Lie {
  const ratio = renderer.getPixelRatio()
  const { x, y } = cy.pan()
  const [w, h] = [renderer.canvasWidth, renderer.canvasHeight]
  return { x: x * ratio, y: y * ratio, zoom: cy.zoom() * ratio, w, h }
}

/** Opens the pictures of a canvas; until the first is drawn there is none. */
export function openCrowdPictures(cy: Core, renderer: Renderer): CrowdPictures {
  let sharp: Picture | null = null
  let whole: Picture | null = null
  let begun: (Drawing & { of: 'sharp' | 'whole' }) | null = null
  let [isSharpOld, isWholeOld] = [false, true]
  /** how closely the reader looked when the whole was drawn */
  let closeness = 0

  const thingsOf = (): readonly Thing[] => renderer.getCachedZSortedEles().nondrag
  const beginSharp = (): typeof begun => {
    const lie = lieOf(cy, renderer)
    const picture = openPicture(lie, lie.w, lie.h)
    return picture && { ...beginDrawing(renderer, picture, thingsOf()), of: 'sharp' }
  }
  const beginWhole = (): typeof begun => {
    const things = thingsOf()
    const lie = lieOf(cy, renderer)
    const box = boxOf(things)
    if (things.length === 0 || isInSight(box, lie)) return null
    const [w, h] = [box.right - box.left, box.bottom - box.top]
    const zoom = Math.min(lie.zoom, Math.sqrt(WHOLE_MOST_PX / (w * h)))
    closeness = lie.zoom
    const picture = openPicture({ x: -box.left * zoom, y: -box.top * zoom, zoom }, w * zoom, h * zoom)
    return picture && { ...beginDrawing(renderer, picture, things), of: 'whole' }
  }
  const show = (isMoving: boolean): void => {
    const context = renderer.data.contexts[renderer.NODE]
    if (context) showPictures(context, [whole, sharp], lieOf(cy, renderer))
    context?.canvas.toggleAttribute('data-moved', isMoving || isSharpOld)
  }
  const finish = ({ of, picture }: NonNullable<typeof begun>): void => {
    begun = null
    if (of === 'whole') [whole, isWholeOld] = [picture, false]
    else {
      ;[sharp, isSharpOld] = [picture, false]
      // seen from closer now, the rest of it is worth drawing more finely, unless it was as fine as it gets
      const isCoarse = whole !== null && whole.zoom === closeness && closeness * 2 < picture.zoom
      isWholeOld ||= whole === null || isCoarse
    }
    show(false)
  }
  return {
    isThere: () => sharp !== null,
    show,
    drawNow: () => {
      const all = beginSharp()
      if (!all) return false
      all.go(Infinity)
      finish(all)
      return true
    },
    drawOn: (mayDrawWhole) => {
      if (!begun && isSharpOld) begun = beginSharp()
      if (!begun && isWholeOld && mayDrawWhole) {
        begun = beginWhole()
        isWholeOld = begun !== null
      }
      if (begun?.go(SLICE_MS)) finish(begun)
    },
    outdateSharp: () => {
      if (begun?.of === 'sharp') begun = null
      isSharpOld = true
    },
    outdateWhole: () => {
      begun = null
      isWholeOld = true
    },
    forget: () => {
      ;[sharp, whole, begun] = [null, null, null]
      isSharpOld = false
      renderer.data.contexts[renderer.NODE]?.canvas.removeAttribute('data-moved')
    }
  }
}

type Box = { left: number; right: number; top: number; bottom: number }

function isInSight({ left, right, top, bottom }: Box, { x, y, zoom, w, h }: Lie): boolean {
  return left * zoom + x >= 0 && top * zoom + y >= 0 && right * zoom + x <= w && bottom * zoom + y <= h
}

function boxOf(things: readonly Thing[]): Box {
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
