const PLAIN = /^[\x20-\x7e]*$/
const MARKS = /\p{M}+/gu
/** The lookbehind lets it try once in each run of punctuation; without, its time grows with the square of a run. */
const EDGE = /^[^\p{L}\p{N}]+|(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$/gu
/** What separates words; to Lucene's whitespace analyzer some control characters do. */
const BETWEEN = /[\s\p{Cc}]+/u
const INNER = /[^\p{L}\p{N}]+/u
/** Most words: nothing to fold or split, which this tells sooner than Unicode classes. */
const BARE = /^[a-z0-9]+$/

/** Text as search compares it: without case, accents and compatibility forms (Unicode NFKD). */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase()
}

/** The words of a text as a query gives them: folded, without punctuation at their edges, in order. */
export function words(text: string): string[] {
  return fold(text)
    .split(BETWEEN)
    .map((word) => (BARE.test(word) ? word : word.replace(EDGE, '')))
    .filter((word) => word !== '')
}

/**
 * The tokens under which a text is found, each once: its words and, for a word with inner punctuation (a docket
 * number, O’Brien), its parts and the parts run together.
 */
export function tokens(text: string): string[] {
  return tokensOf(words(text))
}

/** The tokens of a text from its words. */
export function tokensOf(found: readonly string[]): string[] {
  const all = new Set<string>()
  for (const word of found) {
    all.add(word)
    if (BARE.test(word)) continue
    const parts = word.split(INNER).filter((part) => part !== '')
    if (parts.length > 1) {
      for (const part of parts) all.add(part)
      all.add(parts.join(''))
    }
  }
  return [...all]
}
