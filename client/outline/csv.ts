import { toSafe } from '#model/cell.ts'
import type { Day } from '#model/dates.ts'
import { RELATION_HEADS, relationCells } from '#figure/words/report.ts'
import type { OnCanvas } from './on-canvas.ts'

/**
 * Rows as CSV (RFC 4180): quoted where needed, ending in CRLF, after a byte-order mark; no cell is a formula.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')}`
}

/** Rows as text that can be pasted into a spreadsheet. */
export function toTabbed(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.map((cell) => toSafe(cell).replaceAll(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n')
}

/** The relations on the canvas, each with its latest assertion, below a header row. */
export function toSheet({ cards, stacks, relations, sources }: OnCanvas, day: Day): string[][] {
  const all = [...cards, ...stacks.flatMap(({ members }) => members)]
  const entities = new Map(all.map((card) => [card.id, card]))
  return [
    [...RELATION_HEADS],
    ...relations.map((relation) => relationCells(relation, { entities, sources }, day))
  ]
}

function toCell(text: string): string {
  const cell = toSafe(text)
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
