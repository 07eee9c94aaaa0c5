import type { NumberedSource } from '#figure/slide/deck.ts'
import { span } from '#model/dates.ts'
import { dateWords } from '#figure/words/date-words.ts'
import { placesIn } from '#figure/words/source-citation.ts'

/** The places that a briefing cites in a source, in words. */
export function placesOf({ pins, number }: Pick<NumberedSource, 'pins' | 'number'>): string {
  const isBare = pins.length === 1 && pins[0]?.pin === null
  return `Source ${number}, ${isBare ? 'cited without a pincite' : `cited at ${placesIn(pins)}`}.`
}

/** A text on one line, without characters that no list of sources can hold. */
export function onOneLine(text: string): string {
  // control characters, line breaks and lone surrogates
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/\p{Cs}/gu, '')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
}

/**
 * Year, month and day of a date, as far as each is known: of a span or a season, what its first and last day
 * share.
 */
export function dateParts(date: string | null): string[] {
  const exact = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[~?%]?$/.exec(date ?? '')
  if (exact) return exact.slice(1).filter((part) => part !== undefined)
  const found = date === null ? null : span(date)
  const [from, to] = [found?.earliest.split('-') ?? [], found?.latest.split('-') ?? []]
  const apart = from.findIndex((part, at) => part !== to[at])
  return apart === -1 ? from : from.slice(0, apart)
}

/** A date in words where its parts do not say all of it; else empty. */
export function datedNote(date: string | null): string {
  return date === null || dateParts(date).join('-') === date ? '' : `Dated ${dateWords(date)}.`
}
