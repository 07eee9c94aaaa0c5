import type { Dataset } from '#model/dataset.ts'
import type { Entity } from '#model/entity.ts'
import { byCodePoint } from '#model/id.ts'
import type { Relation } from '#model/relation.ts'
import type { Source } from '#model/source.ts'
import type { Part } from '#model/union.ts'

/** What every dataset says of one record, in the order of their precedence; never empty. */
export type Parts<T> = readonly Part<T>[]

/** Which records are wanted; without either, all. */
export type Wanted = {
  /** what this dataset speaks of; of entities also those that one of its relations joins */
  dataset?: string
  /** entities and sources of these ids; relations of which both ends are among them */
  among?: readonly string[]
}

/** Records in the order of their ids, some at a time, so that no more than those need be in memory. */
export type Batches<T> = AsyncIterable<readonly Parts<T>[]>

/**
 * What a store held at one moment. Where it cannot keep that moment, reading on after a change throws
 * `conflict`: what is handed out is of one version or is not whole.
 */
export type Holdings = {
  readonly version: string
  /** the datasets without their records, in the order of their precedence */
  readonly datasets: readonly Dataset[]
  entities(wanted?: Wanted): Batches<Entity>
  relations(wanted?: Wanted): Batches<Relation>
  sources(wanted?: Wanted): Batches<Source>
}

/** Ids each once, in the order in which records are handed out. */
export function inIdOrder(ids: Iterable<string>): string[] {
  return [...new Set(ids)].toSorted(byCodePoint)
}

/** A dataset without its records. */
export function bare(dataset: Dataset): Dataset {
  return { ...dataset, entities: [], relations: [], sources: [] }
}
