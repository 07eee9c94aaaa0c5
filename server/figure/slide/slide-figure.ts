import type { Slide } from '#model/briefing.ts'
import { MARKS, type Mark } from '#model/status.ts'
import { boxesOf } from '../boxes.ts'
import { toFigures } from '../figure.ts'
import type { Known } from '../known.ts'
import type { Size } from '../layout/body.ts'
import type { Measure } from '../layout/text.ts'
import { type Scheme, TOKENS } from '../look/tokens.ts'
import type { Group } from '../picture/drawing.ts'
import { extentOf } from '../picture/extent.ts'
import { faded } from '../picture/faded.ts'
import type { Cited, Numbering } from '../picture/numbers.ts'
import { scaled } from '../picture/scaled.ts'
import { toDrawnGraph } from '../picture/to-drawing.ts'
import { wholePlaces } from '../picture/whole-places.ts'
import { type Scene, toScene } from '../scene.ts'
import { fromShared } from '../shared.ts'
import { sizeIn, squeezed } from './squeeze.ts'
import { fadedBeside } from './stand-out.ts'

/**
 * What a slide's figure is drawn with. `first` are ids of relations whose sources get the first numbers, unless
 * a `numbering` of the whole briefing has numbered them already.
 */
export type Pens = {
  known: Known
  scheme: Scheme
  measure: Measure
  first: readonly string[]
  numbering?: Numbering | undefined
}

/** The figure of a slide in px of its room: bodies over lines, notes over both. */
export type SlideFigure = {
  shapes: readonly Group[]
  /** the middle of each body, by the id of its group */
  spots: ReadonlyMap<string, { x: number; y: number }>
  /** px of the room for each px of the world */
  size: number
  scene: Scene
  cited: readonly Cited[]
  refs: Numbering['refs']
  /** the statuses that are drawn, in the order of the legend */
  marks: readonly Mark[]
  /** ids of what is faded so that the rest stands out */
  faded: ReadonlySet<string>
}

/** The largest scale at which anything is drawn. */
const SIZE_MOST = 1.45
/** The size of notes on a slide, px of the room for each px on a sheet. */
const NOTES = 0.98
/** The scale beyond which words on lines would be larger than the names. */
const WORDED_MOST = 1.25
const NOTE_SCALES = { least: 0.75, most: 2 }
const EDGE = 14

/**
 * Draws the view of a slide into a room, as large as its names allow, and fades whatever is not highlighted.
 */
export function toSlideFigure(slide: Pick<Slide, 'view' | 'highlight'>, pens: Pens, room: Size): SlideFigure {
  const { known, scheme, measure, first, numbering } = pens
  const view = fromShared(slide.view)
  const scene = toScene(view, known)
  const figures = toFigures(scene, measure)
  const inner = { w: room.w - 2 * EDGE, h: room.h - 2 * EDGE }
  const places = squeezed(figures, wholePlaces(scene, figures, view), scene.lines, inner)
  const boxes = figures.flatMap((figure) => {
    const place = places.get(figure.place)
    return place ? [boxesOf(figure, place)] : []
  })
  const wished = NOTES / Math.min(SIZE_MOST, sizeIn(boxes, inner))
  const noteScale = Math.min(NOTE_SCALES.most, Math.max(NOTE_SCALES.least, wished))
  const graph = toDrawnGraph({
    scene,
    figures,
    places,
    known,
    asOf: view.asOf,
    scheme,
    measure,
    first,
    numbering,
    noteScale,
    worded: noteScale <= WORDED_MOST
  })
  const box = extentOf(graph.shapes, measure)
  const [w, h] = [box.right - box.left, box.bottom - box.top]
  const size = Math.min(SIZE_MOST, inner.w / Math.max(1, w), inner.h / Math.max(1, h))
  const [dx, dy] = [(room.w - w * size) / 2 - box.left * size, (room.h - h * size) / 2 - box.top * size]
  const pale = new Set([...fadedBeside(slide.highlight, scene), ...scene.dimmed])
  const { canvas } = TOKENS[scheme]
  const shapes = graph.shapes.map((group): Group => {
    const own = scaled(group, size)
    const shown = pale.has(group.id.replace(/#note$/, '')) ? faded(own, canvas) : own
    return { ...group, x: dx, y: dy, shapes: shown.what === 'group' ? shown.shapes : [] }
  })
  const lines = new Set(scene.lines.map(({ id }) => id))
  const layerOf = ({ id }: Group): number => {
    if (id.endsWith('#note')) return pale.has(id.replace(/#note$/, '')) ? 2 : 4
    return (lines.has(id) ? 0 : 2) + (pale.has(id) ? 0 : 1)
  }
  const spots = figures.flatMap(({ id, place }) => {
    const at = places.get(place)
    return at ? [[id, { x: at.x * size + dx, y: at.y * size + dy }] as const] : []
  })
  return {
    shapes: shapes.toSorted((a, b) => layerOf(a) - layerOf(b)),
    spots: new Map(spots),
    size,
    scene,
    cited: graph.cited,
    refs: graph.refs,
    marks: MARKS.filter((mark) => graph.marks.has(mark)),
    faded: pale
  }
}
