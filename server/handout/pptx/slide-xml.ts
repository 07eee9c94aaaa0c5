import type { Measure } from '#figure/layout/text.ts'
import type { Tokens } from '#figure/look/tokens.ts'
import type { Face, Group } from '#figure/picture/drawing.ts'
import { element } from '#figure/picture/xml.ts'
import type { DeckSlide } from '#figure/slide/deck.ts'
import { SLIDE } from '#figure/slide/slide-box.ts'
import { toColumn } from './column-xml.ts'
import { toFigure } from './figure-xml.ts'
import { fill, type Page } from './page.ts'
import { toShapes } from './shape-xml.ts'
import { type Paragraph, toTextBox } from './text-xml.ts'

const NAMES = 'http://schemas.openxmlformats.org'

/** A slide of PowerPoint around some shapes. */
export function toSlideFile(shapes: string, background: string): string {
  const root = {
    'xmlns:a': `${NAMES}/drawingml/2006/main`,
    'xmlns:r': `${NAMES}/officeDocument/2006/relationships`,
    'xmlns:p': `${NAMES}/presentationml/2006/main`
  }
  const tree =
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element('p:sld', root, [
    element('p:cSld', {}, [
      element('p:bg', {}, [element('p:bgPr', {}, [fill(background), '<a:effectLst/>'])]),
      element('p:spTree', {}, [tree, shapes])
    ]),
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>'
  ])}`
}

/** The shapes of a slide in reading order: title and text, then head, figure with its lines, foot. */
export function toSlideShapes(slide: DeckSlide, page: Page, measure: Measure, tokens: Tokens): string {
  const { drawing, sources, title } = slide
  const group = (id: string): Group | undefined =>
    drawing.shapes.find((shape): shape is Group => shape.what === 'group' && shape.id === id)
  const hrefs = new Map(
    slide.set.foot.rows.map(({ number }) => [
      String(number),
      sources.find((each) => each.number === number)?.source.url ?? null
    ])
  )
  const part = (id: string, name: string): string => {
    const found = group(id)
    if (!found) return ''
    return toShapes(
      [found],
      { x: 0, y: 0 },
      { page, measure, name, hrefOf: (text) => hrefs.get(text) ?? null }
    )
  }
  const figure = group('figure')
  return [
    toWords(slide, page, tokens),
    part('head', `Slide ${slide.at} of ${slide.of}`),
    part('frame', `Legend of ${title}`),
    figure ? toFigure(slide, figure, page, measure) : '',
    part('foot', 'Sources')
  ].join('')
}

/** The column of title and text; it shrinks where other fonts need more room. */
function toWords(slide: DeckSlide, page: Page, tokens: Tokens): string {
  const { set, title } = slide
  const { x, y, h } = SLIDE.text
  const { width: w } = set.words
  const { lines } = set.words.title
  const size = lines.length === 0 ? 20 : set.words.title.size * 0.92
  const face: Face = { family: 'serif', size, weight: 600, italic: false }
  const heading: Paragraph = { runs: [{ text: title, face, colour: tokens.ink }], step: size * 1.2 }
  const height = lines.length === 0 ? 0 : lines.length * size * 1.26 + 4
  // a slide without a title still has one above its edge, for the outline view and screen readers
  const box = height === 0 ? { x, y: -40, w, h: 30 } : { x, y, w, h: height }
  const below = height === 0 ? 0 : height + 6
  return [
    toTextBox([heading], box, { name: 'Title', title: true, fits: 'shrink' }, page),
    toColumn(slide, { x, y: y + below, w, h: h - below }, page, tokens)
  ].join('')
}
