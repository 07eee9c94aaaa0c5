import { latestDay, type Day } from '#model/dates.ts'
import { inOrder } from '#model/standing.ts'
import { MARK_TABLE } from '#model/status.ts'
import { toSentence } from '#figure/words/sentence.ts'
import type { OnCanvas } from './on-canvas.ts'

const HEADS = [
  'from',
  'relation',
  'to',
  'status',
  'since',
  'speaker',
  'source',
  'publisher',
  'date',
  'pincite',
  'url',
  'relation id',
  'as of'
]

/** A spreadsheet takes a cell that begins so for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/

/** Rows as CSV (RFC 4180): quoted where needed, lines end in CRLF, a byte order mark before; no cell is a formula. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')}`
}

/** Rows as text that a spreadsheet takes when it is pasted. */
export function toTabbed(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => safe(cell).replaceAll(/[\t\r\n]+/g, ' ')).join('\t')).join('\n')
}

/** The relations on the canvas, each with its latest assertion, under a line of heads. */
export function toSheet({ cards, stacks, relations, sources }: OnCanvas, day: Day): string[][] {
  const all = [...cards, ...stacks.flatMap(({ members }) => members)]
  const names = new Map(all.map((card) => [card.id, card.name]))
  const rows = relations.map((relation) => {
    const latest = inOrder(relation.assertions).at(-1)
    const source = latest && sources.get(latest.source)
    const [from, to] = [names.get(relation.from) ?? relation.from, names.get(relation.to) ?? relation.to]
    return [
      from,
      toSentence(relation, from, to, day),
      to,
      MARK_TABLE[relation.mark].word,
      relation.since,
      latest?.by ?? '',
      source?.title ?? '',
      source?.publisher ?? '',
      latest ? latestDay(latest.date) : '',
      latest?.pin ?? '',
      source?.url ?? '',
      relation.id,
      day
    ]
  })
  return [HEADS, ...rows]
}

function toCell(text: string): string {
  const cell = safe(text)
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function safe(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}
