import type { Day } from '#model/dates.ts'
import type { Measure } from '../layout/text.ts'
import { type Scheme, TOKENS } from '../look/tokens.ts'
import type { Known } from '../known.ts'
import { citedWords } from './cited-words.ts'
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

/** The numbered sources in columns of roughly equal height, each with its pincites and its address, or its title where it
 * has none; from the top left corner. */
export function toSourceList(
  cited: readonly Cited[],
  { sources, asOf }: Pick<Known, 'sources'> & { asOf: Day | null },
  { width, columns, scheme, measure }: { width: number; columns: number; scheme: Scheme; measure: Measure }
): { shapes: Shape[]; height: number } {
  const wide = (width - BETWEEN * (columns - 1)) / columns
  const { ink, text: colour, muted } = TOKENS[scheme]
  const entries = cited.map((each) => {
    const { name, pins } = citedWords(each, sources, asOf)
    const source = sources.get(each.source)
    const lines = [
      ...toLines(`${name}: ${pins}`, fontOf(NAME), wide - INDENT, measure).map((line) => ({
        line,
        face: NAME,
        fill: colour
      })),
      ...toLines(source?.url ?? source?.title ?? '', fontOf(ADDRESS), wide - INDENT, measure)
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
