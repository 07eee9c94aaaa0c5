import type { Tokens } from '#figure/look/tokens.ts'
import type { Text } from '#figure/picture/drawing.ts'
import { fontOf } from '#figure/picture/face.ts'
import { plainText } from '#figure/picture/xml.ts'
import type { Piece } from '#figure/slide/flow.ts'
import { SLIDE } from '#figure/slide/slide-box.ts'
import { betweenSlides, type Press } from '../press.ts'
import type { Fonts } from '../type/fonts.ts'
import { createPen, type Pen, PT } from './pen.ts'

type Element = PDFKit.PDFStructureElement

/** The document as it is being written: pages of the size of a slide, and a tree of what stands on them. */
export type Paper = {
  pen: Pen
  fonts: Fonts
  tokens: Tokens
  /** lets other requests be answered; throws where nobody waits for the document any more */
  pause: () => Promise<void>
  /** begins a page */
  page: () => void
  /** opens an element of the tree within another, or at its root */
  open: (tag: string, within: Element | null, about?: { title?: string; alt?: string }) => Element
  /** draws decoration that no screen reader announces */
  artifact: (draw: () => void) => void
  /** draws pieces of text as content of an element, with their links, moved by x and y */
  pieces: (pieces: readonly Piece[], within: Element, by: { x: number; y: number }) => void
  /** names a place y px down the open page, for numbers to link to */
  place: (name: string, y: number) => void
}

/** The name of the place of a source in the list at the end. */
export function sourcePlace(number: number): string {
  return `source-${number}`
}

/** A document over a PDF that is being made. */
export function createPaper(
  doc: PDFKit.PDFDocument,
  { fonts, onLacking, signal }: Omit<Press, 'scheme'>,
  tokens: Tokens
): Paper {
  const pen = createPen(doc, fonts, onLacking)
  const tones = { text: tokens.text, ink: tokens.ink, ref: tokens.accentInk }

  const open: Paper['open'] = (tag, within, { title, alt } = {}) => {
    const about = {
      ...(title === undefined ? {} : { title: plainText(title) }),
      ...(alt === undefined ? {} : { alt: plainText(alt) })
    }
    const element = doc.struct(tag, about)
    if (within) within.add(element)
    else doc.addStructure(element)
    return element
  }

  const lead = (within: Element, piece: Piece, draw: () => void, by: { x: number; y: number }): void => {
    const { x, y, text, face, href } = piece
    const place = href ?? sourcePlace(Number.parseInt(text, 10))
    const words = href ?? `Source ${text}`
    const link = open('Link', within, { alt: words })
    link.add(draw)
    const about: PDFKit.Mixins.AnnotationOption & { structParent: Element } = { structParent: link }
    // a plain string would be written as a name
    Object.assign(about, { Contents: Object(plainText(words)) })
    const [left, top] = [x + by.x, y + by.y - face.size]
    const [width, height] = [fonts.measure(text, fontOf(face)), face.size * 1.25]
    if (href === null) doc.goTo(left, top, width, height, place, about)
    else doc.link(left, top, width, height, new URL(href).href, about)
    link.end()
  }

  return {
    pen,
    fonts,
    tokens,
    pause: () => betweenSlides({ signal }),
    open,
    page() {
      doc.addPage()
      doc.scale(PT)
    },
    artifact(draw) {
      doc.markContent('Artifact', { type: 'Layout' })
      draw()
      doc.endMarkedContent()
    },
    pieces(pieces, within, by) {
      for (const piece of joined(pieces)) {
        const { x, y, text, face, tone, href } = piece
        const shape: Text = {
          what: 'text',
          x: x + by.x,
          y: y + by.y,
          text: plainText(text),
          face,
          fill: tones[tone],
          anchor: 'start',
          turn: 0
        }
        const draw = (): void => pen.text(shape)
        const leads = href !== null ? URL.canParse(href) : tone === 'ref' && /^\d/.test(text)
        if (leads) lead(within, piece, draw, by)
        else within.add(draw)
      }
    },
    place(name, y) {
      doc.addNamedDestination(name, 'XYZ', 0, Math.max(0, y - 20) * PT, null)
    }
  }
}

/**
 * Joins pieces that follow each other on a line in one face, so that a screen reader meets lines, not words;
 * each number of a source stays by itself.
 */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    const isOne =
      last?.y === piece.y &&
      last.tone === piece.tone &&
      last.href === piece.href &&
      (piece.tone !== 'ref' || piece.href !== null) &&
      last.text.endsWith(' ') &&
      fontOf(last.face) === fontOf(piece.face)
    if (last && isOne) all[all.length - 1] = { ...last, text: last.text + piece.text }
    else all.push(piece)
  }
  return all
}

/** The area of a page inside its margins, px. */
export const ROOM = {
  x: SLIDE.edge,
  y: 84,
  w: SLIDE.w - 2 * SLIDE.edge,
  h: SLIDE.h - 84 - SLIDE.edge
} as const
