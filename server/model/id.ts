import { z } from 'zod'
import type { RelationType } from './relation-types.ts'

/**
 * The shape of an id in a pattern that every reader of JSON Schema understands: Python and linters refuse `\p{L}`. In
 * ASCII it is exact; beyond ASCII it allows everything, so that it never rejects a valid id.
 */
const SHAPE = '^[^\\s!-/:-@\\[-^`{-~\\x00-\\x1f\\x7f][^\\s!-*,/;-@\\[-^`{-}\\x00-\\x1f\\x7f]{0,199}$'

/** One of our ids: readable, stable, up to 200 characters; `constructor` and `__proto__` are legal. */
export const Id = z
  .string()
  .regex(/^[\p{L}\p{N}_][\p{L}\p{N}_.:+~-]{0,199}$/u, {
    error: 'not an id; use letters, digits and . _ : + ~ - (up to 200, no spaces or slashes)'
  })
  .meta({ pattern: SHAPE, description: 'Letters and digits of any script and . _ : + ~ -, up to 200.' })

/** A relation's id: `from/TYPE/to`, followed by `/2` and up where the same relation holds again. */
export const RelationId = z
  .string()
  .max(460)
  .regex(/^[^/,\s]+\/[A-Z_]+\/[^/,\s]+(\/(?:[2-9]|[1-9]\d+))?$/, {
    error: 'not a relation id; write from/TYPE/to, and /2 and up after it where the same holds again'
  })

/** The id that two datasets give the same relation without knowing of each other. */
export function relationId(from: string, type: RelationType, to: string): string {
  return `${from}/${type}/${to}`
}

/**
 * Compares by code point, as Neo4j orders strings: like UTF-16 units, but surrogate pairs after everything
 * else.
 */
export function byCodePoint(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  for (let i = 0; i < shorter; i++) {
    const left = a.charCodeAt(i)
    const right = b.charCodeAt(i)
    if (left !== right) return place(left) - place(right)
  }
  return a.length - b.length
}

function place(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}
