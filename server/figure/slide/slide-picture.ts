import type { Measure } from '../layout/text.ts'
import { type Scheme, TOKENS } from '../look/tokens.ts'
import type { Drawing, Shape } from '../picture/drawing.ts'
import { fontOf, sans, text } from '../picture/face.ts'
import { solid } from '../picture/paint.ts'
import { toSourceList } from '../picture/source-list.ts'
import type { DeckSlide } from './deck.ts'
import { SLIDE } from './slide-box.ts'
import { sourceWords } from './source-words.ts'

/** A slide as a picture that stands alone: where its foot cannot hold all sources, they are listed below it, whole. */
export function toSlidePicture(slide: DeckSlide, pens: { scheme: Scheme; measure: Measure }): Drawing {
  const { drawing, sources } = slide
  if (isWhole(slide, pens.measure)) return drawing
  const tokens = TOKENS[pens.scheme]
  const width = SLIDE.w - 2 * SLIDE.edge
  const cited = sources.map(({ source, number, pins }) => ({ source: source.id, number, pins }))
  const known = new Map(sources.map(({ source }) => [source.id, source]))
  const list = toSourceList(cited, known, { ...pens, width, columns: 3 })
  const rule: Shape = {
    ...solid(tokens.ruleStrong),
    what: 'rect',
    x: SLIDE.edge,
    y: SLIDE.h,
    w: width,
    h: 1,
    radius: 0
  }
  return {
    ...drawing,
    height: Math.ceil(SLIDE.h + 44 + list.height + 24),
    shapes: [
      ...drawing.shapes,
      rule,
      text('Sources', { x: SLIDE.edge, y: SLIDE.h + 28 }, sans(12.5, 600), tokens.ink),
      { what: 'group', id: 'sources', title: '', x: SLIDE.edge, y: SLIDE.h + 44, shapes: list.shapes }
    ]
  }
}

/** Whether every source stands in the foot of the slide, uncut. */
function isWhole({ sources }: DeckSlide, measure: Measure): boolean {
  const { w, columns, rows, dateW } = SLIDE.foot
  const room = (w - dateW) / columns - 46
  const known = new Map(sources.map(({ source }) => [source.id, source]))
  return (
    sources.length <= columns * rows &&
    sources.every(({ source, number, pins }) => {
      const words = sourceWords({ source: source.id, number, pins }, known)
      return measure(`${words.name}, ${words.pins}`, fontOf(sans(12.5))) <= room
    })
  )
}
