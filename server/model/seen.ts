import type { Slide } from './briefing.ts'
import { fingerprint } from './fingerprint.ts'
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
  return fingerprint(JSON.stringify([status, date, by, source, pin]))
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
