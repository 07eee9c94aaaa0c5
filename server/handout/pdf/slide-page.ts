import type { Group } from '#figure/picture/drawing.ts'
import { sans, text } from '#figure/picture/face.ts'
import type { Block } from '#figure/slide/blocks.ts'
import type { DeckSlide } from '#figure/slide/deck.ts'
import type { Piece } from '#figure/slide/flow.ts'
import { SLIDE } from '#figure/slide/slide-box.ts'
import { bar } from '#figure/slide/slide-frame.ts'
import type { Paper } from './paper.ts'

type Element = PDFKit.PDFStructureElement

/** A slide as a page, in reading order, its figure with a description for those who cannot see it. */
export function drawSlidePage(slide: DeckSlide, paper: Paper, section: Element): void {
  const { pen, open, artifact, tokens } = paper
  const { drawing, set } = slide
  const part: Part = (id) =>
    drawing.shapes.find((shape): shape is Group => shape.what === 'group' && shape.id === id)
  artifact(() => {
    pen.shapes(part('head')?.shapes ?? [])
  })
  const heading = open('H1', section)
  heading.add(() => drawTitle(slide, paper))
  heading.end()

  const { x, y } = SLIDE.text
  artifact(() => {
    const bars = set.words.text.bars.map((each) => bar(each.x, each.y, each.w, each.h, tokens.ruleStrong))
    pen.shapes(bars, { x, y: y + set.words.text.y })
  })
  drawProse(slide.blocks, set.words.text.pieces, paper, section, { x, y: y + set.words.text.y })
  if (set.words.standing.lines.length > 0) {
    const paragraph = open('P', section)
    paragraph.add(() =>
      set.words.standing.lines.forEach((line, row) =>
        pen.text(text(`${line} `, { x, y: y + set.words.standing.y + 14 + 19 * row }, sans(13), tokens.muted))
      )
    )
    paragraph.end()
  }
  if (slide.hasFigure) drawFigure(slide, part, paper, section)
  drawFoot(slide, paper, section)
}

type Part = (id: string) => Group | undefined

/** The figure with its lines, described for those who cannot see it. */
function drawFigure(slide: DeckSlide, part: Part, { pen, open }: Paper, section: Element): void {
  const { title, figure, standing, at } = slide
  const said = `${figure.title}. ${standing} Every relation stands in words under “What the figure of slide ${at} says”.`
  const picture = open('Figure', section, { title, alt: said })
  picture.add(() => {
    for (const id of ['frame', 'figure']) {
      const group = part(id)
      if (group) pen.shapes([group])
    }
  })
  picture.end()
}

/** The title. A slide without one gives the name of its view to screen readers, unseen. */
function drawTitle({ set, title }: DeckSlide, { pen, tokens }: Paper): void {
  const { size, lines } = set.words.title
  const { x, y } = SLIDE.text
  const face = { family: 'serif', size, weight: 600, italic: false } as const
  lines.forEach((line, row) =>
    pen.text(text(`${line} `, { x, y: y + size * (0.93 + 1.16 * row) }, face, tokens.ink))
  )
  if (lines.length === 0) {
    pen.text(text(title, { x: SLIDE.edge, y: SLIDE.rule + 8 }, sans(4), tokens.panel))
  }
}

/** A text's pieces under the paragraphs, headings and lists to which they belong. */
function drawProse(
  blocks: readonly Block[],
  pieces: readonly Piece[],
  { open, pieces: draw }: Paper,
  section: Element,
  by: { x: number; y: number }
): void {
  let list: Element | null = null
  const close = (): void => {
    list?.end()
    list = null
  }
  // pieces that belong to no block say that the text goes on
  for (const at of [...blocks.keys(), -1]) {
    const own = pieces.filter(({ block }) => block === at)
    if (own.length === 0) continue
    const what = blocks[at]?.what ?? 'paragraph'
    if (what !== 'item') close()
    if (what === 'item') {
      list ??= open('L', section)
      const item = open('LI', list)
      const body = open('LBody', item)
      draw(own, body, by)
      item.end()
    } else {
      const tags = { paragraph: 'P', heading: 'H2', quote: 'BlockQuote', code: 'Code' } as const
      const element = open(tags[what], section)
      draw(own, element, by)
      element.end()
    }
  }
  close()
}

function drawFoot(slide: DeckSlide, { pen, open, artifact, pieces, tokens }: Paper, section: Element): void {
  const { foot } = slide.set
  const by = { x: SLIDE.edge, y: SLIDE.foot.y }
  artifact(() => {
    const rule = { fill: tokens.rule, opacity: 1, stroke: null }
    pen.shapes([{ ...rule, what: 'rect', x: by.x, y: by.y, w: SLIDE.foot.w, h: 1, radius: 0 }])
  })
  const plain = { face: sans(12.5), tone: 'text', href: null, block: 0 } as const
  const line = (all: readonly Piece[]): void => {
    const paragraph = open('P', section)
    pieces(all, paragraph, by)
    paragraph.end()
  }
  foot.standing.forEach((words, row) =>
    line([{ ...plain, x: 0, y: 24 + row * SLIDE.foot.step, text: words }])
  )
  for (const { number, words, x, y } of foot.rows) {
    const mark: Piece = { ...plain, x, y, text: String(number), face: sans(12.5, 600), tone: 'ref' }
    line([mark, { ...plain, x: x + 26, y, text: words }])
  }
  const last = foot.more
  if (last) line([{ ...plain, ...last }])
  const right = SLIDE.edge + SLIDE.foot.w
  const day = open('P', section)
  day.add(() => {
    pen.text(text(slide.asOfWords, { x: right, y: by.y + 24 }, sans(12.5), tokens.muted, { anchor: 'end' }))
  })
  day.end()
  artifact(() => {
    const at = { x: right, y: by.y + 24 + SLIDE.foot.step }
    pen.text(text('¶ Pincite', at, sans(12.5, 600), tokens.ink, { anchor: 'end' }))
  })
}
