import { z } from 'zod'
import { Edtf } from './dates.ts'
import { Id } from './id.ts'
import { Kind } from './kinds.ts'
import { LIMITS } from './limits.ts'
import { Text } from './text.ts'

const Name = Text.trim().min(1).max(LIMITS.nameCharacters)

/** A pointer to the place in a source that supports an entity's own record. */
const Cite = z.strictObject({ source: Id, pin: Text.max(500).optional() })

/** A person, body, court, action, law or statement: what relations join. */
export const Entity = z.strictObject({
  id: Id,
  kind: Kind,
  name: Name,
  aliases: z.array(Name).max(LIMITS.listItems).default([]),
  summary: Text.max(LIMITS.textCharacters).default(''),
  identifiers: z.record(Text.min(1).max(60), Text.min(1).max(500)).default({}),
  start: Edtf.optional(),
  end: Edtf.optional(),
  place: Text.max(500).optional(),
  cites: z.array(Cite).max(LIMITS.listItems).default([])
})
export type Entity = z.infer<typeof Entity>
