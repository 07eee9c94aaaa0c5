import { RELATION_TYPES } from '#model/relation-types.ts'
import { TypeName } from '#model/shown.ts'
import { z } from 'zod'

/** A JSON Schema 2020-12. */
export type Schema = Record<string, unknown>

/** A zod schema as JSON Schema; `input` is what may be sent, `output` what comes back. */
export function toSchema(schema: z.ZodType, io: 'input' | 'output'): Schema {
  return plain(z.toJSONSchema(schema, { ...OPTIONS, io }))
}

/** A schema without what only one that stands alone needs. */
export function plain(schema: object): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'))
}

/** How every schema of ours is converted. */
export const OPTIONS = {
  unrepresentable: 'any',
  override({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: Schema }) {
    if (zodSchema === TypeName) Object.assign(jsonSchema, { type: 'string', enum: [...RELATION_TYPES] })
    if (zodSchema instanceof z.ZodDefault) jsonSchema['default'] = zodSchema.def.defaultValue
    // makers of clients in Java take `number` for a decimal, and fail over a whole one
    if (zodSchema instanceof z.ZodLiteral && Number.isInteger(jsonSchema['const']))
      jsonSchema['type'] = 'integer'
    if (zodSchema instanceof z.ZodTuple) jsonSchema['items'] = anyMemberOf(jsonSchema)
  }
} as const

/**
 * What each member of a tuple is. Its length is given, so that nothing follows them; where that is said by
 * `items: false`, the makers of clients in Go and Python fail.
 */
function anyMemberOf({ prefixItems }: Schema): unknown {
  const all: unknown[] = Array.isArray(prefixItems) ? prefixItems : []
  const anyOf = [...new Map(all.map((one) => [JSON.stringify(one), one])).values()]
  return anyOf.length === 1 ? anyOf[0] : { anyOf }
}
