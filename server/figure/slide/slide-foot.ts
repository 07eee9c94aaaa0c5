import type { Day } from '#model/dates.ts'
import type { Measure } from '../layout/text.ts'
import type { Tokens } from '../look/tokens.ts'
import type { Shape } from '../picture/drawing.ts'
import { fontOf, sans, text } from '../picture/face.ts'
import { toLines } from '../picture/lines-of-text.ts'
import { citedWords } from '../picture/cited-words.ts'
import type { Cited } from '../picture/numbers.ts'
import type { Known } from '../known.ts'
import { cut } from '../label.ts'
import { SLIDE } from './slide-box.ts'

const FACE = sans(12.5)
const INDENT = 26
/** A reader's program may take other fonts than ours, which are wider. */
const NARROWER = 0.94

/**
 * The foot of a slide as set: the lines before the sources, the sources that fit, and whether all of them fit
 * uncut.
 */
export type FootRows = {
  standing: readonly string[]
  rows: readonly { number: number; words: string; x: number; y: number }[]
  /** the words for how many more there are */
  more: { text: string; x: number; y: number } | null
  isWhole: boolean
}

/** What is alleged and what was found, in lines before the sources; they leave the sources at least one row. */
export function standingInFoot(standing: string, measure: Measure): string[] {
  const { w, rows, dateW } = SLIDE.foot
  return standing === ''
    ? []
    : toLines(standing, fontOf(FACE), (w - dateW) * NARROWER, measure).slice(0, rows - 1)
}

/** The rows that so many lines leave for the sources. */
export function sourceRows(lines: readonly string[]): number {
  return SLIDE.foot.rows - lines.length
}

/** Sets the foot of a slide; `standing` is empty where the standing is set beside the figure. */
export function setFoot(
  standing: string,
  cited: readonly Cited[],
  { sources, asOf }: Pick<Known, 'sources'> & { asOf: Day },
  measure: Measure
): FootRows {
  const { w, columns, step, dateW } = SLIDE.foot
  const wide = (w - dateW) / columns
  const room = wide - INDENT - 24
  const lines = standingInFoot(standing, measure)
  const rows = sourceRows(lines)
  const shown = cited.length > columns * rows ? columns * rows - 1 : cited.length
  const rest = cited.length - shown
  const placeOf = (at: number): { x: number; y: number } => ({
    x: Math.floor(at / rows) * wide,
    y: 24 + (lines.length + (at % rows)) * step
  })
  const words = cited.map((each) => {
    const { name, pins } = citedWords(each, sources, asOf)
    return `${name}, ${pins}`
  })
  return {
    standing: lines,
    rows: cited.slice(0, shown).map(({ number }, at) => ({
      number,
      words: cut(words[at] ?? '', fontOf(FACE), room, measure),
      ...placeOf(at)
    })),
    more: rest === 0 ? null : { text: `and ${rest} more at the end`, ...placeOf(shown) },
    isWhole: shown === cited.length && words.every((each) => measure(each, fontOf(FACE)) <= room)
  }
}

/** The sources in the foot as shapes, from its top left corner. */
export function toFootShapes({ standing, rows, more }: FootRows, tokens: Tokens): Shape[] {
  const { step } = SLIDE.foot
  return [
    ...standing.map((line, at) => text(line, { x: 0, y: 24 + at * step }, FACE, tokens.muted)),
    ...rows.flatMap(({ number, words, x, y }) => [
      text(String(number), { x, y }, sans(12.5, 600), tokens.accentInk),
      text(words, { x: x + INDENT, y }, FACE, tokens.text)
    ]),
    ...(more ? [text(more.text, more, FACE, tokens.muted)] : [])
  ]
}
