import { Briefing, BriefingCard } from '#model/briefing.ts'
import { DatasetCard, Page, CONTRACTS } from '#model/contracts.ts'
import { Dataset } from '#model/dataset.ts'
import { ERROR_CODES, MISSING } from '#model/error.ts'
import { Card, ShownAssertion, ShownEntity, ShownRelation, ShownSource } from '#model/shown.ts'
import { z } from 'zod'
import type { Schema } from '../json-schema.ts'
import { OPTIONS, plain, toSchema } from '../json-schema.ts'

const Problem = z.object({
  file: z.string(),
  record: z.string(),
  field: z.string(),
  wrong: z.string(),
  right: z.string(),
  missing: z
    .enum(MISSING)
    .optional()
    .describe('of what sort the record is that it names but that is not there; another dataset may bring it')
})

const Refusal = z.object({
  error: z.object({
    code: z.enum(ERROR_CODES),
    message: z.string(),
    issues: z.array(Problem).optional(),
    requestId: z.string()
  })
})

const Tally = z.object({ added: z.int(), changed: z.int(), removed: z.int() })

const Receipt = z.object({
  dataset: z.string(),
  changed: z.boolean().describe('false when an identical dataset was already there'),
  entities: Tally,
  relations: Tally,
  sources: Tally,
  version: z.string().describe('the version of the store’s data after the change')
})

const BriefingList = z.object({ briefings: z.array(BriefingCard) })

const answers = Object.fromEntries(
  Object.entries(CONTRACTS)
    .filter(([, { answer }]) => answer !== Page)
    .map(([name, { answer }]) => [`${name.charAt(0).toUpperCase()}${name.slice(1)}Answer`, answer])
)

const OUTPUTS: Record<string, z.ZodType> = {
  Card,
  ShownEntity,
  ShownRelation,
  ShownAssertion,
  ShownSource,
  DatasetCard,
  Page,
  ...answers,
  Dataset,
  Briefing,
  BriefingCard,
  BriefingList,
  Receipt,
  Tally,
  Problem,
  Refusal
}

/** The schemas that the document names, by name, each referring to the others. */
export function namedSchemas(): Record<string, Schema> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(OUTPUTS)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { ...OPTIONS, io: 'output', uri: reference })
  const named = Object.entries(schemas).map(([id, schema]) => [id, plain(schema)])
  return {
    ...Object.fromEntries(named),
    DatasetInput: toSchema(Dataset, 'input'),
    BriefingInput: toSchema(Briefing, 'input')
  }
}

/** The name under which the document keeps an answer. */
export function nameOf(answer: z.ZodType): string {
  return Object.entries(OUTPUTS).find(([, schema]) => schema === answer)?.[0] ?? 'Page'
}

/** A reference to a named schema. */
export function reference(name: string): string {
  return `#/components/schemas/${name}`
}
