import { RULE } from '#figure/picture/legend-shapes.ts'
import { plainText } from '#figure/picture/xml.ts'
import type { Deck, DeckSlide, NumberedSource } from '#figure/slide/deck.ts'
import { linkedParts, sourceCitation } from '#figure/words/source-citation.ts'
import { ExternalHyperlink, HeadingLevel, ImageRun, LineRuleType, Paragraph, TextRun } from 'docx'
import { createFootnotes, type Footnotes } from './docx/notes.ts'
import { toPackage } from './docx/package.ts'
import { toParagraphs } from './docx/prose.ts'
import { MEMO_STYLES } from './docx/styles.ts'
import { betweenSlides, type HandOut, type Press } from './press.ts'
import { toPng } from './png.ts'

/** The width of a figure on US Letter, px: five and a half inches. */
const WIDTH = 528
/** US Letter with an inch around it, twentieths of a point. */
const LETTER = {
  size: { width: 12_240, height: 15_840 },
  margin: { top: 1_440, right: 1_440, bottom: 1_440, left: 1_440 }
}

/** The briefing as a memo: the story under headings, each figure, each relation with a footnote, the sources. */
export const docx: HandOut = {
  word: 'Memo for Word',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extension: 'docx',
  lacking: 'sets in other fonts, or leaves out of its figures,',
  async deck(deck, press) {
    const { title, by, day, slides, sources } = deck
    const footnotes = createFootnotes()
    const story: Paragraph[] = []
    for (const slide of slides) {
      story.push(...(await toSection(slide, footnotes, press)))
      await betweenSlides(press)
    }
    const children = [...toHead(deck), ...story, ...toSources(sources)]
    const memo = {
      styles: MEMO_STYLES,
      footnotes: footnotes.all(),
      sections: [{ properties: { page: LETTER }, children }]
    }
    return toPackage(memo, { title, by, day })
  }
}

function toHead({ title, by }: Deck): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(plainText(title))] }),
    ...(by === '' ? [] : [new Paragraph({ children: [new TextRun(plainText(by))] })]),
    new Paragraph({ style: 'Quiet', children: [new TextRun(RULE)] })
  ]
}

/** A slide as a section: its text, its figure with a description, and what the figure says. */
async function toSection(slide: DeckSlide, footnotes: Footnotes, press: Press): Promise<Paragraph[]> {
  const { at, title, blocks, standing, hasFigure } = slide
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(plainText(`${at}. ${title}`))] }),
    ...toParagraphs(blocks, (cites) => footnotes.cite(cites, slide)),
    ...(standing === '' ? [] : [new Paragraph({ style: 'Quiet', children: [new TextRun(standing)] })]),
    ...(hasFigure ? await toFigure(slide, footnotes, press) : [])
  ]
}

/** The figure of a slide, and what it says. */
async function toFigure(slide: DeckSlide, footnotes: Footnotes, press: Press): Promise<Paragraph[]> {
  const { at, standing, asOfWords, statements, figure } = slide
  const { width, height } = figure
  const image = new ImageRun({
    type: 'png',
    data: await toPng(figure, press),
    transformation: { width: WIDTH, height: Math.round((WIDTH * height) / width) },
    altText: {
      name: `Figure ${at}`,
      title: plainText(figure.title),
      description: plainText(`${standing} Every relation stands in words below the figure.`)
    }
  })
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_2,
    children: [new TextRun('What the figure says')]
  })
  return [
    new Paragraph({ keepNext: true, spacing: { line: 240, lineRule: LineRuleType.AUTO }, children: [image] }),
    new Paragraph({ style: 'Quiet', children: [new TextRun(`Figure ${at}. ${asOfWords}.`)] }),
    ...(statements.length === 0 ? [] : [heading]),
    ...statements.map(
      ({ word, sentence, supports }) =>
        new Paragraph({
          style: 'Said',
          children: [
            new TextRun({ text: word, bold: true }),
            new TextRun(plainText(`: ${sentence}`)),
            footnotes.mark(supports, slide)
          ]
        })
    )
  ]
}

function toSources(sources: readonly NumberedSource[]): Paragraph[] {
  if (sources.length === 0) return []
  const heading = new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun('Sources')] })
  const list = sources.map((each) => {
    const { text, href } = sourceCitation(each)
    const runs = linkedParts(plainText(text), href).map((part) =>
      part.href === null
        ? new TextRun(part.text)
        : new ExternalHyperlink({
            link: new URL(part.href).href,
            children: [new TextRun({ text: part.text, style: 'Hyperlink' })]
          })
    )
    return new Paragraph({ style: 'Source', children: [new TextRun(`${each.number}.\t`), ...runs] })
  })
  return [heading, ...list]
}
