import { plainText } from '#figure/picture/xml.ts'
import type { Block } from '#figure/slide/blocks.ts'
import {
  ExternalHyperlink,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  TextRun
} from 'docx'

const STEP = 360
const MONO = 'Courier New'

/** The blocks of a text as paragraphs; `citeOf` gives the footnote at a citation. */
export function toParagraphs(
  blocks: readonly Block[],
  citeOf: (cites: readonly string[]) => readonly ParagraphChild[]
): Paragraph[] {
  return blocks.map((block) => {
    const children = block.runs.flatMap((run) => ('cites' in run ? citeOf(run.cites) : toRuns(run)))
    return new Paragraph({ ...settingOf(block), children: [...marker(block), ...children] })
  })
}

function settingOf({ what, depth }: Block): IParagraphOptions {
  const left = Math.min(depth, 6) * STEP
  if (what === 'heading') return { heading: HeadingLevel.HEADING_2 }
  if (what === 'item')
    return { indent: { left, hanging: STEP * 0.8 }, tabStops: [{ type: 'left', position: left }] }
  return what === 'quote' ? { style: 'Quote', indent: { left } } : {}
}

/** A list marker, numbered as in the text, whatever number the list begins with. */
function marker({ marker: mark }: Block): TextRun[] {
  return mark === '' ? [] : [new TextRun(`${mark}\t`)]
}

function toRuns({
  text,
  bold,
  italic,
  code,
  href
}: Exclude<Block['runs'][number], { cites: readonly string[] }>): ParagraphChild[] {
  const runs = plainText(text)
    .split('\n')
    .map(
      (line, at) =>
        new TextRun({
          text: line,
          bold,
          italics: italic,
          ...(at > 0 ? { break: 1 } : {}),
          ...(code ? { font: MONO } : {}),
          ...(href === null ? {} : { style: 'Hyperlink' })
        })
    )
  return href === null ? runs : [new ExternalHyperlink({ link: new URL(href).href, children: runs })]
}
