import { z } from 'zod'
import { Edtf } from './dates.ts'
import { Id } from './id.ts'
import { Kind } from './kinds.ts'
import { LIMITS } from './limits.ts'

const Name = z.string().trim().min(1).max(LIMITS.nameCharacters)

/** A pointer to the place in a source that supports what an entity's record says. */
const Cite = z.strictObject({ source: Id, pin: z.string().max(500).optional() })

/** A person, body, court, action, law or statement: what relations join. */
export const Entity = z.strictObject({
  id: Id,
  kind: Kind,
  name: Name,
  aliases: z.array(Name).max(LIMITS.listItems).default([]),
  summary: z.string().max(LIMITS.textCharacters).default(''),
  identifiers: z.record(z.string().min(1).max(60), z.string().min(1).max(500)).default({}),
  start: Edtf.optional(),
  end: Edtf.optional(),
  place: z.string().max(500).optional(),
  cites: z.array(Cite).max(LIMITS.listItems).default([])
})
export type Entity = z.infer<typeof Entity>
