import { DEGREE_STEPS } from '#model/candidates.ts'
import type { Kind } from '#model/kinds.ts'

const SPECIAL = /[^\p{L}\p{N}]/gu

/** Terms as a Lucene query in which each must begin a token; nothing in them is read as syntax. */
export function toLucene(terms: readonly string[]): string {
  return terms.map((term) => `+tokens:${term.replaceAll(SPECIAL, '\\$&')}*`).join(' ')
}

/** Only every fourth step is asked about until few enough reach one, and then the steps just before it. */
export const STRIDE = 4

/**
 * The Lucene queries of a search: for everything that fits, then for what reaches each step. Without scores,
 * since Lucene then stops as soon as it has as many as are asked for.
 */
export function toFits(terms: readonly string[], kinds: readonly Kind[] = []): string[] {
  const among = kinds.length > 0 ? ` +(${kinds.map((kind) => `kind:${kind}`).join(' ')})` : ''
  const fit = `${toLucene(terms)}${among}`
  return [fit, ...DEGREE_STEPS.map((step) => `${fit} +reach:${step}`)].map((query) => `(${query})^0`)
}
