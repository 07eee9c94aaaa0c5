import { z } from 'zod'
import { CITED, contract, list, whole } from './contract.ts'
import { Id } from './id.ts'
import { LIMITS } from './limits.ts'
import { UNKNOWN } from './reach.ts'
import { Card } from './shown.ts'

/** What in a relation asks for a second look. */
export type Concern = 'oneSource' | 'lowConfidence' | 'disputed' | 'undated'

/** The grounds on which two entities may be the same. */
export const LIKENESSES = ['docket', 'name', 'alias'] as const

const Counts = z.object({ entities: z.int(), relations: z.int() })

const Relations = z.object({
  total: z.int(),
  /** ids of the first relations, in order */
  relations: z.array(z.string())
})

/** The contract of `audit`. */
export const AUDIT = contract(
  'What asks for a second look: one source only, low confidence, disputed, undated, possible duplicates.',
  {
    ids: list(Id, LIMITS.betweenEntities)
      .optional()
      .describe(
        'Only these entities and the relations that touch one of them; the answer names those that are unknown; without it, everything.'
      ),
    dataset: Id.optional().describe('Only what this dataset says something about.'),
    after: Id.optional().describe(
      'Go on after this entity, in order of id: the “next” of the previous answer.'
    ),
    look: whole(1, LIMITS.auditRelations)
      .default(LIMITS.auditRelations)
      .describe(
        'Look at no more than this many relations, except that those of one entity are kept together.'
      ),
    limit: whole(1, LIMITS.auditRows).default(20).describe('At most this many in each list.')
  },
  z.object({
    /**
     * what was looked at: entities in the order of their ids, and the relations going out from them; of a set, those
     * that touch them, each counted with the first of its ends that belongs to the set
     */
    looked: Counts,
    /** everything that there is to look at, in the set or at all */
    all: Counts,
    /** where to go on, given as `after`; null where nothing is left */
    next: z.string().nullable(),
    /** everything said of it comes from one source */
    oneSource: Relations,
    /** every assertion of it has low confidence */
    lowConfidence: Relations,
    /** affirmed and denied, and not decided */
    disputed: Relations,
    /** nothing says when it was so */
    undated: Relations,
    /** pairs of one kind that may be the same, the first looked at here: proposals, nothing is merged */
    sameAs: z.object({
      total: z.int(),
      /** entities searched for duplicates: those here, and the next by id up to a limit */
      looked: z.int(),
      pairs: z.array(
        z.object({
          entities: z.tuple([Card, Card]),
          reasons: z.array(
            z.object({
              because: z.enum(LIKENESSES),
              /** the words or the number that both share */
              text: z.string()
            })
          )
        })
      )
    }),
    ...UNKNOWN,
    ...CITED
  })
)
