import type { Day } from '#model/dates.ts'
import type { Kind } from '#model/kinds.ts'
import type { RelationType } from '#model/relation-types.ts'
import { standingOn } from '#model/standing.ts'
import { leadsOn, STEP_TYPES, TIE_TYPES } from '#model/ties.ts'
import type { Adjacency } from './adjacency.ts'
import { typeOf, waysOf } from './adjacency.ts'

/** Which relations to follow: those of some types, if the kinds of the entity and of the other end suit. */
export type Traversal = { wanted: Uint8Array; suits: (type: RelationType, own: Kind, other: Kind) => boolean }

/** From an entity to what lies behind it. */
export const ABOVE: Traversal = {
  wanted: waysOf(STEP_TYPES, 'out'),
  suits: (type, own, other) => leadsOn(type, own, other)
}
/** From an entity to what it lies behind. */
export const BELOW: Traversal = {
  wanted: waysOf(STEP_TYPES, 'in'),
  suits: (type, own, other) => leadsOn(type, other, own)
}
/** From an action to what it is tied to, or back. */
export const TIE: Traversal = { wanted: waysOf(TIE_TYPES), suits: () => true }
/** From anything to the actions tied to it. */
export const TIE_TO_ACTION: Traversal = {
  wanted: waysOf(TIE_TYPES),
  suits: (_, __, other) => other === 'action'
}

/**
 * Calls back with the other end of each of an entity's relations that fits the traversal and was known on the
 * day.
 */
export function reacher(
  { first, ways, other, relationIndex, relations, kinds }: Adjacency,
  asOf: Day | undefined
) {
  return (
    at: number,
    { wanted, suits }: Traversal,
    tell: (other: number, type: RelationType, index: number) => void
  ) => {
    const own = kinds[at]
    if (own === undefined) return
    for (let place = first[at] ?? 0; place < (first[at + 1] ?? 0); place++) {
      const way = ways[place] ?? 0
      if (wanted[way] !== 1) continue
      const type = typeOf(way)
      const [to, found] = [other[place] ?? 0, relationIndex[place] ?? 0]
      const theirs = kinds[to]
      if (type === undefined || theirs === undefined || !suits(type, own, theirs)) continue
      if (asOf === undefined || standingOn(relations[found]?.readings ?? [], asOf)) tell(to, type, found)
    }
  }
}
