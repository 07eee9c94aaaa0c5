import type { Tokens } from '#figure/look/tokens.ts'
import { sans } from '#figure/picture/face.ts'
import type { DeckSlide } from '#figure/slide/deck.ts'
import type { Page } from './page.ts'
import { beginningOf, toProse } from './prose-xml.ts'
import { type Bar, type Box, type Paragraph, toTextBox } from './text-xml.ts'

/**
 * Paragraphs in a box of their own, `top` px down the column; a quotation has a box to itself, with its bar.
 */
type Stretch = { top: number; paragraphs: Paragraph[]; bar?: Bar; height?: number }

/** The first baseline from the top of its line, as a share of the size. */
const BASELINE = 1.12
/** The height of a line here, as a share of its height in a slide's own drawing. */
const TIGHTER = 0.86

/**
 * The text of a slide and its standing, in boxes one below another. A quotation and its bar share a box, so
 * that the bar stands beside its words whatever fonts the reader has.
 */
export function toColumn(slide: DeckSlide, { x, y, w, h }: Box, page: Page, tokens: Tokens): string {
  const stretches = toStretches(slide, tokens)
  return stretches
    .map(({ top, paragraphs, bar, height }, at) => {
      const box = { x, y: y + top, w, h: height ?? (stretches[at + 1]?.top ?? h) - top }
      if (!bar) return toTextBox(paragraphs, box, { name: 'Text', fits: 'shrink' }, page)
      return toTextBox(paragraphs, box, { name: 'Quotation', fits: 'grow', bar }, page)
    })
    .join('')
}

function toStretches({ set: { words }, blocks, refsOf, standing }: DeckSlide, tokens: Tokens): Stretch[] {
  const { size, pieces, bars } = words.text
  const stretches: Stretch[] = []
  const add = (top: number, paragraph: Paragraph): void => {
    const last = stretches.at(-1)
    if (last && !last.bar) last.paragraphs.push(paragraph)
    else stretches.push({ top, paragraphs: [{ ...paragraph, before: 0 }] })
  }
  const shown = beginningOf(blocks, words)
  toProse(shown, { size, tokens, refsOf }).forEach((paragraph, at) => {
    // pieces that belong to no block say that the text goes on
    const own = words.rest.length > 0 && at === shown.length - 1 ? -1 : at
    const bar = bars.find(({ block }) => block === own)
    const first = pieces.find(({ block }) => block === own)
    if (!first) return
    if (!bar) return add(first.y - BASELINE * size, paragraph)
    const beside = { x: bar.x, w: bar.w, colour: tokens.ruleStrong }
    stretches.push({
      top: bar.y,
      height: bar.h * TIGHTER,
      paragraphs: [{ ...paragraph, before: 0 }],
      bar: beside
    })
  })
  if (words.standing.lines.length > 0) add(words.standing.y - words.text.y, toStanding(standing, tokens))
  return stretches
}

function toStanding(standing: string, tokens: Tokens): Paragraph {
  return { runs: [{ text: standing, face: sans(13), colour: tokens.muted }], step: 18, before: 14 }
}
