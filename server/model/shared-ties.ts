import { byCodePoint } from './id.ts'
import type { Facet, Tie } from './ties.ts'

/** What two actions have in common: one entity under one facet, with the relations on both sides. */
export type Shared = { facet: Facet; entity: string; left: string[]; right: string[]; weight: number }

/** The entities that both sides are tied to, by facet and entity; swapping the sides swaps only the relations. */
export function sharedTies(left: readonly Tie[], right: readonly Tie[]): Shared[] {
  const ours = bestByKey(left, directOf(right))
  const theirs = bestByKey(right, directOf(left))
  return [...ours]
    .flatMap(([key, tie]) => {
      const other = theirs.get(key)
      if (!other) return []
      const { facet, entity } = tie
      return [
        {
          facet,
          entity,
          left: tie.relations,
          right: other.relations,
          weight: Math.min(tie.weight, other.weight)
        }
      ]
    })
    .toSorted((a, b) => byCodePoint(a.facet, b.facet) || byCodePoint(a.entity, b.entity))
}

/** One key for a facet and an entity; no facet has a space. */
export function tieKey({ facet, entity }: Pick<Tie, 'facet' | 'entity'>): string {
  return `${facet} ${entity}`
}

function directOf(ties: readonly Tie[]): Set<string> {
  return new Set(ties.filter(({ via }) => via === null).map(({ entity }) => entity))
}

/** A tie through what the other side shares already says nothing more, and is left out. */
function bestByKey(ties: readonly Tie[], shared: ReadonlySet<string>): Map<string, Tie> {
  const best = new Map<string, Tie>()
  for (const tie of ties) {
    if (tie.via !== null && shared.has(tie.via)) continue
    const key = tieKey(tie)
    const held = best.get(key)
    best.set(key, held ? better(held, tie) : tie)
  }
  return best
}

/** A direct tie is shown with all its relations; of ties through others, the strongest stands for all. */
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
