import type { ShownSource } from '#model/shown.ts'
import type { Cited } from '../picture/numbers.ts'
import { sourceName } from '../words/citation.ts'

/** A cited source in words: publisher and date, and the places in it with their letters. */
export function sourceWords(
  { source: id, pins }: Cited,
  sources: ReadonlyMap<string, ShownSource>
): { name: string; pins: string } {
  const source = sources.get(id)
  const places = pins.map(({ pin, letter }) => `${letter === '' ? '' : `(${letter}) `}${pin ?? 'no pincite'}`)
  return { name: source ? sourceName(source) : id, pins: places.join('; ') }
}
