import { toSvg } from '#figure/picture/to-svg.ts'
import type { Drawing } from '#figure/picture/drawing.ts'
import { toSlidePicture } from '#figure/slide/slide-picture.ts'
import { renderAsync } from '@resvg/resvg-js'
import { lackingIn } from './lacking.ts'
import type { HandOut, Press } from './press.ts'
import { outlined } from './type/outlined.ts'

/** Pixels for each px of a slide. */
const SCALE = 2

/** Each slide as a PNG with its legend and its sources inside. */
export const png: HandOut = {
  word: 'Pictures as PNG',
  mediaType: 'image/png',
  extension: 'png',
  lacking: 'sets in other fonts, or leaves out,',
  slide: (slide, press) =>
    toPng(toSlidePicture(slide, { scheme: press.scheme, measure: press.fonts.measure }), press)
}

/** A drawing as a PNG, its letters drawn as outlines of our own fonts. */
export async function toPng(
  drawing: Drawing,
  { fonts, onLacking }: Pick<Press, 'fonts' | 'onLacking'>
): Promise<Buffer> {
  lackingIn(drawing.shapes, fonts).forEach((text) => onLacking?.(text))
  const shapes = drawing.shapes.flatMap((shape) => outlined(shape, fonts))
  const image = await renderAsync(toSvg({ ...drawing, shapes }), {
    fitTo: { mode: 'zoom', value: SCALE },
    // the system's fonts, for characters that ours do not have
    font: { loadSystemFonts: hasText(shapes) }
  })
  return image.asPng()
}

function hasText(shapes: Drawing['shapes']): boolean {
  return shapes.some((shape) => shape.what === 'text' || (shape.what === 'group' && hasText(shape.shapes)))
}
