import type { z } from 'zod'
import type { Card, ShownRelation, ShownSource } from './shown.ts'
import { history } from './standing.ts'
import type { SOURCE } from './supported.ts'

type SourceAnswer = z.output<(typeof SOURCE)['answer']>

/** The answer of `source` from what a store found: the relations as known on the day, by id. */
export function toSourceAnswer(
  source: ShownSource,
  { total, alone, citing }: Pick<SourceAnswer, 'total' | 'alone' | 'citing'>,
  { entities, relations, sources }: { entities: Card[]; relations: ShownRelation[]; sources: ShownSource[] }
): SourceAnswer {
  const without = relations.map(({ id, type, assertions }) => {
    const others = assertions.filter((assertion) => assertion.source !== source.id)
    return { relation: id, mark: history({ type, assertions: others }).at(-1)?.mark ?? null }
  })
  return { source, total, alone, without, citing, entities, relations, sources }
}
