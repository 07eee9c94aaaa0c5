import { type Measure, measureRoughly } from '#figure/layout/text.ts'

let context: CanvasRenderingContext2D | null | undefined
const widths = new Map<string, number>()

/** The width of a text in a CSS font, px, as the canvas will draw it; call it once the fonts have loaded. */
export const measure: Measure = (text, font) => {
  const key = `${font}|${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return measureRoughly(text, font)
  context.font = font
  const width = context.measureText(text).width
  widths.set(key, width)
  return width
}
