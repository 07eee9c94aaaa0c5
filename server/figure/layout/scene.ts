import { SIDES, type Body, type Line, type Place, type Side } from './body.ts'
import type { Box } from './box.ts'
import { exit, type Segment } from './segment.ts'
import type { Zone } from './zones.ts'

const { max, min } = Math

/** How far a label is from its body, px: above or below it, and beside it. */
const LABEL_OFFSET = 8
const LABEL_OFFSET_SIDE = 9

/** An entity being placed; `body` and `label` always agree with x, y and side. */
export interface Figure {
  id: string
  index: number
  x: number
  y: number
  side: Side
  /** its place stays, and with `sideFixed` the side of its label */
  fixed: boolean
  sideFixed: boolean
  halfW: number
  halfH: number
  labelW: number
  labelH: number
  rank: number
  zone: Zone
  /** the place it is pulled back to */
  homeX: number
  homeY: number
  body: Box
  /** of no size where there is no label */
  label: Box
  /** around body and label */
  whole: Box
  strokes: Stroke[]
}

/** The line or lines joining two entities, from edge to edge. */
export interface Stroke extends Segment {
  from: Figure
  to: Figure
}

/** Everything that is placed together. */
export interface Scene {
  figures: Figure[]
  strokes: Stroke[]
  byId: Map<string, Figure>
}

/**
 * Makes a scene: everything at the origin except what has a place; the lines of one pair are one stroke, and
 * lines to nowhere are dropped.
 */
export function toScene(bodies: readonly Body[], lines: readonly Line[]): Scene {
  const byId = new Map<string, Figure>()
  const figures: Figure[] = []
  for (const body of bodies) {
    if (byId.has(body.id)) continue
    const figure = toFigure(body, figures.length)
    byId.set(body.id, figure)
    figures.push(figure)
  }
  const strokes: Stroke[] = []
  const pairs = new Set<string>()
  for (const line of lines) {
    const from = byId.get(line.from)
    const to = byId.get(line.to)
    if (!from || !to || from === to) continue
    const pair = from.index < to.index ? `${from.index} ${to.index}` : `${to.index} ${from.index}`
    if (pairs.has(pair)) continue
    pairs.add(pair)
    const stroke = { from, to, ax: 0, ay: 0, bx: 0, by: 0 }
    strokes.push(stroke)
    from.strokes.push(stroke)
    to.strokes.push(stroke)
  }
  for (const stroke of strokes) draw(stroke)
  return { figures, strokes, byId }
}

/** Moves a figure with its label and the ends of its strokes. */
export function put(figure: Figure, x: number, y: number, side: Side): void {
  figure.x = x
  figure.y = y
  figure.side = side
  frame(figure)
  for (const stroke of figure.strokes) draw(stroke)
}

/** The sides a figure's label may take. */
export function sidesOf(figure: Figure): readonly Side[] {
  return figure.labelW === 0 || figure.sideFixed ? [figure.side] : SIDES
}

/** The places of a scene, in the order of the bodies. */
export function toPlaces(scene: Scene): Place[] {
  return scene.figures.map(({ id, x, y, side }) => ({ id, x, y, side }))
}

/** Puts everything back where it stood when `toPlaces` was called. */
export function restore(scene: Scene, places: readonly Place[]): void {
  scene.figures.forEach((figure, at) => {
    const place = places[at]
    if (place) put(figure, place.x, place.y, place.side)
  })
}

function toFigure(body: Body, index: number): Figure {
  const fixed = Number.isFinite(body.x) && Number.isFinite(body.y)
  const figure: Figure = {
    id: body.id,
    index,
    x: fixed ? (body.x ?? 0) : 0,
    y: fixed ? (body.y ?? 0) : 0,
    side: body.side ?? 's',
    fixed,
    sideFixed: fixed && body.side !== undefined,
    halfW: body.w / 2,
    halfH: body.h / 2,
    labelW: body.label?.w ?? 0,
    labelH: body.label?.h ?? 0,
    rank: body.rank,
    zone: body.zone,
    homeX: body.x ?? 0,
    homeY: body.y ?? 0,
    body: { left: 0, top: 0, right: 0, bottom: 0 },
    label: { left: 0, top: 0, right: 0, bottom: 0 },
    whole: { left: 0, top: 0, right: 0, bottom: 0 },
    strokes: []
  }
  frame(figure)
  return figure
}

function frame(figure: Figure): void {
  const { x, y, halfW, halfH, labelW, labelH, side, body, label, whole } = figure
  body.left = x - halfW
  body.right = x + halfW
  body.top = y - halfH
  body.bottom = y + halfH
  if (labelW === 0) {
    label.left = label.right = x
    label.top = label.bottom = y
  } else if (side === 's' || side === 'n') {
    label.left = x - labelW / 2
    label.top = side === 's' ? body.bottom + LABEL_OFFSET : body.top - LABEL_OFFSET - labelH
  } else {
    label.left = side === 'e' ? body.right + LABEL_OFFSET_SIDE : body.left - LABEL_OFFSET_SIDE - labelW
    label.top = y - labelH / 2
  }
  label.right = label.left + labelW
  label.bottom = label.top + labelH
  whole.left = min(body.left, label.left)
  whole.top = min(body.top, label.top)
  whole.right = max(body.right, label.right)
  whole.bottom = max(body.bottom, label.bottom)
}

function draw(stroke: Stroke): void {
  const { from, to } = stroke
  const dx = to.x - from.x
  const dy = to.y - from.y
  let start = exit(dx, dy, from.halfW, from.halfH)
  let end = 1 - exit(dx, dy, to.halfW, to.halfH)
  if (!(start < end)) start = end = 0.5
  stroke.ax = from.x + dx * start
  stroke.ay = from.y + dy * start
  stroke.bx = from.x + dx * end
  stroke.by = from.y + dy * end
}
