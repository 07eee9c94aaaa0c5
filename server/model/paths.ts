import { z } from 'zod'
import { asOf, CITED, contract, flag, list, whole } from './contract.ts'
import { Id } from './id.ts'
import { Kind } from './kinds.ts'
import { LIMITS } from './limits.ts'
import { RELATION_TYPES } from './relation-types.ts'
import { Mark } from './status.ts'

/** One way from one end to the other, through each entity at most once. */
export const Path = z.object({
  /** ids from one end to the other: one more than there are hops */
  entities: z.array(z.string()),
  steps: z.array(
    z.object({
      /** the firmest relation between the two */
      relation: z.string(),
      /** whether it runs on from the entity before, or back to it */
      direction: z.enum(['out', 'in']),
      /** ids of the other usable relations between the two, the firmest first */
      others: z.array(z.string())
    })
  ),
  hops: z.int(),
  /** the weakest relation of the path; null where every step is on record or firmer */
  weakest: z.object({ relation: z.string(), mark: Mark }).nullable()
})
export type Path = z.infer<typeof Path>

/** The contract of `paths`. */
export const PATHS = contract(
  'Several paths between two entities or two sets, shortest first, then firmest.',
  {
    from: list(Id, LIMITS.pathEnds).describe('Where a path begins: one of these entities.'),
    to: list(Id, LIMITS.pathEnds).describe('Where a path ends: one of these entities.'),
    k: whole(1, LIMITS.paths).default(5).describe('At most this many paths.'),
    hops: whole(1, LIMITS.pathHops).default(4).describe('At most this many steps in a path.'),
    types: list(z.enum(RELATION_TYPES))
      .optional()
      .describe('Only relations of these types; without it, all but those that say little.'),
    without: list(z.enum(RELATION_TYPES)).optional().describe('No relations of these types.'),
    avoid: list(Kind).optional().describe('No entities of these kinds on the way.'),
    documents: flag().default(false).describe('Whether a path may lead through documents.'),
    marks: list(Mark).optional().describe('Only relations with these marks on the day asked for.'),
    hub: whole(1, 10_000_000)
      .default(LIMITS.hubRelations)
      .describe('No entities with more relations than this on the way.'),
    asOf
  },
  z.object({
    paths: z.array(Path),
    /** why there may be more: the search ended early, or as many as `k` were found; null where these are all */
    stopped: z.enum(['deadline', 'limit', 'k']).nullable(),
    ...CITED
  })
)
