import { append } from './grouping.ts'
import { byCodePoint } from './id.ts'
import type { Facet, Tie } from './ties.ts'

/** What two actions share: one entity under one facet, with the relations on both sides; `weight` is 0 to 1. */
export type Shared = { facet: Facet; entity: string; left: string[]; right: string[]; weight: number }

/** The ties of one side, by `tieKey`, and the entities tied directly. */
export type Index = { byKey: ReadonlyMap<string, readonly Tie[]>; direct: ReadonlySet<string> }

/** Indexes ties for comparison with others. */
export function indexTies(ties: readonly Tie[]): Index {
  const byKey = new Map<string, Tie[]>()
  const direct = new Set<string>()
  for (const tie of ties) {
    append(byKey, tieKey(tie), tie)
    if (tie.via === null) direct.add(tie.entity)
  }
  return { byKey, direct }
}

/**
 * The entities to which both sides are tied, sorted by facet and entity; swapping the sides only swaps the
 * relations.
 */
export function sharedTies(left: Index, right: Index): Shared[] {
  const [fewer, more] = left.byKey.size <= right.byKey.size ? [left, right] : [right, left]
  return [...fewer.byKey.keys()]
    .filter((key) => more.byKey.has(key))
    .flatMap((key) => {
      const tie = best(left.byKey.get(key), right.direct)
      const other = best(right.byKey.get(key), left.direct)
      if (!tie || !other) return []
      const { facet, entity } = tie
      const weight = Math.min(tie.weight, other.weight)
      return [{ facet, entity, left: tie.relations, right: other.relations, weight }]
    })
    .toSorted(byFacet)
}

type Place = Pick<Tie, 'facet' | 'entity'>

/** The order in which shared entities are told. */
export function byFacet(a: Place, b: Place): number {
  return byCodePoint(a.facet, b.facet) || byCodePoint(a.entity, b.entity)
}

/** One key for a facet and an entity; no facet contains a space. */
export function tieKey({ facet, entity }: Place): string {
  return `${facet} ${entity}`
}

/**
 * The best of some ties, leaving out those through an entity that the other side is tied to directly, which
 * add nothing; undefined where none is left.
 */
function best(ties: readonly Tie[] = [], shared: ReadonlySet<string>): Tie | undefined {
  const telling = ties.filter(({ via }) => via === null || !shared.has(via))
  return telling.length > 0 ? telling.reduce(better) : undefined
}

/**
 * The better of two ties. Direct ties are joined, so that all their relations show; of ties through others,
 * the strongest stands for all.
 */
function better(a: Tie, b: Tie): Tie {
  if (a.via === null && b.via === null) {
    const relations = [...new Set([...a.relations, ...b.relations])].toSorted(byCodePoint)
    return { ...a, relations, weight: Math.max(a.weight, b.weight) }
  }
  const order =
    Number(b.via === null) - Number(a.via === null) ||
    b.weight - a.weight ||
    byCodePoint(a.relations.join(' '), b.relations.join(' '))
  return order <= 0 ? a : b
}
