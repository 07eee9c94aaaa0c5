import { z } from 'zod'
import { asOf, CITED, contract, list, whole } from './contract.ts'
import { DayText } from './dates.ts'
import { LIMITS } from './limits.ts'
import { REACH, UNKNOWN } from './reach.ts'
import { CATEGORIES } from './relation-types.ts'
import { Mark, Status } from './status.ts'

/** Something that happened or was said, at a time as exact as its date. */
export const TimelineEvent = z.object({
  /** its date and what it belongs to */
  id: z.string(),
  /** EDTF, as given */
  date: z.string(),
  /** the first and the last day that the date may mean */
  first: z.string(),
  last: z.string(),
  /** the action, outcome, hearing or other entity that it is about; null for nothing in particular */
  about: z.string().nullable(),
  /** whether the date is that entity's own */
  own: z.enum(['began', 'ended']).nullable(),
  /** how far its weightiest part is established; null where only an entity's own date tells of it */
  status: Status.nullable(),
  /** what it consists of, the weightiest first; empty where only an entity's own date tells of it */
  points: z.array(
    z.object({
      relation: z.string(),
      /** whether something was said of the relation, or the relation began or ended */
      turn: z.enum(['said', 'began', 'ended']),
      /** index, from 0, among the assertions of the relation; null for a beginning or an end */
      assertion: z.int().nullable(),
      /** what was said; for a beginning or an end, how the relation stood then, or once it was known */
      status: Status
    })
  ),
  sources: z.array(z.string())
})
export type TimelineEvent = z.infer<typeof TimelineEvent>

/** The contract of `timeline`. */
export const TIMELINE = contract(
  'Dated events of a set of entities, in order, each with what it comes from and the days it may mean.',
  {
    ...REACH,
    categories: list(z.enum(CATEGORIES)).optional().describe('Only relations of these categories.'),
    marks: list(Mark).optional().describe('Only relations with these marks on the day asked for.'),
    asOf,
    from: DayText.optional().describe('Only what may have happened on this day or later.'),
    to: DayText.optional().describe('Only what may have happened on this day or earlier.'),
    limit: whole(1, LIMITS.timelineEvents).default(200).describe('At most this many events, the earliest.')
  },
  z.object({
    /** events that match, including those beyond the limit */
    total: z.int(),
    events: z.array(TimelineEvent),
    /** ids of the actions, outcomes, hearings, inquiries and documents in the set that have no known date */
    undated: z.array(z.string()),
    /** relations that match; and from how many of them, the weightiest first, the events were taken */
    found: z.int(),
    looked: z.int(),
    ...UNKNOWN,
    ...CITED
  })
)
