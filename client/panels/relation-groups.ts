import { CATEGORIES, RELATION_TABLE, type Category } from '#model/relation-types.ts'
import type { Card, ShownRelation } from '#model/shown.ts'

/** The relations of one category. */
export type Group = { category: Category; relations: ShownRelation[] }

/**
 * The relations of an entity grouped by category, in the order of the panel, without empty groups. Within a
 * group the weightiest types come first, then those with the best-connected other end, then as given.
 */
export function toGroups(id: string, relations: readonly ShownRelation[], cards: readonly Card[]): Group[] {
  const degrees = new Map(cards.map((card) => [card.id, card.degree]))
  const degreeOf = ({ from, to }: ShownRelation) => degrees.get(from === id ? to : from) ?? 0
  const ordered = relations.toSorted((a, b) => weightOf(b) - weightOf(a) || degreeOf(b) - degreeOf(a))
  return CATEGORIES.map((category) => ({
    category,
    relations: ordered.filter(({ type }) => RELATION_TABLE[type].category === category)
  })).filter((group) => group.relations.length > 0)
}

function weightOf({ type }: ShownRelation): number {
  return RELATION_TABLE[type].weight
}
