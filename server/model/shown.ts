import { z } from 'zod'
import { Decision } from './decision.ts'
import { Kind } from './kinds.ts'
import { CONFIDENCES } from './relation.ts'
import { isRelationType, type RelationType } from './relation-types.ts'
import { SOURCE_KINDS } from './source.ts'
import { Mark, Status } from './status.ts'

/** An entity as lists show it; `degree` counts all its relations, whatever the date asked for. */
export const Card = z.object({
  id: z.string(),
  kind: Kind,
  name: z.string(),
  summary: z.string(),
  docket: z.string().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  place: z.string().nullable(),
  degree: z.int()
})
export type Card = z.infer<typeof Card>

/** An entity as the union of its datasets shows it. */
export const ShownEntity = z.object({
  id: z.string(),
  kind: Kind,
  name: z.string(),
  aliases: z.array(z.string()),
  summary: z.string(),
  identifiers: z.record(z.string(), z.string()),
  start: z.string().nullable(),
  end: z.string().nullable(),
  place: z.string().nullable(),
  cites: z.array(z.object({ source: z.string(), pin: z.string().nullable(), dataset: z.string() })),
  datasets: z.array(z.string())
})
export type ShownEntity = z.infer<typeof ShownEntity>

/** An assertion with the dataset that brought it. */
export const ShownAssertion = z.object({
  status: Status,
  date: z.string(),
  by: z.string().nullable(),
  source: z.string(),
  pin: z.string().nullable(),
  quote: z.string().nullable(),
  note: z.string().nullable(),
  confidence: z.enum(CONFIDENCES),
  dataset: z.string()
})
export type ShownAssertion = z.infer<typeof ShownAssertion>

/** A relation type in an answer. */
export const TypeName = z.custom<RelationType>(
  (value) => typeof value === 'string' && isRelationType(value),
  {
    error: 'not a relation type'
  }
)

/** A relation as the union of its datasets shows it, with its standing on the day asked for. */
export const ShownRelation = z.object({
  id: z.string(),
  type: TypeName,
  from: z.string(),
  to: z.string(),
  role: z.string().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  summary: z.string(),
  status: Status,
  mark: Mark,
  /** what *found* says of it, where any assertion is so */
  decision: Decision.nullable(),
  /** the day since which it has stood so */
  since: z.string(),
  assertions: z.array(ShownAssertion)
})
export type ShownRelation = z.infer<typeof ShownRelation>

/** A source as the union of its datasets shows it. */
export const ShownSource = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(SOURCE_KINDS),
  publisher: z.string(),
  date: z.string().nullable(),
  url: z.string().nullable(),
  archiveUrl: z.string().nullable(),
  accessed: z.string().nullable(),
  note: z.string().nullable()
})
export type ShownSource = z.infer<typeof ShownSource>
