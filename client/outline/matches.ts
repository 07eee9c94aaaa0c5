import { fold, words } from '#model/fold.ts'

/**
 * Tests whether each word of a query begins a word of a text, whatever its accents; an empty query matches
 * everything.
 */
export function matcher(query: string): (text: string) => boolean {
  const asked = words(query)
  if (asked.length === 0) return () => true
  return (text) => {
    const have = fold(text).split(/[^\p{L}\p{N}]+/u)
    return asked.every((term) => have.some((word) => word.startsWith(term)))
  }
}
