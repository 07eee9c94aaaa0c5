import type { Dataset } from '#model/dataset.ts'
import type { ShownEntity, ShownRelation, ShownSource } from '#model/shown.ts'
import { cutLosses } from './cut.ts'
import type { Extract } from './extract.ts'

/** The sorts of record that a rule may speak of. */
export type Records = {
  dataset: Dataset
  entity: ShownEntity
  relation: ShownRelation
  source: ShownSource
}

/**
 * One thing that a format cannot say. *Left out*: it is not in the file. *Changed*: something near it is.
 * *As text*: all of it is there, but a program that knows only the format does not see into it.
 */
type Rule<K extends keyof Records> = {
  record: K
  /** of the record; empty where the whole record is meant */
  field: string
  how: 'left out' | 'changed' | 'as text'
  words: string
  /** the record as the format can say it, null where it cannot; without it, nothing is lost on the way back */
  less?: (record: Records[K]) => Records[K] | null
  /** whether a record is concerned; without it, those that `less` alters, or all */
  concerns?: (record: Records[K]) => boolean
}
export type Loss = { [K in keyof Records]: Rule<K> }[keyof Records]

/** A rule as it is told, with the number of records concerned. */
type ToldLoss = Pick<Loss, 'record' | 'field' | 'how' | 'words'> & { count: number }

/** What a file in one format does not say of what was asked for, for programs. */
export type LossReport = {
  format: string
  asked: Extract['asked']
  version: string
  entities: number
  relations: number
  sources: number
  losses: ToldLoss[]
}

/** Counts, for each rule of the format and of what is asked for, the records that it concerns; stops with the signal's reason. */
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
    entities: totals.entity,
    relations: totals.relation,
    sources: totals.source,
    losses: losses.map((loss) => ({ ...toTold(loss), count: counts.get(loss) ?? 0 }))
  }
}

/** A rule without what only we can run. */
export function toTold({ record, field, how, words }: Loss): Omit<ToldLoss, 'count'> {
  return { record, field, how, words }
}

/** A record as a format can say it by its rules; null where it cannot. */
export function lessen<K extends keyof Records>(
  losses: readonly Loss[],
  sort: K,
  record: Records[K]
): Records[K] | null {
  let left: Records[K] | null = record
  for (const loss of losses) if (left && isOf(loss, sort) && loss.less) left = loss.less(left)
  return left
}

function concerns<K extends keyof Records>(rule: Rule<K>, record: Records[K]): boolean {
  if (rule.concerns) return rule.concerns(record)
  return !rule.less || JSON.stringify(rule.less(record)) !== JSON.stringify(record)
}

function isOf<K extends keyof Records>(loss: Loss, sort: K): loss is Loss & Rule<K> {
  return loss.record === sort
}
