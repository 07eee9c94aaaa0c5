import type { Slide } from '#model/briefing.ts'

/** Where the parts of a slide of 1,280 by 720 stand, px; all renderers keep to it. */
export const SLIDE = {
  w: 1280,
  h: 720,
  edge: 48,
  /** the baseline of the head, and the rule under it */
  head: 49,
  rule: 65,
  /** the column of title and text */
  text: { x: 48, y: 88, w: 432, h: 518 },
  /** the figure with the strip of lines under it */
  figure: { x: 520, y: 88, w: 712, h: 476 },
  strip: { h: 42 },
  /** the numbered sources and the as-of date */
  foot: { y: 624, w: 1184, columns: 2, rows: 4, step: 19.5, dateW: 150 }
} as const

/** The sizes of title and text, px: the preferred one, and the least. */
export const TITLE_SIZES = { most: 33, least: 22 }
export const TEXT_SIZES = { most: 17, least: 11.5 }

/** Room for the sample of a line and its word in the strip, px. */
const LINE_ROOM = 124

/** Rows and columns for so many lines in a strip of a width, wide enough to tell the samples apart. */
export function stripOf(count: number, width: number): { rows: number; columns: number } {
  const most = Math.floor((width - 2 * STRIP_EDGE) / LINE_ROOM)
  const rows = Math.max(1, Math.ceil(count / most))
  return { rows, columns: Math.ceil(count / rows) }
}

/** The space before the first line of the strip and after its last, px. */
export const STRIP_EDGE = 20

/** The width of a slide's text, px: a column beside the figure, or the whole page where there is none. */
export function textWidth({ view }: { view: Pick<Slide['view'], 'entities'> }): number {
  return view.entities.length > 0 ? SLIDE.text.w : 860
}

/** Without title and text, the figure takes the whole width. */
const WIDE_FIGURE = { x: 48, y: 88, w: 1184, h: 476 } as const

/** The room of a slide's figure: beside the text, or the whole width where there is none. */
export function figureBox({ title, text: words }: Pick<Slide, 'title' | 'text'>): {
  x: number
  y: number
  w: number
  h: number
} {
  return title.trim() === '' && words.trim() === '' ? WIDE_FIGURE : SLIDE.figure
}
