import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { type Boxes, boundsOf } from '#figure/boxes.ts'
import type { Size } from '#figure/layout/body.ts'
import type { Painter } from './painter.ts'
import {
  bringInto,
  type Insets,
  isInView,
  moveTo,
  toViewport,
  type Viewport,
  ZOOM_LEAST
} from './viewport.ts'

/**
 * The zoom below which a fit on a small canvas does not go, so that names stay readable; the rest can be
 * dragged into view.
 */
const LEAST_ON_PHONES = 0.7
/** Down to this zoom a small canvas shows a picture whole rather than cut off. */
const WHOLE_ON_PHONES = 0.58
const PHONE_WIDTH = 600
/**
 * The zoom below which the canvas does not go for several new things; a single one, such as an unfolded stack,
 * is shown whole.
 */
const LEAST_FOR_NEW = 0.62

/**
 * Px at the right edge that the map will take as soon as not everything is visible; on a phone there is no map.
 */
const MAP_ROOM = 170
/** Where less than this is free, px, new things may lie below the map. */
const LEAST_BESIDE_MAP = 450

/** Where the canvas looked before it moved for some new bodies. */
type Way = { came: readonly string[]; from: Viewport }

/**
 * `opening` until all of a new picture has its place; `ways` are the moves that can be reversed, the latest
 * last.
 */
type Last = {
  drawn: ReadonlySet<string>
  size: Size | null
  insets: Insets | null
  fitted: string
  opening: boolean
  ways: readonly Way[]
}

/** A picture that is kept in view, and what is free of the canvas. */
type Fitted = {
  placed: readonly Boxes[]
  /** whether everything has its place */
  whole: boolean
  size: Size | null
  insets: Insets
  /** whether the canvas moves at once, without animation */
  still: boolean
  centre: { x: number; y: number } | null
}

/**
 * Keeps the picture in view, `centre` first where not all of it fits. A new picture is fitted at once, and
 * again when all of it has its place (`whole`). Whatever comes in outside is brought into view; when undo takes
 * it away again, the canvas moves back. When the canvas changes size, or something covers more or less of it, it is
 * fitted again, unless the reader has moved it. Gives the function that fits it, to some things or to everything.
 */
export function useFit(
  painter: RefObject<Painter | null>,
  { placed, whole, size, insets, still, centre }: Fitted
): (ids?: readonly string[]) => void {
  const last = useRef<Last>({
    drawn: new Set(),
    size: null,
    insets: null,
    fitted: '',
    opening: true,
    ways: []
  })
  const toFit = useCallback(
    (): Viewport | null => toWhole(placed, size, insets, centre),
    [placed, size, insets, centre]
  )
  useEffect(() => {
    const cy = painter.current?.cy
    const bounds = boundsOf(placed)
    const fitted = toFit()
    if (!cy || !size || !bounds || !fitted) return
    const before = last.current
    const now = { zoom: cy.zoom(), pan: cy.pan() }
    const free = size.w - insets.left - insets.right
    const beside = free < LEAST_BESIDE_MAP ? insets : { ...insets, right: insets.right + MAP_ROOM }
    const fresh = placed.filter((each) => !before.drawn.has(bodyKey(each)))
    const came = boundsOf(fresh)
    const isNew = fresh.length === placed.length || (before.opening && came !== null)
    const opening = (isNew || before.opening) && !whole
    const drawn = new Set(placed.map(bodyKey))
    const isUnmoved = before.fitted === keyOf(now)
    const way = before.ways.at(-1)
    last.current = { ...before, drawn, size, insets, opening }
    const isCovered = before.insets !== insets
    if (isNew || ((before.size !== size || isCovered) && isUnmoved)) {
      last.current.fitted = go(painter.current, fitted, isCovered && !isNew && !still)
      last.current.ways = []
    } else if (way && !way.came.some((key) => drawn.has(key))) {
      last.current.ways = before.ways.slice(0, -1)
      if (isUnmoved) last.current.fitted = go(painter.current, way.from, !still)
    } else if (came && !isInView(came, size, now, insets)) {
      const least = fresh.length === 1 ? ZOOM_LEAST : LEAST_FOR_NEW
      const next = fitted.zoom >= LEAST_FOR_NEW ? fitted : bringInto(came, size, beside, now, least)
      last.current.fitted = go(painter.current, next, !still)
      last.current.ways = [...before.ways, { came: fresh.map(bodyKey), from: now }]
    }
  }, [painter, placed, whole, size, insets, still, toFit])
  return (ids = []) => {
    const some = boundsOf(placed.filter(({ id }) => ids.includes(id)))
    const fitted = some && size ? toViewport(some, size, insets) : toFit()
    if (fitted) last.current.fitted = go(painter.current, fitted, !still)
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

/** Tells bodies apart by id and size, so that one that grows, as an unfolding stack does, counts as new. */
function bodyKey({ id, body }: Boxes): string {
  return [id, body.right - body.left, body.bottom - body.top].map(String).join(' ')
}

/** Moves there and gives a key by which the viewport can be recognized. */
function go(painter: Painter | null, viewport: Viewport, animated: boolean): string {
  if (painter) moveTo(painter.cy, viewport, animated)
  return keyOf(viewport)
}

function keyOf({ zoom, pan }: Viewport): string {
  return [zoom, pan.x, pan.y].map((value) => value.toFixed(3)).join(' ')
}
