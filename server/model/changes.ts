import { z } from 'zod'
import { CITED, contract, whole } from './contract.ts'
import { DayText } from './dates.ts'
import { LIMITS } from './limits.ts'
import { REACH, UNKNOWN } from './reach.ts'
import { Mark } from './status.ts'

/** What can become known of a relation: that it exists, that its standing changed, that more supports it. */
export const CHANGE_SORTS = ['new', 'standing', 'assertion'] as const

/** A relation about which something became known. */
export const ChangedRelation = z.object({
  relation: z.string(),
  change: z.enum(CHANGE_SORTS),
  /** its mark at the end of the first day; null where nothing was known of it */
  before: Mark.nullable(),
  /** its mark at the end of the last day */
  after: Mark,
  /** the first and the last day on which something became known of it */
  first: z.string(),
  last: z.string(),
  /** the indexes, from 0, of the assertions made in that time */
  assertions: z.array(z.int())
})
export type ChangedRelation = z.infer<typeof ChangedRelation>

/** The contract of `changes`. */
export const CHANGES = contract(
  'What became known of a set of entities after one day and up to another: new, changed standing, more said.',
  {
    ...REACH,
    from: DayText.describe('What was known at the end of this day is left out.'),
    to: DayText.optional().describe(
      'What was not yet known at the end of this day is left out; without it, nothing is.'
    ),
    limit: whole(1, LIMITS.changedRelations)
      .default(100)
      .describe(
        'At most this many relations, the earliest, and this many new sources, first those that speak of them.'
      )
  },
  z.object({
    /** relations about which something became known, including those beyond the limit */
    total: z.int(),
    /** the same by what became known */
    counts: z.object({ new: z.int(), standing: z.int(), assertion: z.int() }),
    /** in the order in which it became known */
    changes: z.array(ChangedRelation),
    /**
     * the sources that first spoke of any of these relations, or came out, between the days: how many, including those
     * beyond the limit, and the ids of those named, sorted
     */
    newSources: z.object({ total: z.int(), sources: z.array(z.string()) }),
    ...UNKNOWN,
    ...CITED
  })
)
