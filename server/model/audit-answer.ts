import type { z } from 'zod'
import type { AUDIT, Concern } from './audit.ts'
import type { Likeness } from './same-as.ts'
import type { Card, ShownRelation, ShownSource } from './shown.ts'

type AuditAnswer = z.output<(typeof AUDIT)['answer']>
type Found = { total: number; relations: string[] }

/** The answer of `audit` over what a store found; each pair once more with its cards. */
export function toAuditAnswer(
  found: Record<Concern, Found>,
  {
    pairs,
    looked,
    limit,
    cardOf
  }: {
    pairs: readonly Likeness[]
    looked: number
    limit: number
    cardOf: (id: string) => Card
  },
  { entities, relations, sources }: { entities: Card[]; relations: ShownRelation[]; sources: ShownSource[] }
): AuditAnswer {
  const { oneSource, lowConfidence, disputed, undated } = found
  return {
    oneSource,
    lowConfidence,
    disputed,
    undated,
    sameAs: {
      total: pairs.length,
      looked,
      pairs: pairs.slice(0, limit).map(({ ids: [a, b], reasons }) => ({
        entities: [cardOf(a), cardOf(b)],
        reasons
      }))
    },
    entities,
    relations,
    sources
  }
}
