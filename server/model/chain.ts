import { z } from 'zod'
import { asOf, CITED, contract } from './contract.ts'
import { COURT_LEVELS } from './court-level.ts'
import { Id } from './id.ts'
import { Status } from './status.ts'

/**
 * What can happen to an action, in the order of procedure. An action is *centralized* in an MDL, *coordinated* in a
 * JCCP, *consolidated* with any other; such a proceeding is itself so begun, not filed.
 */
export const CHAIN_STEPS = [
  'filed',
  'removed',
  'heard',
  'transferred',
  'centralized',
  'coordinated',
  'consolidated',
  'remanded',
  'testimony',
  'testimony at trial',
  'ruled',
  'decided',
  'dismissed',
  'settled',
  'appealed'
] as const
export type ChainStepName = (typeof CHAIN_STEPS)[number]

/** One step of an action's way through the courts. */
export const ChainStep = z.object({
  step: z.enum(CHAIN_STEPS),
  /** the action that it happened to: the one asked about, the same under another docket, or a member of it */
  action: z.string(),
  /** EDTF; null where no source gives it */
  date: z.string().nullable(),
  /** whether the date is the step's own, or only the one by which it was on record */
  dated: z.enum(['step', 'record']).nullable(),
  /** the action, outcome, document or person that the step leads to; null for a step without one */
  other: z.string().nullable(),
  /** the court in which the action is after the step */
  court: z.string().nullable(),
  level: z.enum(COURT_LEVELS).nullable(),
  /** how what tells the step says that it stands; of a ruling, that ruling alone */
  status: Status,
  /** ids of the relations that support the step; never empty */
  relations: z.array(z.string()),
  /**
   * of the relations that tell several steps, such as two rulings of one judge, the assertions that tell this one, by
   * their index from 0; of the others, all do
   */
  said: z.array(z.object({ relation: z.string(), assertion: z.int() }))
})
export type ChainStep = z.infer<typeof ChainStep>

/** The contract of `chain`. */
export const CHAIN = contract(
  'The procedural history of an action, in both directions and across courts, in the order of time.',
  { id: Id.describe('The action.'), asOf },
  z.object({
    steps: z.array(ChainStep),
    /** `limit` where more happened than is told */
    stopped: z.enum(['limit']).nullable(),
    ...CITED
  })
)
