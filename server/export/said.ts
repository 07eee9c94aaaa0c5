import type { Day } from '#model/dates.ts'
import type { Entity } from '#model/entity.ts'
import type { Relation } from '#model/relation.ts'
import type { Source } from '#model/source.ts'
import type { Batches, Holdings, Wanted } from '../store/holdings.ts'
import { putBy } from './cut.ts'
import type { toRelationCut } from './relation-cut.ts'

/** What one dataset says, record by record, as it was put. */
export type Said = {
  entities(): AsyncIterable<readonly Entity[]>
  relations(): AsyncIterable<readonly Relation[]>
  sources(): AsyncIterable<readonly Source[]>
}

type Saying = {
  holdings: Holdings
  dataset: string
  wanted: Wanted
  cut: ReturnType<typeof toRelationCut>
  asOf: Day | undefined
  /** true where nothing of the dataset is left out */
  isWhole: boolean
  cited: () => Promise<ReadonlySet<string>>
}

/** What a dataset says of the records that leave. */
export function toSaid({ holdings, dataset, wanted, cut, asOf, isWhole, cited }: Saying): Said {
  const within = { ...wanted, dataset }
  return {
    async *entities() {
      for await (const batch of own(holdings.entities(within), dataset))
        yield batch.map((record) => putBy(record, asOf))
    },
    async *relations() {
      for await (const batch of holdings.relations(within)) {
        const parts = batch.flatMap((all) => cut(all)?.parts ?? [])
        const records = parts.filter((part) => part.dataset === dataset).map(({ record }) => record)
        if (records.length > 0) yield records
      }
    },
    async *sources() {
      const among = isWhole ? {} : { among: [...(await cited())] }
      yield* own(holdings.sources({ ...among, dataset }), dataset)
    }
  }
}

async function* own<T>(batches: Batches<T>, dataset: string): AsyncIterable<readonly T[]> {
  for await (const batch of batches) {
    const records = batch.flatMap((parts) =>
      parts.filter((part) => part.dataset === dataset).map(({ record }) => record)
    )
    if (records.length > 0) yield records
  }
}
