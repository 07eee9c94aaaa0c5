import { DEGREE_STEPS } from '#model/candidates.ts'
import type { Kind } from '#model/kinds.ts'

const SPECIAL = /[^\p{L}\p{N}]/gu

/** A Lucene query in which each term must begin a token; nothing in a term is read as syntax. */
export function toLucene(terms: readonly string[]): string {
  return terms.map((term) => `+tokens:${term.replaceAll(SPECIAL, '\\$&')}*`).join(' ')
}

/**
 * The step at which the latest search with too many matches ended. One for all stores of this process, since it is
 * only a guess to begin with: a wrong one costs queries, never an answer.
 */
let latest = 7

/**
 * The step to ask about first: the one below that of the latest search, as the next usually ends where that did. What
 * is found does not depend on it, only how many queries that takes.
 */
export function likelyStep(): number {
  return Math.max(1, latest - 1)
}

/** Notes the step at which a search ended; 0 where all that matched was few enough. */
export function noteStep(reached: number): void {
  if (reached > 0) latest = Math.min(reached, DEGREE_STEPS.length)
}

/** The Lucene query for everything that matches a search. */
export function toFit(terms: readonly string[], kinds: readonly Kind[] = []): string {
  const among = kinds.length > 0 ? ` +(${kinds.map((kind) => `kind:${kind}`).join(' ')})` : ''
  return `${toLucene(terms)}${among}`
}

/** What is added to that for everything, and for what reaches each step. */
export const REACHING: readonly string[] = ['', ...DEGREE_STEPS.map((step) => ` +reach:${step}`)]
