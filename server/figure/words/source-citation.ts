import type { ShownSource } from '#model/shown.ts'
import type { Cited } from '../picture/numbers.ts'
import { bluebook } from './bluebook.ts'

/** A numbered source as lists give it: its citation with the places cited, and its address. */
export function sourceCitation({ source, pins }: { source: ShownSource; pins: Cited['pins'] }): {
  text: string
  href: string | null
} {
  const places = pins.map(({ pin, letter }) => `${letter === '' ? '' : `(${letter}) `}${pin ?? 'no pincite'}`)
  return { text: bluebook(source, places.join('; ')), href: source.url ?? source.archiveUrl }
}
