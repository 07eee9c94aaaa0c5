import { fold, words } from '#model/fold.ts'

/** Says of a text whether each word of a query begins one of its words, whatever its accents; an empty query matches all. */
export function matcher(query: string): (text: string) => boolean {
  const asked = words(query)
  if (asked.length === 0) return () => true
  return (text) => {
    const have = fold(text).split(/[^\p{L}\p{N}]+/u)
    return asked.every((term) => have.some((word) => word.startsWith(term)))
  }
}
