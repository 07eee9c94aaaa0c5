import { DEGREE_STEPS } from '#model/candidates.ts'
import type { Kind } from '#model/kinds.ts'

const SPECIAL = /[^\p{L}\p{N}]/gu

/** Terms as a Lucene query in which each must begin a token; nothing in them is read as syntax. */
export function toLucene(terms: readonly string[]): string {
  return terms.map((term) => `+tokens:${term.replaceAll(SPECIAL, '\\$&')}*`).join(' ')
}

/** Of the steps only each fourth is asked about until few enough reach one, then those just before it. */
export const STRIDE = 4

/**
 * What Lucene is asked for a search: for all that fit, then for those that reach each step. Nothing weighs
 * anything, since Lucene then stops as soon as it has as many as are asked for.
 */
export function toFits(terms: readonly string[], kinds: readonly Kind[] = []): string[] {
  const among = kinds.length > 0 ? ` +(${kinds.map((kind) => `kind:${kind}`).join(' ')})` : ''
  const fit = `${toLucene(terms)}${among}`
  return [fit, ...DEGREE_STEPS.map((step) => `${fit} +reach:${step}`)].map((query) => `(${query})^0`)
}
