import type { Day } from '#model/dates.ts'
import type { ShownSource } from '#model/shown.ts'
import { sourceNameAt } from '../words/citation.ts'
import { placesIn } from '../words/source-citation.ts'
import type { Cited } from './numbers.ts'

/**
 * A cited source in words: publisher and date, and the places in it with their letters; as of a day, one that came
 * out later says so.
 */
export function citedWords(
  { source: id, pins }: Cited,
  sources: ReadonlyMap<string, ShownSource>,
  asOf: Day | null
): { name: string; pins: string } {
  const source = sources.get(id)
  return { name: source ? sourceNameAt(source, asOf) : id, pins: placesIn(pins) }
}
