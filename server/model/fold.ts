const PLAIN = /^[\x20-\x7e]*$/
const MARKS = /\p{M}+/gu
/** The lookbehind lets it try once in each run of punctuation; without, its time grows with the square of a run. */
const EDGE = /^[^\p{L}\p{N}]+|(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$/gu
/** What separates words; to Lucene's whitespace analyzer some control characters do. */
const BETWEEN = /[\s\p{Cc}]+/u
const INNER = /[^\p{L}\p{N}]+/u
/** Most words: nothing to fold or split, which this tells sooner than Unicode classes. */
const BARE = /^[a-z0-9]+$/

/**
 * Small Latin letters that are of one piece in Unicode, as they are typed without their key (Latin-ASCII of the
 * Unicode CLDR).
 */
const LETTERS = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ħ: 'h',
    ı: 'i',
    ł: 'l',
    ŧ: 't'
  })
)
const LETTER = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'gu')

/**
 * Text as search compares it: without case, accents and compatibility forms (Unicode NFKD), ø as o and ß as ss.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  const bare = text.normalize('NFKD').replace(MARKS, '').toLowerCase()
  return bare.replace(LETTER, (letter) => LETTERS.get(letter) ?? letter)
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
