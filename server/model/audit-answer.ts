import type { z } from 'zod'
import type { AUDIT, Concern } from './audit.ts'
import type { Likeness } from './same-as.ts'
import type { Card, ShownRelation, ShownSource } from './shown.ts'

type AuditAnswer = z.output<(typeof AUDIT)['answer']>
type Found = { total: number; relations: string[] }

/** How far an audit has come: what it looked at, out of how much, what is unknown, and where to go on. */
export type Stretch = Pick<AuditAnswer, 'looked' | 'all' | 'unknown' | 'next'>

/** The answer of `audit` from what a store found; each pair of likely duplicates with its cards. */
export function toAuditAnswer(
  { looked, all, unknown, next }: Stretch,
  found: Record<Concern, Found>,
  {
    pairs,
    among,
    limit,
    cardOf
  }: {
    pairs: readonly Likeness[]
    /** entities among which they were looked for */
    among: number
    limit: number
    cardOf: (id: string) => Card
  },
  { entities, relations, sources }: { entities: Card[]; relations: ShownRelation[]; sources: ShownSource[] }
): AuditAnswer {
  const { oneSource, lowConfidence, disputed, undated } = found
  return {
    looked,
    all,
    next,
    oneSource,
    lowConfidence,
    disputed,
    undated,
    sameAs: {
      total: pairs.length,
      looked: among,
      pairs: pairs.slice(0, limit).map(({ ids: [a, b], reasons }) => ({
        entities: [cardOf(a), cardOf(b)],
        reasons
      }))
    },
    unknown,
    entities,
    relations,
    sources
  }
}
