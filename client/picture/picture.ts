import { toFigures } from '../canvas/figure.ts'
import { measure } from '../canvas/measure.ts'
import { loadFonts } from '../look/fonts.ts'
import type { Scheme } from '../look/tokens.ts'
import type { Known } from '../state/known.ts'
import type { Scene } from '../state/scene.ts'
import type { View } from '../state/view.ts'
import type { Drawing } from './drawing.ts'
import { embeddedFonts } from './embedded-fonts.ts'
import { toSheet } from './sheet.ts'
import { toPng } from './to-png.ts'
import { toSvg } from './to-svg.ts'
import { wholePlaces } from './whole-places.ts'

/** What a picture is made of. */
export type Pictured = {
  view: Pick<View, 'title' | 'asOf' | 'places' | 'parents'>
  scene: Scene
  known: Known
  scheme: Scheme
}

/** The formats of a picture, by the end of the file's name. */
export type Format = 'png' | 'svg'

/** The sheet of a view, measured with the page's own fonts. */
async function drawSheet({ view, scene, known, scheme }: Pictured): Promise<Drawing> {
  await loadFonts()
  const figures = toFigures(scene, measure)
  const places = wholePlaces(scene, figures, view)
  return toSheet({ title: view.title, asOf: view.asOf, scene, known, scheme, figures, places, measure })
}

/** A view as a file; rejects with words for what went wrong. */
export async function toPicture(pictured: Pictured, format: Format): Promise<Blob> {
  const sheet = await drawSheet(pictured)
  const svg = toSvg(sheet, await embeddedFonts(sheet))
  return format === 'png' ? toPng(svg, sheet) : new Blob([svg], { type: 'image/svg+xml' })
}
