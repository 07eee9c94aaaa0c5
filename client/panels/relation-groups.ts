import { LATEST, latestDay } from '#model/dates.ts'
import { CATEGORIES, RELATION_TABLE, type Category } from '#model/relation-types.ts'
import type { ShownRelation } from '#model/shown.ts'

/** The relations of one category, the weightiest first, then the latest. */
export type Group = { category: Category; relations: ShownRelation[] }

/** Relations grouped by category, in the order of the panel; empty groups left out. */
export function toGroups(relations: readonly ShownRelation[]): Group[] {
  return CATEGORIES.map((category) => ({
    category,
    relations: relations
      .filter(({ type }) => RELATION_TABLE[type].category === category)
      .toSorted(
        (a, b) =>
          RELATION_TABLE[b.type].weight - RELATION_TABLE[a.type].weight ||
          compare(lastDay(b), lastDay(a)) ||
          compare(a.id, b.id)
      )
  })).filter((group) => group.relations.length > 0)
}

function lastDay({ since }: ShownRelation): string {
  return since === '' ? LATEST : latestDay(since)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
