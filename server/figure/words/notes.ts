import type { Day } from '#model/dates.ts'
import type { ShownAssertion, ShownSource } from '#model/shown.ts'
import { sourceNameAt } from './citation.ts'
import { dateWords } from './date-words.ts'

/** The subject of a note: what an assertion cites, or a source as a whole. */
type Cited = { source: string; pin?: ShownAssertion['pin'] }

/** The numbered notes of a text: one for each source and pincite, numbered in order of appearance. */
export type Notes = {
  numberOf(cited: Cited): number
  /** the notes so far, in order */
  all(): string[]
}

/**
 * Notes on some sources, none cited yet; given a day, a source of a later date says so. How a note reads may be
 * given too.
 */
export function createNotes(
  sources: readonly ShownSource[],
  day: Day | null = null,
  write: typeof toNote = toNote
): Notes {
  const byId = new Map(sources.map((source) => [source.id, source]))
  const numbers = new Map<string, number>()
  return {
    numberOf(cited) {
      const note = write(cited, byId.get(cited.source), day)
      const number = numbers.get(note) ?? numbers.size + 1
      numbers.set(note, number)
      return number
    },
    all: () => [...numbers.keys()]
  }
}

/** The numbers of notes after a sentence: `[1][3]`. */
export function noteMarks(numbers: readonly number[]): string {
  return numbers.map((number) => `[${number}]`).join('')
}

/** Notes as lines below a text. */
export function noteLines(notes: readonly string[]): string {
  return notes.map((note, i) => `[${i + 1}] ${note}`).join('\n')
}

/** Each number once, the smallest first. */
export function inRow(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b)
}

/**
 * A source and its pincite as a note. Of an assertion, it says where there is no pincite; of a source as a
 * whole, it does not.
 */
export function toNote(
  { source: id, pin }: Cited,
  source: ShownSource | undefined,
  day: Day | null = null
): string {
  if (!source) return id
  const place = pin === undefined ? '' : `, ${pin ?? 'no pincite'}`
  const parts = [
    `${source.title}, ${sourceNameAt(source, day)}${place}`,
    source.url ?? '',
    source.archiveUrl ? `Archived at ${source.archiveUrl}` : '',
    source.accessed ? `Read ${dateWords(source.accessed)}` : ''
  ]
  return `${parts.filter((part) => part !== '').join('. ')}.`
}
