import { z } from 'zod'
import { CITED, contract, whole } from './contract.ts'
import { Id } from './id.ts'
import { LIMITS } from './limits.ts'
import { ShownSource } from './shown.ts'

/** The contract of `source`. */
export const SOURCE = contract(
  'All relations that one source supports, with whatever else supports them.',
  {
    id: Id.describe('The source.'),
    limit: whole(1, LIMITS.neighbors).default(200).describe('Relations listed; the others are counted.')
  },
  z.object({
    source: ShownSource,
    /** relations that cite it, also those beyond the limit */
    total: z.int(),
    /** of these, those that rest on it alone */
    alone: z.int(),
    ...CITED
  })
)
