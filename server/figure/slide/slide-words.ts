import type { Measure } from '../layout/text.ts'
import type { Tokens } from '../look/tokens.ts'
import type { Face, Shape } from '../picture/drawing.ts'
import { fontOf, italic, sans, text } from '../picture/face.ts'
import { toLines } from '../picture/lines-of-text.ts'
import { fittingFlow, type Piece } from './flow.ts'
import { SLIDE, TEXT_SIZES, TITLE_SIZES } from './slide-box.ts'
import { type Bar, toQuoteBars } from './quote-bars.ts'
import type { SlideContent } from './slide-content.ts'
import { bar } from './slide-frame.ts'

/** The column of a slide as set: title, text, and below it the standing of what is shown. */
export type SlideWords = {
  /** of the column, px */
  width: number
  title: { size: number; lines: readonly string[] }
  /** the text from its own top left corner; `rest`, likewise, is what the column cannot hold */
  text: { y: number; size: number; pieces: readonly Piece[]; bars: readonly Bar[] }
  rest: readonly Piece[]
  standing: { y: number; lines: readonly string[] }
}

const STANDING_FACE = sans(13)
const STANDING_STEP = 19
const BEFORE_STANDING = 14
const GOES_ON = 'The text goes on at the end.'

/** Sets title, text and standing in a column of this width, as large as they fit. */
export function setWords(
  { title, blocks, refsOf }: SlideContent,
  standing: string,
  measure: Measure,
  w: number
): SlideWords {
  const { h } = SLIDE.text
  const set = fittingTitle(title, measure, w)
  const { lines, height: below } = fittingStanding(standing, measure, w)
  const y = title === '' ? 0 : set.lines.length * set.size * 1.16 + 8
  const room = h - below - y
  const flow = fittingFlow(blocks, { width: w, measure, refsOf }, { ...TEXT_SIZES, height: room })
  const { pieces, rest, height } = flow.fits ? { ...flow, rest: [] } : parted(flow.pieces, room, flow.size)
  return {
    width: w,
    title: set,
    text: { y, size: flow.size, pieces, bars: toQuoteBars(blocks, pieces, flow.size) },
    rest,
    standing: { y: y + height + (y + height > 0 ? BEFORE_STANDING : 0), lines }
  }
}

/** What is alleged and what was found, in lines of a width, and the room that this takes under a text, px. */
export function fittingStanding(
  standing: string,
  measure: Measure,
  width: number
): { lines: string[]; height: number } {
  const lines = standing === '' ? [] : toLines(standing, fontOf(STANDING_FACE), width, measure)
  return { lines, height: lines.length * STANDING_STEP + (lines.length > 0 ? BEFORE_STANDING : 0) }
}

/**
 * Splits a text at a height: what stands above it, with a word that it goes on; and the rest, from its own top.
 */
function parted(
  pieces: readonly Piece[],
  height: number,
  size: number
): { pieces: Piece[]; rest: Piece[]; height: number } {
  const last = height - size * 1.6
  const goesOn = pieces.find(({ y }) => y > last)
  const cutAt = goesOn ? goesOn.y - size * 0.6 : Number.POSITIVE_INFINITY
  const shown = pieces.filter(({ y }) => y < cutAt)
  const rest = pieces
    .filter(({ y }) => y >= cutAt)
    .map((piece) => ({ ...piece, y: piece.y - cutAt + size * 0.5 }))
  const word: Piece = {
    x: 0,
    y: height - size * 0.4,
    text: GOES_ON,
    face: { ...sans(size), italic: true },
    tone: 'text',
    href: null,
    block: -1
  }
  return { pieces: [...shown, word], rest, height }
}

/** The column as shapes, from its top left corner. */
export function toWords({ title, text: set, standing }: SlideWords, tokens: Tokens): Shape[] {
  const { size, lines } = title
  return [
    ...lines.map((line, at) =>
      text(line, { x: 0, y: size * (0.93 + 1.16 * at) }, titleFace(size), tokens.ink)
    ),
    ...set.bars.map((each) => bar(each.x, set.y + each.y, each.w, each.h, tokens.ruleStrong)),
    ...toPieces(set.pieces, set.y, tokens),
    ...standing.lines.map((line, at) =>
      text(line, { x: 0, y: standing.y + 14 + STANDING_STEP * at }, STANDING_FACE, tokens.muted)
    )
  ]
}

/** Pieces of a text as shapes, `down` px lower. */
export function toPieces(pieces: readonly Piece[], down: number, tokens: Tokens): Shape[] {
  const tones = { text: tokens.text, ink: tokens.ink, ref: tokens.accentInk }
  return pieces.map(({ x, y, text: words, face, tone }) => text(words, { x, y: down + y }, face, tones[tone]))
}

/** A title in at most three lines of a width, smaller where it is long. */
export function fittingTitle(
  title: string,
  measure: Measure,
  width: number
): { size: number; lines: string[] } {
  for (let size = TITLE_SIZES.most; ; size -= 1) {
    const lines = title === '' ? [] : toLines(title, fontOf(titleFace(size)), width, measure)
    if (lines.length <= 3 || size <= TITLE_SIZES.least) return { size, lines }
  }
}

function titleFace(size: number): Face {
  return { ...italic(size), italic: false }
}
