import type { Measure } from '#figure/layout/text.ts'
import type { Tokens } from '#figure/look/tokens.ts'
import { fontOf, sans } from '#figure/picture/face.ts'
import { toLines } from '#figure/picture/lines-of-text.ts'
import type { NumberedSource } from '#figure/slide/deck.ts'
import { linkedParts, sourceCitation } from '#figure/words/source-citation.ts'
import type { Page } from './page.ts'
import { createPage } from './page.ts'
import { type Paragraph, toTextBox } from './text-xml.ts'

const FACE = sans(13)
const STEP = 17
const AFTER = 8
const COLUMN = { w: 560, h: 540, y: 130, x: [48, 672] } as const
const INDENT = 30
/** Other fonts are a little wider than ours, so entries are set for a narrower column. */
const NARROWER = 0.94
/**
 * A longer entry is cut before its address, to so many characters, with which it fits a column; the record has
 * the rest.
 */
const LONGEST = 1_800

/** The numbered sources on slides of their own, two columns each. */
export function toSourceSlides(
  sources: readonly NumberedSource[],
  { tokens, measure }: { tokens: Tokens; measure: Measure }
): { page: Page; shapes: string }[] {
  const entries = sources.map((each) => {
    const { text, href } = sourceCitation(each)
    const words = cut(text, href)
    const lines = toLines(words, fontOf(FACE), (COLUMN.w - INDENT) * NARROWER, measure).length
    const paragraph: Paragraph = {
      runs: withoutStop(linkedParts(words, href)).map((run) => ({ ...run, face: FACE, colour: tokens.text })),
      step: STEP,
      before: AFTER,
      left: INDENT,
      hangs: { number: each.number }
    }
    return { paragraph, height: lines * STEP + AFTER }
  })
  const columns: Paragraph[][] = []
  let y = Number.POSITIVE_INFINITY
  for (const { paragraph, height } of entries) {
    if (y + height > COLUMN.h) {
      columns.push([])
      y = 0
    }
    columns.at(-1)?.push(paragraph)
    y += height
  }
  const count = Math.ceil(columns.length / 2)
  return Array.from({ length: count }, (_, at) => {
    const page = createPage()
    const title = count === 1 ? 'Sources' : `Sources, ${at + 1} of ${count}`
    const face = { family: 'serif', size: 30, weight: 600, italic: false } as const
    const heading = { runs: [{ text: title, face, colour: tokens.ink }] }
    const shapes = [
      toTextBox([heading], { x: 48, y: 60, w: 1184, h: 50 }, { name: 'Title', title: true }, page),
      ...columns.slice(2 * at, 2 * at + 2).map((paragraphs, side) => {
        const box = { x: COLUMN.x[side] ?? COLUMN.x[0], y: COLUMN.y, w: COLUMN.w, h: COLUMN.h }
        return toTextBox(paragraphs, box, { name: 'Sources', fits: 'shrink' }, page)
      })
    ]
    return { page, shapes: shapes.join('') }
  })
}

/** The parts of a citation without a full stop after its address. */
function withoutStop(parts: ReturnType<typeof linkedParts>): ReturnType<typeof linkedParts> {
  return parts.length > 1 && parts.at(-1)?.text === '.' ? parts.slice(0, -1) : parts
}

function cut(text: string, href: string | null): string {
  if (text.length <= LONGEST) return text
  const at = href === null ? -1 : text.indexOf(href)
  const end = at < 0 ? '' : ` ${text.slice(at)}`
  return `${text.slice(0, Math.max(0, LONGEST - end.length))}…${end}`
}
