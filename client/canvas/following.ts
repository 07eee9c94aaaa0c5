import { type Boxes, boundsOf } from '#figure/boxes.ts'
import type { Size } from '#figure/layout/body.ts'
import { bringInto, type Insets, isInView, type Viewport, ZOOM_LEAST } from './viewport.ts'

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

/** A picture, and what is free of the canvas. */
export type Picture = {
  placed: readonly Boxes[]
  /** whether everything has its place */
  whole: boolean
  size: Size
  insets: Insets
}

/** Where the canvas looked before it moved for some new bodies. */
type Way = { came: readonly string[]; from: Viewport }

/** What a canvas last followed. */
export type Followed = {
  drawn: ReadonlySet<string>
  size: Size | null
  insets: Insets | null
  /** where it moved itself, as a key of that viewport; a reader who moves it looks elsewhere */
  fitted: string
  /** until all of a new picture has its place */
  opening: boolean
  /** the moves for something new, which can be reversed, the latest last */
  ways: readonly Way[]
}

/** What a canvas that has shown nothing has followed. */
export const NOTHING_FOLLOWED: Followed = {
  drawn: new Set(),
  size: null,
  insets: null,
  fitted: '',
  opening: true,
  ways: []
}

/** A move of the canvas. */
type Move = { to: Viewport; isAtOnce: boolean }

/**
 * How a canvas that looks at `now` follows a picture; `whole` is the viewport that shows all of it. A new
 * picture, and one whose canvas changed while the reader has not moved it, is shown whole. Whatever comes in
 * outside is brought into view; when it goes again, the canvas moves back.
 */
export function follow(
  before: Followed,
  picture: Picture,
  whole: Viewport,
  now: Viewport
): { followed: Followed; move: Move | null } {
  const { placed, size, insets } = picture
  const fresh = placed.filter((each) => !before.drawn.has(bodyKey(each)))
  const came = boundsOf(fresh)
  const isNew = fresh.length === placed.length || (before.opening && came !== null)
  const drawn = new Set(placed.map(bodyKey))
  const opening = (isNew || before.opening) && !picture.whole
  const followed = { ...before, drawn, size, insets, opening }
  const stay = (ways: readonly Way[]) => ({ followed: { ...followed, ways }, move: null })
  const go = (to: Viewport, ways: readonly Way[], isAtOnce = false) => ({
    followed: { ...followed, ways, fitted: keyOf(to) },
    move: { to, isAtOnce }
  })

  const isUnmoved = before.fitted === keyOf(now)
  const isCovered = before.insets !== insets
  if (isNew) return go(whole, [], true)
  if (isUnmoved && (isCovered || before.size !== size)) return go(whole, [], !isCovered)

  const way = before.ways.at(-1)
  if (way && !way.came.some((key) => drawn.has(key))) {
    const ways = before.ways.slice(0, -1)
    return isUnmoved ? go(way.from, ways) : stay(ways)
  }

  if (!came || isInView(came, size, now, insets)) return stay(before.ways)
  const least = fresh.length === 1 ? ZOOM_LEAST : LEAST_FOR_NEW
  const to = whole.zoom >= LEAST_FOR_NEW ? whole : bringInto(came, size, besideMap(size, insets), now, least)
  return go(to, [...before.ways, { came: fresh.map(bodyKey), from: now }])
}

/** A key by which a viewport can be recognized. */
export function keyOf({ zoom, pan }: Viewport): string {
  return [zoom, pan.x, pan.y].map((value) => value.toFixed(3)).join(' ')
}

/** Tells bodies apart by id and size, so that one that grows, as an unfolding stack does, counts as new. */
function bodyKey({ id, body }: Boxes): string {
  return [id, body.right - body.left, body.bottom - body.top].map(String).join(' ')
}

function besideMap(size: Size, insets: Insets): Insets {
  const free = size.w - insets.left - insets.right
  return free < LEAST_BESIDE_MAP ? insets : { ...insets, right: insets.right + MAP_ROOM }
}
