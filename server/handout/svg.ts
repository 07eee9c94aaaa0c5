import { facesUsed } from '#figure/picture/faces-used.ts'
import { toSvg } from '#figure/picture/to-svg.ts'
import { toSlidePicture } from '#figure/slide/slide-picture.ts'
import { lackingIn } from './lacking.ts'
import type { HandOut } from './press.ts'
import { fontRules } from './type/font-rules.ts'

/** Each slide as an SVG with text as text, and fonts, legend and sources inside. */
export const svg: HandOut = {
  word: 'Pictures as SVG',
  mediaType: 'image/svg+xml',
  extension: 'svg',
  lacking: 'leaves to the fonts of whoever opens it',
  async slide(slide, { scheme, fonts, onLacking }) {
    const drawing = toSlidePicture(slide, { scheme, measure: fonts.measure })
    lackingIn(drawing.shapes, fonts).forEach((text) => onLacking?.(text))
    return Buffer.from(toSvg(drawing, await fontRules(facesUsed(drawing))))
  }
}
