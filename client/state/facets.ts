import { isKnownBy, LATEST, type Day } from '#model/dates.ts'
import { countEach } from '#model/grouping.ts'
import type { Confidence } from '#model/relation.ts'
import { type Category, RELATION_TABLE } from '#model/relation-types.ts'
import type { ShownRelation, ShownSource } from '#model/shown.ts'
import { history, standingOn } from '#model/standing.ts'
import { MARK_TABLE, type Mark, MARKS, type STATUS_GROUPS } from '#model/status.ts'
import type { Known } from '#figure/known.ts'

/** A group of statuses by which people filter: `findings and rulings`, `denials`. */
export type StatusGroup = (typeof STATUS_GROUPS)[number]

/** How many relations of the view each filter value concerns, as known on its day. */
export type Facets = {
  groups: ReadonlyMap<StatusGroup, number>
  categories: ReadonlyMap<Category, number>
  confidences: ReadonlyMap<Confidence, number>
  /** the most used first, then by id */
  sources: readonly { source: ShownSource; count: number }[]
}

/** Counts what can be filtered by: relations between entities of the view, whether filtered or not. */
export function toFacets(entities: readonly string[], asOf: Day | null, known: Known): Facets {
  const on = new Set(entities)
  const day = asOf ?? LATEST
  const groups: StatusGroup[] = []
  const categories: Category[] = []
  const confidences: Confidence[] = []
  const sources: string[] = []
  for (const relation of known.relations.values()) {
    if (!on.has(relation.from) || !on.has(relation.to)) continue
    const standing = standingOn(history(relation), day)
    if (!standing) continue
    groups.push(MARK_TABLE[standing.mark].group)
    categories.push(RELATION_TABLE[relation.type].category)
    const said = saidBy(relation, day)
    confidences.push(...new Set(said.map(({ confidence }) => confidence)))
    sources.push(...new Set(said.map(({ source }) => source)))
  }
  const cited = [...countEach(sources)].flatMap(([id, times]) => {
    const source = known.sources.get(id)
    return source ? [{ source, count: times }] : []
  })
  return {
    groups: countEach(groups),
    categories: countEach(categories),
    confidences: countEach(confidences),
    sources: cited.toSorted((a, b) => b.count - a.count || (a.source.id < b.source.id ? -1 : 1))
  }
}

/** The marks of a group. */
export function marksOf(group: StatusGroup): Mark[] {
  return MARKS.filter((mark) => MARK_TABLE[mark].group === group)
}

function saidBy({ assertions }: ShownRelation, day: Day): ShownRelation['assertions'] {
  return assertions.filter(({ date }) => isKnownBy(date, day))
}
