import type { Dataset } from '#model/dataset.ts'
import type { Entity } from '#model/entity.ts'
import { byCodePoint } from '#model/id.ts'
import type { Relation } from '#model/relation.ts'
import type { Source } from '#model/source.ts'
import type { Part } from '#model/union.ts'

/** What every dataset says of one record, by the datasets' precedence; never empty. */
export type Parts<T> = readonly Part<T>[]

/** Which records are wanted; all, where neither is given. */
export type Wanted = {
  /** those that this dataset speaks of, including the entities that its relations join */
  dataset?: string
  /** entities and sources with these ids; relations with both ends among them */
  among?: readonly string[]
}

/** Records in the order of their ids, in batches, so that no more than a batch need be in memory. */
export type Batches<T> = AsyncIterable<readonly Parts<T>[]>

/**
 * What a store held at one moment. Where the store cannot preserve that moment, reading on after a change
 * throws `conflict`: what is handed out is of one version, or is not whole.
 */
export type Holdings = {
  readonly version: string
  /** the datasets without their records, by precedence */
  readonly datasets: readonly Dataset[]
  entities(wanted?: Wanted): Batches<Entity>
  relations(wanted?: Wanted): Batches<Relation>
  sources(wanted?: Wanted): Batches<Source>
}

/** Ids, each once, in the order in which records are handed out. */
export function inIdOrder(ids: Iterable<string>): string[] {
  return [...new Set(ids)].toSorted(byCodePoint)
}

/** A dataset without its records. */
export function bare(dataset: Dataset): Dataset {
  return { ...dataset, entities: [], relations: [], sources: [] }
}
