import { decisionOf } from '#model/decision.ts'
import type { ShownEntity, ShownRelation } from '#model/shown.ts'

type Named = (ids: Iterable<string>) => Promise<ReadonlyMap<string, ShownEntity>>

/** Relations of which a court found something, told by what they join whether it only ruled. */
export async function withDecisions(
  batch: readonly ShownRelation[],
  entitiesNamed: Named
): Promise<readonly ShownRelation[]> {
  const found = batch.filter(({ decision }) => decision === 'finding')
  if (found.length === 0) return batch
  const ends = await entitiesNamed(new Set(found.flatMap(({ from, to }) => [from, to])))
  return batch.map((one) =>
    one.decision === 'finding'
      ? {
          ...one,
          decision: decisionOf(
            one,
            [one.from, one.to].flatMap((id) => ends.get(id) ?? [])
          )
        }
      : one
  )
}
