import type { Dataset } from '#model/dataset.ts'
import type { ShownEntity, ShownRelation, ShownSource } from '#model/shown.ts'

/** The sorts of record that a rule may be about. */
export type Records = {
  dataset: Dataset
  entity: ShownEntity
  relation: ShownRelation
  source: ShownSource
}

/**
 * One thing that a format cannot say. *Left out*: it is not in the file. *Changed*: something close to it is.
 * *As text*: all of it is there, but a program that knows only the format cannot look inside.
 */
type Rule<K extends keyof Records> = {
  record: K
  /** the field of the record; empty where the whole record is meant */
  field: string
  how: 'left out' | 'changed' | 'as text'
  words: string
  /** the record as the format can say it, null where it cannot; absent where nothing is lost on the way back */
  less?: (record: Records[K]) => Records[K] | null
  /** whether a record is concerned; if absent, those that `less` alters, or all */
  concerns?: (record: Records[K]) => boolean
}
export type Loss = { [K in keyof Records]: Rule<K> }[keyof Records]

/** A rule in a report, with the number of records concerned. */
export type ToldLoss = Pick<Loss, 'record' | 'field' | 'how' | 'words'> & { count: number }

/** A rule without its functions, ready to be reported. */
export function toTold({ record, field, how, words }: Loss): Omit<ToldLoss, 'count'> {
  return { record, field, how, words }
}

/** Whether a rule applies to a record. */
export function concerns<K extends keyof Records>(rule: Rule<K>, record: Records[K]): boolean {
  if (rule.concerns) return rule.concerns(record)
  return !rule.less || JSON.stringify(rule.less(record)) !== JSON.stringify(record)
}

/** Whether a rule is about records of this sort. */
export function isOf<K extends keyof Records>(loss: Loss, sort: K): loss is Loss & Rule<K> {
  return loss.record === sort
}
