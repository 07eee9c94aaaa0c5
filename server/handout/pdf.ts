import { TOKENS } from '#figure/look/tokens.ts'
import { fontOf, sans } from '#figure/picture/face.ts'
import { plainText } from '#figure/picture/xml.ts'
import type { Block } from '#figure/slide/blocks.ts'
import type { Deck, DeckSlide } from '#figure/slide/deck.ts'
import { SLIDE } from '#figure/slide/slide-box.ts'
import { linkedParts, sourceCitation } from '#figure/words/source-citation.ts'
import { cut } from '#figure/label.ts'
import { once } from 'node:events'
import { momentOf } from './moment.ts'
import type { HandOut } from './press.ts'
import { AccessiblePdf } from './pdf/accessible.ts'
import { createPaper, type Paper, sourcePlace } from './pdf/paper.ts'
import { PT } from './pdf/pen.ts'
import { drawSlidePage } from './pdf/slide-page.ts'
import { createTextPages, type TextPages } from './pdf/text-pages.ts'

/** Paragraphs set before other requests get a turn. */
const AT_ONCE = 10

/** The briefing as a tagged PDF: real text, marked headings, figures with descriptions, links, bookmarks. */
export const pdf: HandOut = {
  word: 'PDF',
  mediaType: 'application/pdf',
  extension: 'pdf',
  lacking: 'has empty boxes for',
  async deck(deck, { scheme, ...press }) {
    const date = new Date(momentOf(deck.day))
    const title = plainText(deck.title)
    const options: PDFKit.PDFDocumentOptions = {
      size: [SLIDE.w * PT, SLIDE.h * PT],
      margin: 0,
      autoFirstPage: false,
      font: '',
      tagged: true,
      pdfVersion: '1.7',
      lang: 'en-US',
      displayTitle: true,
      info: {
        Title: title,
        Author: plainText(deck.by),
        Producer: 'Pincite',
        Creator: 'Pincite',
        CreationDate: date,
        ModDate: date
      }
    }
    const doc = new AccessiblePdf(options)
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    const ended = once(doc, 'end')
    await draw(deck, createPaper(doc, press, TOKENS[scheme]), doc)
    doc.end()
    await ended
    return Buffer.concat(chunks)
  }
}

/** Draws page after page, letting other requests be answered in between. */
async function draw(deck: Deck, paper: Paper, doc: PDFKit.PDFDocument): Promise<void> {
  const root = paper.open('Document', null)
  for (const slide of deck.slides) {
    paper.page()
    doc.outline.addItem(plainText(`${slide.at}. ${slide.title}`))
    const section = paper.open('Sect', root, { title: slide.title })
    drawSlidePage(slide, paper, section)
    section.end()
    await paper.pause()
  }
  const head = cut(plainText(deck.title), fontOf(sans(15)), 900, paper.fonts.measure)
  const pages = createTextPages(paper, head)
  const back: Back = { pages, paper, root, doc }
  for (const slide of deck.slides) await writeSlide(slide, back)
  if (deck.sources.length > 0) await writeSources(deck.sources, back)
  root.end()
}

/** The pages of text behind the slides, and where their headings and tags go. */
type Back = { pages: TextPages; paper: Paper; root: PDFKit.PDFStructureElement; doc: PDFKit.PDFDocument }

async function writeSources(sources: Deck['sources'], { pages, paper, root, doc }: Back): Promise<void> {
  const section = paper.open('Sect', root, { title: 'Sources' })
  pages.heading('Sources', 'H1', section)
  doc.outline.addItem('Sources')
  for (const [at, source] of sources.entries()) {
    if (at % AT_ONCE === 0) await paper.pause()
    const { text, href } = sourceCitation(source)
    const block = toParagraph({ text: `${source.number}.  `, bold: true }, ...linkedParts(text, href))
    pages.paragraph(block, section, { place: sourcePlace(source.number) })
  }
  section.end()
}

/** Writes what a slide's figure says, relation by relation, after any text that its column could not hold. */
async function writeSlide(slide: DeckSlide, { pages, paper, root, doc }: Back): Promise<void> {
  const { at, title, statements, refsOf, blocks, set, hasFigure } = slide
  if (!hasFigure && set.words.rest.length === 0) return
  const name = hasFigure ? `What the figure of slide ${at} says` : `The text of slide ${at}`
  const section = paper.open('Sect', root, { title: name })
  if (set.words.rest.length > 0) {
    pages.heading(`The text of slide ${at}, whole: ${title}`, 'H1', section)
    for (const block of blocks) pages.paragraph(block, section, { refsOf })
  }
  doc.outline.addItem(name)
  if (hasFigure) pages.heading(name, 'H1', section)
  if (hasFigure && statements.length === 0)
    pages.paragraph(toParagraph({ text: 'Nothing is drawn.' }), section)
  for (const [index, { word, sentence, refs }] of statements.entries()) {
    if (index % AT_ONCE === 0) await paper.pause()
    const block = toParagraph({ text: word, bold: true }, { text: `: ${sentence}` })
    pages.paragraph({ ...block, runs: [...block.runs, { cites: [refs] }] }, section, {
      refsOf: ([own = '']) => own
    })
  }
  section.end()
}

type Part = { text: string; bold?: boolean; href?: string | null }

function toParagraph(...parts: readonly Part[]): Block {
  const runs = parts.map(({ text, bold = false, href = null }) => ({
    text: plainText(text).replaceAll('\n', ' '),
    bold,
    italic: false,
    code: false,
    href
  }))
  return { what: 'paragraph', depth: 0, marker: '', runs }
}
