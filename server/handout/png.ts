import { toSvg } from '#figure/picture/to-svg.ts'
import type { Drawing } from '#figure/picture/drawing.ts'
import { toSlidePicture } from '#figure/slide/slide-picture.ts'
import { renderAsync } from '@resvg/resvg-js'
import type { HandOut } from './press.ts'
import type { Fonts } from './type/fonts.ts'
import { outlined } from './type/outlined.ts'

/** Pixels for each px of a slide. */
const SCALE = 2

/** Each slide as a PNG with its legend and its sources within. */
export const png: HandOut = {
  word: 'Pictures as PNG',
  mediaType: 'image/png',
  extension: 'png',
  slide: (slide, { scheme, fonts }) => toPng(toSlidePicture(slide, { scheme, measure: fonts.measure }), fonts)
}

/** A drawing as a PNG, its letters as outlines of our own fonts. */
export async function toPng(drawing: Drawing, fonts: Fonts): Promise<Buffer> {
  const shapes = drawing.shapes.flatMap((shape) => outlined(shape, fonts))
  const image = await renderAsync(toSvg({ ...drawing, shapes }), {
    fitTo: { mode: 'zoom', value: SCALE },
    // for characters that our fonts do not have
    font: { loadSystemFonts: hasText(shapes) }
  })
  return image.asPng()
}

function hasText(shapes: Drawing['shapes']): boolean {
  return shapes.some((shape) => shape.what === 'text' || (shape.what === 'group' && hasText(shape.shapes)))
}
