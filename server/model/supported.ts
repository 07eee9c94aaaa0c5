import { z } from 'zod'
import { asOf, CITED, contract, whole } from './contract.ts'
import { Id } from './id.ts'
import { LIMITS } from './limits.ts'
import { ShownSource } from './shown.ts'
import { Mark } from './status.ts'

/** The contract of `source`. */
export const SOURCE = contract(
  'All that one source supports, with whatever else supports it, and what would remain without it.',
  {
    id: Id.describe('The source, by the id that other answers give it; search finds no sources.'),
    asOf,
    limit: whole(1, LIMITS.neighbors)
      .default(200)
      .describe('At most this many relations and entities listed; all are counted.')
  },
  z.object({
    source: ShownSource,
    /** relations that cite it, including those beyond the limit */
    total: z.int(),
    /** of these, those that rest on it alone */
    alone: z.int(),
    /** how each listed relation would stand without it; null where nothing would be known of it */
    without: z.array(z.object({ relation: z.string(), mark: Mark.nullable() })),
    /** entities whose own record cites it, on whatever day: how many, and ids of the first by id */
    citing: z.object({ total: z.int(), entities: z.array(z.string()) }),
    ...CITED
  })
)
