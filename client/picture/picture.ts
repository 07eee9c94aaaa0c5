import { toFigures } from '#figure/figure.ts'
import { measure } from '../canvas/measure.ts'
import { ANY_TEXT, loadFonts } from '../look/fonts.ts'
import type { Scheme } from '#figure/look/tokens.ts'
import type { Known } from '#figure/known.ts'
import type { Scene } from '#figure/scene.ts'
import type { View } from '#figure/view.ts'
import type { Drawing } from '#figure/picture/drawing.ts'
import { embeddedFonts } from './embedded-fonts.ts'
import { toSheet } from '#figure/picture/sheet.ts'
import { toPng } from './to-png.ts'
import { toSvg } from '#figure/picture/to-svg.ts'
import { wholePlaces } from '#figure/picture/whole-places.ts'

/** What a picture is made of. */
export type Pictured = {
  view: Pick<View, 'title' | 'asOf' | 'places' | 'parents'>
  scene: Scene
  known: Known
  scheme: Scheme
}

/** The formats of a picture, by file extension. */
export type Format = 'png' | 'svg'

/** The sheet of a view, measured in the page's own fonts. */
async function drawSheet({ view, scene, known, scheme }: Pictured): Promise<Drawing> {
  await loadFonts(ANY_TEXT)
  const figures = toFigures(scene, measure)
  const places = wholePlaces(scene, figures, view)
  return toSheet({ title: view.title, asOf: view.asOf, scene, known, scheme, figures, places, measure })
}

/** A view as a file; rejects with an explanation for people. */
export async function toPicture(pictured: Pictured, format: Format): Promise<Blob> {
  const sheet = await drawSheet(pictured)
  const svg = toSvg(sheet, await embeddedFonts(sheet))
  return format === 'png' ? toPng(svg, sheet) : new Blob([svg], { type: 'image/svg+xml' })
}
