import { z } from 'zod'
import { asOf, CITED, contract, list, whole } from './contract.ts'
import { Id } from './id.ts'
import { LIMITS } from './limits.ts'
import { UNKNOWN } from './reach.ts'
import { Card } from './shown.ts'
import { FACETS } from './ties.ts'

const Facet = z.enum(FACETS)
const share = z.number().describe('part of the score, 0 to 1')

/** One sourced ground for calling an action related. */
export const Reason = z.object({
  facet: Facet,
  /** what both share; null for a procedural link between the two, and for nearness in time */
  entity: Card.nullable(),
  /** ids of the relations that lead there from what was asked about, outwards */
  left: z.array(z.string()),
  /** ids of the relations that lead there from the related action, outwards */
  right: z.array(z.string()),
  /** actions tied to the shared entity as known that day; null where nothing is shared */
  actions: z.int().nullable(),
  /** the most days that can lie between the two beginnings; null except for nearness in time */
  days: z.int().nullable(),
  share
})
export type Reason = z.infer<typeof Reason>

export const RelatedHit = z.object({
  action: Card,
  score: z.number(),
  /** how many of the entities asked about it touches; 1 where an action was asked about */
  touches: z.int(),
  /** procedural relations between the two actions themselves; a hit with any comes before all others */
  direct: z.array(z.string()),
  /** whether it is the same action under another docket: removed, remanded, transferred or appealed */
  sameProceeding: z.boolean(),
  facets: z.array(z.object({ facet: Facet, share })),
  /** the weightiest first */
  reasons: z.array(Reason),
  /** further reasons, counted in the score but not listed */
  more: z.int()
})
export type RelatedHit = z.infer<typeof RelatedHit>

/** The contract of `related`. */
export const RELATED = contract(
  'Actions related to an action or to a set of entities, ranked, each with its reasons.',
  {
    id: Id.optional().describe('The action; otherwise give ids.'),
    ids: list(Id, LIMITS.relatedEntities)
      .optional()
      .describe(
        'Entities that the actions should touch, most of them first; the answer names those that are unknown.'
      ),
    asOf,
    weights: list(
      z.string().regex(new RegExp(`^(?:${FACETS.join('|')}):\\d{1,2}(?:\\.\\d{1,3})?$`), {
        error: `not a weight; write it as ${FACETS[0]}:2 (a facet, and 0 to 99 times its usual weight)`
      })
    )
      .optional()
      .describe('How much each facet counts, as times its usual weight: parties:2,court:0.5'),
    off: list(Facet).optional().describe('Facets to leave out.'),
    limit: whole(1, LIMITS.relatedHits).default(10).describe('At most this many actions.')
  },
  z.object({
    /** actions with any reason, including those beyond the limit */
    found: z.int(),
    hits: z.array(RelatedHit),
    /** entities with so many relations that they say nothing, and so left out; by id */
    hubs: z.array(Card),
    ...UNKNOWN,
    ...CITED
  })
)
