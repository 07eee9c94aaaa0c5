import { z } from 'zod'
import { asOf, CITED, contract } from './contract.ts'
import { COURT_LEVELS } from './court-level.ts'
import { Id } from './id.ts'

/** What can happen to an action, in the order in which it is told where the dates say nothing. */
export const CHAIN_STEPS = [
  'filed',
  'removed',
  'heard',
  'ruled',
  'transferred',
  'consolidated',
  'remanded',
  'tried',
  'decided',
  'dismissed',
  'settled',
  'appealed'
] as const
export type ChainStepName = (typeof CHAIN_STEPS)[number]

/** One step of an action's way through the courts. */
export const ChainStep = z.object({
  step: z.enum(CHAIN_STEPS),
  /** the action to which it happened: the one asked about, the same under another docket, or a member of it */
  action: z.string(),
  /** EDTF; null where nobody says when */
  date: z.string().nullable(),
  /** whether the date is that of the step, or only that by which it was on record */
  dated: z.enum(['step', 'record']).nullable(),
  /** the action, outcome, document or person that the step leads to; null for one that needs none */
  other: z.string().nullable(),
  /** the court in which the action is after the step */
  court: z.string().nullable(),
  level: z.enum(COURT_LEVELS).nullable(),
  /** ids of the relations that bear the step out; never none */
  relations: z.array(z.string())
})
export type ChainStep = z.infer<typeof ChainStep>

/** The contract of `chain`. */
export const CHAIN = contract(
  'The procedural history of an action, in both directions and across courts, in the order of time.',
  { id: Id.describe('The action.'), asOf },
  z.object({
    steps: z.array(ChainStep),
    /** `limit` where so much has happened that not all of it is told */
    stopped: z.enum(['limit']).nullable(),
    ...CITED
  })
)
