import { tokens, words } from '#model/fold.ts'

/**
 * Tests whether a text fits a query as in every search of Pincite: each word of the query begins a word of the text,
 * or of one with inner punctuation a part. An empty query fits everything.
 */
export function matcher(query: string): (text: string) => boolean {
  const asked = words(query)
  if (asked.length === 0) return () => true
  return (text) => {
    const have = tokens(text)
    return asked.every((term) => have.some((token) => token.startsWith(term)))
  }
}
