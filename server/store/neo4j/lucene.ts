import { DEGREE_STEPS } from '#model/candidates.ts'
import type { Kind } from '#model/kinds.ts'

const SPECIAL = /[^\p{L}\p{N}]/gu

/** A Lucene query in which each term must begin a token; nothing in a term is read as syntax. */
export function toLucene(terms: readonly string[]): string {
  return terms.map((term) => `+tokens:${term.replaceAll(SPECIAL, '\\$&')}*`).join(' ')
}

/** Only every fourth step is asked about, until few enough reach one; then the steps just before it. */
export const STRIDE = 4

/**
 * The Lucene queries of a search: for everything that matches, then for what reaches each step. They are
 * unscored, as Lucene then stops at the number asked for.
 */
export function toFits(terms: readonly string[], kinds: readonly Kind[] = []): string[] {
  const among = kinds.length > 0 ? ` +(${kinds.map((kind) => `kind:${kind}`).join(' ')})` : ''
  const fit = `${toLucene(terms)}${among}`
  return [fit, ...DEGREE_STEPS.map((step) => `${fit} +reach:${step}`)].map((query) => `(${query})^0`)
}
