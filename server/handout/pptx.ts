import { TOKENS } from '#figure/look/tokens.ts'
import { toPlainText } from '#figure/slide/blocks.ts'
import type { DeckSlide } from '#figure/slide/deck.ts'
import { betweenSlides, type HandOut } from './press.ts'
import { type SlideFile, toPackage } from './pptx/package.ts'
import { createPage } from './pptx/page.ts'
import { toSlideFile, toSlideShapes } from './pptx/slide-xml.ts'
import { toSourceSlides } from './pptx/source-slides.ts'

/**
 * The briefing as PowerPoint slides of native shapes, connectors and texts, with notes and numbered sources.
 */
export const pptx: HandOut = {
  word: 'Slides for PowerPoint',
  mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  extension: 'pptx',
  async deck({ title, by, day, slides, sources }, { scheme, fonts: { measure }, signal }) {
    const tokens = TOKENS[scheme]
    const files: SlideFile[] = []
    for (const slide of slides) {
      const page = createPage()
      const xml = toSlideFile(toSlideShapes(slide, page, measure, tokens), tokens.panel)
      files.push({ xml, links: page.links(), notes: toNotes(slide) })
      await betweenSlides({ signal })
    }
    const ends = toSourceSlides(sources, { tokens, measure }).map(({ page, shapes }) => ({
      xml: toSlideFile(shapes, tokens.panel),
      links: page.links(),
      notes: []
    }))
    return toPackage([...files, ...ends], { title, by, day })
  }
}

/** What the speaker sees: the notes, the text that the slide cuts, and what the figure says. */
function toNotes({ notes, blocks, refsOf, set, standing, statements }: DeckSlide): string[] {
  const own = toPlainText(notes)
  const whole = set.words.rest.length === 0 ? '' : toPlainText(blocks, refsOf)
  const said = statements.map(({ word, sentence, refs }) => `${word}: ${sentence} [${refs}]`)
  const parts = [
    own,
    whole,
    standing,
    said.length === 0 ? '' : 'What the figure says, with its sources:',
    ...said
  ]
  return parts.flatMap((part) => (part === '' ? [] : part.split('\n')))
}
