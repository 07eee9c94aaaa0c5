import { z } from 'zod'
import { Edtf, latestDay, LATEST, span } from './dates.ts'
import { Id, RelationId } from './id.ts'
import { LIMITS } from './limits.ts'
import { RELATION_TYPES } from './relation-types.ts'
import { Status } from './status.ts'
import { Text } from './text.ts'

/** How sure its compiler is that the source says so. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** One source saying one thing about a relation. The date is when it was said. */
export const Assertion = z.strictObject({
  status: Status,
  date: Edtf.refine((date) => span(date) === null || latestDay(date) !== LATEST, {
    error: 'has no last day; an assertion was made on a day, so close the interval'
  }),
  by: Text.max(LIMITS.nameCharacters).optional(),
  source: Id,
  pin: Text.max(500).optional(),
  quote: Text.max(LIMITS.textCharacters).optional(),
  note: Text.max(LIMITS.textCharacters).optional(),
  confidence: z.enum(CONFIDENCES).default('high')
})
export type Assertion = z.infer<typeof Assertion>

/** One directed, typed statement between two entities, with everything said of it. */
export const Relation = z.strictObject({
  id: RelationId,
  type: z.enum(RELATION_TYPES),
  from: Id,
  to: Id,
  /** what `{role}` in the type's words stands for, such as *chief executive*; elsewhere the manner, such as *dissenting* */
  role: Text.max(200).optional(),
  start: Edtf.optional(),
  end: Edtf.optional(),
  summary: Text.max(LIMITS.textCharacters).default(''),
  assertions: z
    .array(Assertion)
    .min(1, { error: 'has no assertion; a relation without a source cannot exist' })
    .max(LIMITS.listItems)
})
export type Relation = z.infer<typeof Relation>
