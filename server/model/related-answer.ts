import type { z } from 'zod'
import type { RankedHit } from './related-rank.ts'
import type { RELATED } from './related.ts'
import type { Card, ShownRelation, ShownSource } from './shown.ts'

type Read = { entities: Card[]; relations: ShownRelation[]; sources: ShownSource[] }

/** The relations on which some hits rest, each once: what must be read before the hits can be told. */
export function relationsIn(hits: readonly RankedHit[]): string[] {
  const ids = hits.flatMap(({ reasons }) => reasons.flatMap(({ left, right }) => [...left, ...right]))
  return [...new Set(ids)]
}

/** Hits with the cards of the actions and of what they share, from the relations that were read. */
export function toRelatedAnswer(
  { found, unknown }: { found: number; unknown: string[] },
  hits: readonly RankedHit[],
  hubs: readonly Card[],
  { entities, relations, sources }: Read
): z.output<(typeof RELATED)['answer']> {
  const cards = new Map(entities.map((card) => [card.id, card]))
  return {
    found,
    hits: hits.flatMap((hit) => {
      const action = cards.get(hit.action)
      if (!action) return []
      const reasons = hit.reasons.map(({ facet, entity, left, right, actions, days, share }) => ({
        facet,
        entity: entity === null ? null : (cards.get(entity) ?? null),
        left,
        right,
        actions,
        days,
        share
      }))
      return [{ ...hit, action, reasons }]
    }),
    hubs: [...hubs],
    unknown,
    entities,
    relations,
    sources
  }
}
