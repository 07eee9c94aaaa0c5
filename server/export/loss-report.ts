import { cutLosses } from './cut-losses.ts'
import type { Extract } from './extract.ts'
import type { Loss, Records, ToldLoss } from './loss.ts'
import { concerns, isOf, toTold } from './loss.ts'

/** What a file in one format leaves unsaid of what was asked for, in a form for programs. */
export type LossReport = {
  format: string
  asked: Extract['asked']
  version: string
  unknown: string[]
  entities: number
  relations: number
  sources: number
  losses: ToldLoss[]
}

/**
 * Counts the records that each rule of the format, and of the selection, concerns; stops with the signal's
 * reason.
 */
export async function reportLosses(
  format: { id: string; losses: readonly Loss[] },
  extract: Extract,
  signal?: AbortSignal
): Promise<LossReport> {
  const losses = [...format.losses, ...cutLosses(format.id, extract.asked)]
  const counts = new Map(losses.map((loss) => [loss, 0]))
  const totals = { dataset: 0, entity: 0, relation: 0, source: 0 }
  const count = <K extends keyof Records>(sort: K, records: readonly Records[K][]) => {
    signal?.throwIfAborted()
    totals[sort] += records.length
    for (const loss of losses) {
      if (!isOf(loss, sort)) continue
      counts.set(loss, (counts.get(loss) ?? 0) + records.filter((record) => concerns(loss, record)).length)
    }
  }
  count('dataset', extract.datasets)
  for await (const batch of extract.entities()) count('entity', batch)
  for await (const batch of extract.relations()) count('relation', batch)
  for await (const batch of extract.sources()) count('source', batch)
  return {
    format: format.id,
    asked: extract.asked,
    version: extract.version,
    unknown: [...extract.unknown],
    entities: totals.entity,
    relations: totals.relation,
    sources: totals.source,
    losses: losses.map((loss) => ({ ...toTold(loss), count: counts.get(loss) ?? 0 }))
  }
}
