import type { Card, ShownRelation, ShownSource } from '#model/shown.ts'

/** Everything fetched of the graph so far, by id. What of it is on the canvas, the view says. */
export type Known = {
  entities: ReadonlyMap<string, Card>
  relations: ReadonlyMap<string, ShownRelation>
  sources: ReadonlyMap<string, ShownSource>
}

/** What an answer brought, by id. */
export function toKnown(answer: {
  entities: readonly Card[]
  relations: readonly ShownRelation[]
  sources: readonly ShownSource[]
}): Known {
  return {
    entities: new Map(answer.entities.map((card) => [card.id, card])),
    relations: new Map(answer.relations.map((relation) => [relation.id, relation])),
    sources: new Map(answer.sources.map((source) => [source.id, source]))
  }
}

/** The name of an entity, or its id where it is not known. */
export function nameIn(
  { entities }: { entities: ReadonlyMap<string, Pick<Card, 'name'>> },
  id: string
): string {
  return entities.get(id)?.name ?? id
}
