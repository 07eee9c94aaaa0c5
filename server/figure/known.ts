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

type Named = Pick<Card, 'kind' | 'name'>

/** A name in a sentence: that of an allegation in quotation marks, since it is what somebody claims. */
export function saidName({ kind, name }: Named): string {
  return kind === 'allegation' ? `“${name}”` : name
}

/** The name of an entity in a sentence, or its id where it is not known. */
export function nameIn({ entities }: { entities: ReadonlyMap<string, Named> }, id: string): string {
  const named = entities.get(id)
  return named ? saidName(named) : id
}
