import type { Measure } from '../layout/text.ts'
import { type Scheme, type Tokens, TOKENS } from '../look/tokens.ts'
import type { Drawing, Group, Shape } from '../picture/drawing.ts'
import { sans, text } from '../picture/face.ts'
import { solid } from '../picture/paint.ts'
import { toSourceList } from '../picture/source-list.ts'
import type { DeckSlide } from './deck.ts'
import type { Piece } from './flow.ts'
import { SLIDE } from './slide-box.ts'
import { toPieces } from './slide-words.ts'

const WIDTH = SLIDE.w - 2 * SLIDE.edge
const HEAD = 44
const AFTER = 24

type Section = { id: string; title: string; shapes: readonly Shape[]; height: number }

/**
 * A slide as a picture that stands alone. Text that its column cannot hold, and all sources if its foot cannot
 * hold them, stand below it.
 */
export function toSlidePicture(slide: DeckSlide, pens: { scheme: Scheme; measure: Measure }): Drawing {
  const { drawing, set, sources } = slide
  const tokens = TOKENS[pens.scheme]
  const sections: Section[] = []
  if (set.words.rest.length > 0) {
    sections.push({ id: 'rest', title: 'The text goes on', ...inColumns(set.words.rest, tokens) })
  }
  if (!set.foot.isWhole) {
    const cited = sources.map(({ source, number, pins }) => ({ source: source.id, number, pins }))
    const known = new Map(sources.map(({ source }) => [source.id, source]))
    const list = toSourceList(
      cited,
      { sources: known, asOf: slide.asOf },
      { ...pens, width: WIDTH, columns: 3 }
    )
    sections.push({ id: 'sources', title: 'Sources', ...list })
  }
  let height: number = SLIDE.h
  const shapes = [...drawing.shapes]
  for (const section of sections) {
    shapes.push(...toSection(section, height, tokens))
    height += HEAD + section.height + AFTER
  }
  const said = slide.statements.map(({ word, sentence, refs }) => `${word}: ${sentence} [${refs}]`)
  const description = [drawing.description, slide.standing, ...said].join(' ')
  return { ...drawing, description, height: Math.ceil(height), shapes }
}

function toSection({ id, title, shapes }: Section, y: number, tokens: Tokens): Shape[] {
  const rule = { what: 'rect', x: SLIDE.edge, y, w: WIDTH, h: 1, radius: 0 } as const
  const group: Group = { what: 'group', id, title: '', x: SLIDE.edge, y: y + HEAD, shapes }
  return [
    { ...solid(tokens.ruleStrong), ...rule },
    text(title, { x: SLIDE.edge, y: y + 28 }, sans(12.5, 600), tokens.ink),
    group
  ]
}

/** Lines of text in two columns of roughly equal height. */
function inColumns(pieces: readonly Piece[], tokens: Tokens): { shapes: Shape[]; height: number } {
  const most = Math.max(...pieces.map(({ y }) => y))
  const half = pieces.find(({ y }) => y > most / 2)?.y ?? most
  const first = pieces.filter(({ y }) => y < half)
  const second = pieces
    .filter(({ y }) => y >= half)
    .map((piece) => ({ ...piece, x: piece.x + WIDTH / 2 + AFTER, y: piece.y - half + (first[0]?.y ?? 0) }))
  const shapes = toPieces([...first, ...second], 0, tokens)
  return { shapes, height: Math.max(...[...first, ...second].map(({ y }) => y)) + 8 }
}
