import type { Slide } from './briefing.ts'
import { byCodePoint } from './id.ts'
import { LIMITS } from './limits.ts'
import type { ShownAssertion, ShownRelation } from './shown.ts'

/** What identifies an assertion: who said what, when, and where. */
type Said = Pick<ShownAssertion, 'status' | 'date' | 'by' | 'source' | 'pin'>

/**
 * A key of 16 hex digits for an assertion, the same in every store and browser: it survives corrections to a
 * quote, a note or a dataset's name, and changes as soon as anything else does.
 */
export function assertionKey({ status, date, by, source, pin }: Said): string {
  const text = JSON.stringify([status, date, by, source, pin])
  return hash(text, 0x811c9dc5) + hash(text, 0x9747b28c)
}

/**
 * What is on record of some relations, to be kept with a slide. Pass all relations among its entities, also
 * those that filters hide or that its day does not know yet: whatever is left out will count as new. Beyond the
 * limits of a slide the rest is left out.
 */
export function seenOf(relations: readonly Pick<ShownRelation, 'id' | 'assertions'>[]): Slide['seen'] {
  return relations
    .toSorted((a, b) => byCodePoint(a.id, b.id))
    .slice(0, LIMITS.slideRelations)
    .map(({ id, assertions }) => ({
      id,
      assertions: [...new Set(assertions.map(assertionKey))].toSorted(byCodePoint).slice(0, LIMITS.listItems)
    }))
}

/** FNV-1a over UTF-16 units (Fowler, Noll and Vo), its bits then mixed (the finalizer of MurmurHash3). */
function hash(text: string, seed: number): string {
  let value = seed
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return ((value ^ (value >>> 16)) >>> 0).toString(16).padStart(8, '0')
}
