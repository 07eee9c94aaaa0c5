import { tokens, tokensOf, words } from './fold.ts'
import { byCodePoint } from './id.ts'
import { LIMITS } from './limits.ts'
import type { ShownEntity } from './shown.ts'

/** The parts of an entity that search looks in, the most telling first. */
export const FIELDS = ['name', 'identifier', 'alias', 'summary'] as const
type Field = (typeof FIELDS)[number]

type Searched = Pick<ShownEntity, 'id' | 'name' | 'aliases' | 'identifiers' | 'summary'>
export type Ranked<T> = { item: T; score: number; field: Field; matched: string }

const WEIGHTS: Record<Field, number> = { name: 8, identifier: 7, alias: 5, summary: 1 }

/**
 * What a field gains for containing all words of the query; for some of them, in proportion. Small beside the
 * rest.
 */
const WHOLE = 0.5

/** The terms of a query: at most eight words, and at most 200 characters in all. */
export function terms(query: string): string[] {
  return [...new Set(words(query.slice(0, LIMITS.searchCharacters)))].slice(0, LIMITS.searchTerms)
}

/** Every token under which an entity is found, each once, in the order of code points. */
export function entityTokens(entity: Omit<Searched, 'id'>): string[] {
  const all = new Set<string>()
  for (const { text } of texts(entity)) for (const token of tokens(text)) all.add(token)
  return [...all].toSorted(byCodePoint)
}

/**
 * Ranks candidates for a query: every term must begin a token. A field that equals the query counts most, then
 * one that begins with it, then where the terms were found; of two alike, the one with fewer other words (a
 * person before the case named after them). Many relations decide gently, then the id. Both stores use this
 * function, so that search means the same in both.
 */
export function rank<T extends Searched & { degree: number }>(
  query: string,
  candidates: readonly T[]
): Ranked<T>[] {
  const asked = terms(query)
  if (asked.length === 0) return []
  const whole = asked.join(' ')
  return candidates
    .flatMap((item) => {
      const best = score(item, asked, whole)
      return best ? [{ item, ...best, score: round(best.score + Math.log10(1 + item.degree) / 4) }] : []
    })
    .toSorted((a, b) => b.score - a.score || byCodePoint(a.item.id, b.item.id))
}

function score(
  entity: Searched,
  asked: readonly string[],
  whole: string
): { score: number; field: Field; matched: string } | null {
  const met = new Set<string>()
  let best: { value: number; field: Field; matched: string } | null = null
  for (const { field, text } of texts(entity)) {
    // a term already found can only gain from a field that may weigh more
    if (best && met.size === asked.length && best.value >= most(field, asked.length)) continue
    const own = words(text)
    const found = tokensOf(own)
    const hits = asked.filter((term) => found.some((token) => token.startsWith(term)))
    if (hits.length === 0) continue
    const folded = own.join(' ')
    const exact = hits.filter((term) => found.includes(term)).length
    const bonus = folded === whole ? 3 : folded.startsWith(whole) ? 2 : hits.length === asked.length ? 1 : 0
    const share = WHOLE * Math.min(1, hits.length / own.length)
    const value = (WEIGHTS[field] * (hits.length + exact / 2 + bonus)) / asked.length + share
    for (const term of hits) met.add(term)
    if (!best || value > best.value) best = { value, field, matched: text }
  }
  return best && met.size === asked.length
    ? { score: best.value, field: best.field, matched: best.matched }
    : null
}

/** What a field that equals the query weighs. */
function most(field: Field, asked: number): number {
  return (WEIGHTS[field] * (1.5 * asked + 3)) / asked + WHOLE
}

function texts(entity: Omit<Searched, 'id'>): { field: Field; text: string }[] {
  return [
    { field: 'name' as const, text: entity.name },
    ...Object.values(entity.identifiers).map((text) => ({ field: 'identifier' as const, text })),
    ...entity.aliases.map((text) => ({ field: 'alias' as const, text })),
    { field: 'summary' as const, text: entity.summary }
  ]
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000
}
