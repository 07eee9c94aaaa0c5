import type { ShownSource } from '#model/shown.ts'
import type { Cited } from '../picture/numbers.ts'
import { bluebook } from './bluebook.ts'

/** A numbered source as lists give it: its citation with the places cited, and its address. */
export function sourceCitation({ source, pins }: { source: ShownSource; pins: Cited['pins'] }): {
  text: string
  href: string | null
} {
  return { text: bluebook(source, placesIn(pins)), href: source.url ?? source.archiveUrl }
}

/** The places cited in a source, each after its letter where it has one. */
export function placesIn(pins: Cited['pins']): string {
  return pins
    .map(({ pin, letter }) => `${letter === '' ? '' : `(${letter}) `}${pin ?? 'no pincite'}`)
    .join('; ')
}

/** A citation in parts, of which the one with an `href` is its web address, to be a link. */
export function linkedParts(text: string, href: string | null): { text: string; href: string | null }[] {
  const at = href === null || !/^https?:/i.test(href) ? -1 : text.indexOf(href)
  if (href === null || at < 0) return [{ text, href: null }]
  return [
    { text: text.slice(0, at), href: null },
    { text: href, href },
    { text: text.slice(at + href.length), href: null }
  ]
}
