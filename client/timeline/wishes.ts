import type { Status } from '#model/status.ts'
import { cut } from '#figure/words/event-words.ts'
import type { TimelineMark } from './events.ts'
import { scaled } from '../look/letters.ts'
import { LONGEST, type Wish } from './rows.ts'

/** The average width of a letter, px: 12.5 px high by default. */
const LETTER = scaled(6.4)

/** What an event with its mark at x asks for, px. */
export function toWish(event: TimelineMark, x: number): Wish {
  return { id: event.id, x, words: cut(event.label, LONGEST).length * LETTER, weight: weightOf(event) }
}

const WEIGHTS: Partial<Record<Status, number>> = {
  found: 9,
  admitted: 9,
  dismissed: 8,
  settled: 8,
  withdrawn: 7,
  filed: 6,
  recorded: 5
}

/**
 * How important it is to label an event: outcomes, endings and filings come first where there is not room for
 * all.
 */
function weightOf({ status, selects, named }: TimelineMark): number {
  const weight = (status && WEIGHTS[status]) ?? 3
  return weight * 10 + Math.min(9, selects.length) + (named ? 0 : -20)
}
