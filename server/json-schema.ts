import { RELATION_TYPES } from '#model/relation-types.ts'
import { TypeName } from '#model/shown.ts'
import { z } from 'zod'

/** A JSON Schema 2020-12. */
export type Schema = Record<string, unknown>

/** A zod schema as one; `input` is what may be sent, `output` what comes back. */
export function toSchema(schema: z.ZodType, io: 'input' | 'output'): Schema {
  return plain(z.toJSONSchema(schema, { ...OPTIONS, io }))
}

/** Without what only a schema that stands alone needs. */
export function plain(schema: object): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'))
}

/** How any schema of ours is told. */
export const OPTIONS = {
  unrepresentable: 'any',
  override({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: Schema }) {
    if (zodSchema === TypeName) Object.assign(jsonSchema, { type: 'string', enum: [...RELATION_TYPES] })
    if (zodSchema instanceof z.ZodDefault) jsonSchema['default'] = zodSchema.def.defaultValue
  }
} as const
