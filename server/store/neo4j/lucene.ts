/** Some control characters are space to Lucene's whitespace analyzer, which has then cut the token there. */
const CUT = /[\s\p{Cc}]+/u
const SPECIAL = /[^\p{L}\p{N}]/gu

/** Terms as a Lucene query in which each must begin a token; nothing in them is read as syntax. */
export function toLucene(terms: readonly string[]): string {
  return terms
    .flatMap((term) => term.split(CUT))
    .filter((term) => term !== '')
    .map((term) => `+${term.replaceAll(SPECIAL, '\\$&')}*`)
    .join(' ')
}
