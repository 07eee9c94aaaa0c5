import type { ShownAssertion, ShownSource } from '#model/shown.ts'
import { sourceName } from './citation.ts'
import { dateWords } from './date-words.ts'

/** The numbered notes of a text: each source and pincite is one, numbered as it comes up. */
export type Notes = {
  /** the number of the note for what an assertion cites, or for a source as a whole */
  numberOf(cited: Pick<ShownAssertion, 'source'> & { pin?: string | null }): number
  /** the notes so far, the first first */
  all(): string[]
}

/** An empty list of notes over some sources; `mark` may add to a source what a reader should know of it. */
export function createNotes(
  sources: readonly ShownSource[],
  mark: (source: string) => string = () => ''
): Notes {
  const byId = new Map(sources.map((source) => [source.id, source]))
  const numbers = new Map<string, number>()
  return {
    numberOf({ source, pin = null }) {
      const note = toNote(source, pin, byId.get(source)) + mark(source)
      const number = numbers.get(note) ?? numbers.size + 1
      numbers.set(note, number)
      return number
    },
    all: () => [...numbers.keys()]
  }
}

/** The numbers of notes as they stand behind a sentence: `[1][3]`. */
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

function toNote(id: string, pin: string | null, source: ShownSource | undefined): string {
  if (!source) return id
  const parts = [
    `${source.title}, ${sourceName(source)}${pin ? `, ${pin}` : ''}`,
    source.url ?? '',
    source.archiveUrl ? `archived at ${source.archiveUrl}` : '',
    source.accessed ? `read ${dateWords(source.accessed)}` : ''
  ]
  return `${parts.filter((part) => part !== '').join('. ')}.`
}
