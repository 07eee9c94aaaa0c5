import type { Measure } from '../layout/text.ts'
import { type Scheme, TOKENS } from '../look/tokens.ts'
import type { Known } from '../known.ts'
import { sourceName } from '../words/citation.ts'
import type { Shape } from './drawing.ts'
import { fontOf, sans, text } from './face.ts'
import { toLines } from './lines-of-text.ts'
import type { Cited } from './numbers.ts'

const NAME = sans(11.5)
const NUMBER = sans(11.5, 600)
const ADDRESS = sans(10.5)
const STEP = 15
const AFTER = 7
const INDENT = 24
const BETWEEN = 28

/** The numbered sources in columns of roughly equal height; from the top left corner. */
export function toSourceList(
  cited: readonly Cited[],
  sources: Known['sources'],
  { width, columns, scheme, measure }: { width: number; columns: number; scheme: Scheme; measure: Measure }
): { shapes: Shape[]; height: number } {
  const wide = (width - BETWEEN * (columns - 1)) / columns
  const { ink, text: colour, muted } = TOKENS[scheme]
  const entries = cited.map((each) => {
    const { name, address } = wordsOf(each, sources)
    const lines = [
      ...toLines(name, fontOf(NAME), wide - INDENT, measure).map((line) => ({
        line,
        face: NAME,
        fill: colour
      })),
      ...toLines(address, fontOf(ADDRESS), wide - INDENT, measure)
        .filter((line) => line !== '')
        .map((line) => ({ line, face: ADDRESS, fill: muted }))
    ]
    return { number: each.number, lines, height: lines.length * STEP + AFTER }
  })
  const goal = leastHeight(
    entries.map(({ height }) => height),
    columns
  )
  const shapes: Shape[] = []
  let [column, y, tallest] = [0, 0, 0]
  for (const { number, lines, height } of entries) {
    if (y > 0 && y + height > goal && column < columns - 1) [column, y] = [column + 1, 0]
    const x = column * (wide + BETWEEN)
    shapes.push(text(String(number), { x: x + INDENT - 8, y: y + 11 }, NUMBER, ink, { anchor: 'end' }))
    lines.forEach(({ line, face, fill }, at) =>
      shapes.push(text(line, { x: x + INDENT, y: y + 11 + STEP * at }, face, fill))
    )
    y += height
    tallest = Math.max(tallest, y)
  }
  return { shapes, height: tallest }
}

/** The least height of columns that hold all entries in order. */
function leastHeight(heights: readonly number[], columns: number): number {
  const sum = heights.reduce((all, height) => all + height, 0)
  let goal = Math.max(sum / columns, ...heights)
  while (columnsFor(heights, goal) > columns) goal += STEP
  return goal
}

function columnsFor(heights: readonly number[], goal: number): number {
  let [columns, y] = [1, 0]
  for (const height of heights) {
    if (y > 0 && y + height > goal) [columns, y] = [columns + 1, 0]
    y += height
  }
  return columns
}

/** A source in words: short name and pincites, then its address, or its title where it has none. */
function wordsOf({ source: id, pins }: Cited, sources: Known['sources']): { name: string; address: string } {
  const source = sources.get(id)
  const places = pins.map(({ pin, letter }) => `${letter === '' ? '' : `(${letter}) `}${pin ?? 'no pincite'}`)
  const name = source ? sourceName(source) : id
  return {
    name: `${name}: ${places.join('; ')}`,
    address: source?.url ?? source?.title ?? ''
  }
}
