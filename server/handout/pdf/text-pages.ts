import { append } from '#model/grouping.ts'
import type { Measure } from '#figure/layout/text.ts'
import { italic, sans, text } from '#figure/picture/face.ts'
import type { Block } from '#figure/slide/blocks.ts'
import { fittingFlow, type Piece } from '#figure/slide/flow.ts'
import { SLIDE } from '#figure/slide/slide-box.ts'
import { type Paper, ROOM } from './paper.ts'

type Element = PDFKit.PDFStructureElement

const BETWEEN = 40
const WIDE = (ROOM.w - BETWEEN) / 2
const SIZE = 13
const AFTER = 7
/** The room that a heading needs below it, px, so that it never stands alone at the foot of a column. */
const HEADING = 60
/** A paragraph of at most so many lines stays in one column, as the entries of a list do. */
const WHOLE = 6

/** Pages of text in two columns, filled from the top; headings and paragraphs go into the tree as they are set. */
export type TextPages = {
  heading: (words: string, tag: 'H1' | 'H2', within: Element) => void
  /** a paragraph; `place` is the name that numbers link to, `mark` stands before it */
  paragraph: (
    block: Block,
    within: Element,
    more?: { refsOf?: (cites: readonly string[]) => string; place?: string }
  ) => void
}

/** Text pages that begin a new page at the first words; `head` stands at the top of each. */
export function createTextPages(paper: Paper, head: string): TextPages {
  const { measure } = paper.fonts
  let [column, y] = [1, Number.POSITIVE_INFINITY]
  const need = (height: number): void => {
    if (y + height <= ROOM.h) return
    column += 1
    y = 0
    if (column < 2) return
    column = 0
    paper.page()
    drawHead(paper, head, measure)
  }
  const origin = () => ({ x: ROOM.x + column * (WIDE + BETWEEN), y: ROOM.y })

  return {
    heading(words, tag, within) {
      const size = tag === 'H1' ? 22 : 15
      const block: Block = {
        what: 'heading',
        depth: 0,
        marker: '',
        runs: [{ text: words, bold: true, italic: false, code: false, href: null }]
      }
      const { pieces, height } = set(block, size, measure)
      need(Math.min(ROOM.h, height + HEADING))
      const element = paper.open(tag, within)
      const { x, y: top } = origin()
      paper.pieces(pieces, element, { x, y: top + y })
      element.end()
      y += height + AFTER
    },
    paragraph(block, within, { refsOf = () => '', place } = {}) {
      const { pieces } = set(block, SIZE, measure, refsOf)
      const element = paper.open('P', within)
      const lines = linesOf(pieces)
      if (lines.length <= WHOLE) need(lines.length * SIZE * 1.53)
      for (const [at, line] of lines.entries()) {
        need(SIZE * 1.53)
        const { x, y: top } = origin()
        if (at === 0 && place !== undefined) paper.place(place, top + y)
        paper.pieces(
          line.map((piece) => ({ ...piece, y: piece.y - (line[0]?.top ?? 0) })),
          element,
          { x, y: top + y }
        )
        y += SIZE * 1.53
      }
      element.end()
      y += AFTER
    }
  }
}

function set(
  block: Block,
  size: number,
  measure: Measure,
  refsOf: (cites: readonly string[]) => string = () => ''
): { pieces: Piece[]; height: number } {
  return fittingFlow([block], { width: WIDE, measure, refsOf }, { most: size, least: size, height: 0 })
}

/** The pieces of each line, with how far down the line begins. */
function linesOf(pieces: readonly Piece[]): (Piece & { top: number })[][] {
  const lines = new Map<number, (Piece & { top: number })[]>()
  for (const piece of pieces) {
    // raised numbers stand above the line to which they belong
    const row = Math.floor(piece.y / (SIZE * 1.53))
    append(lines, row, { ...piece, top: row * SIZE * 1.53 })
  }
  return [...lines.values()]
}

function drawHead(paper: Paper, head: string, measure: Measure): void {
  const { pen, tokens } = paper
  paper.artifact(() => {
    const lead = 'Briefing: '
    const start = SLIDE.edge + measure(lead, '400 15px IBM Plex Sans')
    pen.text(text(lead, { x: SLIDE.edge, y: SLIDE.head }, sans(15), tokens.muted))
    pen.text(text(head, { x: start, y: SLIDE.head }, { ...italic(15, 400), family: 'sans' }, tokens.muted))
    const rule = { fill: tokens.ink, opacity: 1, stroke: null }
    pen.shapes([{ ...rule, what: 'rect', x: SLIDE.edge, y: SLIDE.rule, w: SLIDE.foot.w, h: 1.2, radius: 0 }])
  })
}
