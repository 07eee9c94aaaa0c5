import type { IconPart } from '../look/icons.ts'
import type { LineLook } from '../look/lines.ts'

/** How a text is set; `size` in px. */
export type Face = { family: 'sans' | 'serif' | 'mono'; size: number; weight: number; italic: boolean }

/** How an edge is drawn: width in px, and px of stroke and gap in turn (empty for unbroken). */
type Stroke = { colour: string; width: number; dash: readonly number[]; cap: 'butt' | 'round' }

/** Fill and edge; colours are `#rrggbb` or null for none, `opacity` (0 to 1) is the fill's. */
export type Paint = { fill: string | null; opacity: number; stroke: Stroke | null }

/** A rectangle by its top left corner; `radius` rounds its corners. */
export type Rect = Paint & { what: 'rect'; x: number; y: number; w: number; h: number; radius: number }

/** A circle around a point. */
export type Circle = Paint & { what: 'circle'; x: number; y: number; r: number }

/** An outline in SVG's path language, with only the absolute commands M, L, Q and Z. */
export type Path = Paint & { what: 'path'; d: string }

/** One line of text with its baseline at y; `turn` in radians, clockwise, about that point. */
export type Text = {
  what: 'text'
  x: number
  y: number
  text: string
  face: Face
  fill: string
  anchor: 'start' | 'middle' | 'end'
  turn: number
}

/** An icon around a point: its parts fill a box of 24 by 24, in which `width` is that of its stroke. */
export type Icon = {
  what: 'icon'
  x: number
  y: number
  size: number
  parts: readonly IconPart[]
  colour: string
  width: number
}

/**
 * A status line from body to body; `gap` is the colour between two strokes and in hollow ends, `bar` that of a
 * denial.
 */
export type Line = {
  what: 'line'
  ax: number
  ay: number
  bx: number
  by: number
  look: LineLook
  hue: string
  gap: string
  bar: string
}

/**
 * Shapes that belong together, moved by x and y; `title` says in words what they show, and is empty where they
 * say it themselves.
 */
export type Group = {
  what: 'group'
  /** the id of the entity, stack or line that is drawn; otherwise a word */
  id: string
  title: string
  x: number
  y: number
  shapes: readonly Shape[]
}

export type Shape = Rect | Circle | Path | Text | Icon | Line | Group

/** A picture that any renderer can draw in order, first to last; px, y downwards. */
export type Drawing = {
  width: number
  height: number
  background: string
  title: string
  description: string
  shapes: readonly Shape[]
}
