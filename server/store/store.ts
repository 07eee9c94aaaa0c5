import type { Answer, Params, ReadName } from '#model/contracts.ts'
import type { Dataset } from '#model/dataset.ts'
import type { Briefings } from './briefings.ts'
import type { Expected } from './expected.ts'
import type { Holdings } from './holdings.ts'

/**
 * A change puts or removes a whole dataset; there is nothing smaller, so nothing can be half done. `expected`
 * is what must be there, given by its `hashOf`; without it, whatever there is.
 */
export type Change = ({ do: 'put'; dataset: Dataset } | { do: 'remove'; id: string }) & {
  expected?: Expected
}

type Tally = { added: number; changed: number; removed: number }

/** What a change did. Counts are of the dataset's own records. */
export type Receipt = {
  dataset: string
  /** false where an identical dataset was there already */
  changed: boolean
  entities: Tally
  relations: Tally
  sources: Tally
  /** the version of the store's data after the change */
  version: string
}

export type Progress = (done: number, total: number) => void

/** What may accompany a question or a change. */
type Asking = { signal?: AbortSignal; progress?: Progress }

/**
 * Everything that the rest of the server knows of a database. Errors are AppErrors: `not_found` (no such entity
 * or dataset), `conflict` (a dataset that others use; an entity to which another dataset gives another kind),
 * `unprocessable` (records that do not fit together, with every problem listed), `precondition_failed` (a
 * dataset other than the one expected), `timeout`, `store_unavailable`, `storage_full`.
 */
export type GraphStore = {
  readonly kind: 'embedded' | 'neo4j'
  /** the answer of a read; the same from every store, key by key and in the same order */
  ask<N extends ReadName>(read: N, params: Params<N>, asking?: Asking): Promise<Answer<N>>
  /** all or nothing; doing it twice has the effect of doing it once */
  change(change: Change, asking?: Asking): Promise<Receipt>
  /** the dataset as it was put, canonical; `not_found` where there is none */
  dataset(id: string): Promise<Dataset>
  /** everything held at this moment, to be handed out piece by piece; the same from every store */
  holdings(): Promise<Holdings>
  /** changes exactly when the data does; never older than `since` (in `performance.now()` time), where given */
  version(asking?: { since?: number }): Promise<string>
  /** kept beside the data; a briefing does not affect its version */
  readonly briefings: Briefings
  close(): Promise<void>
}
