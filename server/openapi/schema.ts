import { Briefing, BriefingCard } from '#model/briefing.ts'
import { DatasetCard, Page, CONTRACTS } from '#model/contracts.ts'
import { Dataset } from '#model/dataset.ts'
import type { Problem } from '#model/error.ts'
import { ERROR_CODES, MISSING } from '#model/error.ts'
import { Card, ShownAssertion, ShownEntity, ShownRelation, ShownSource } from '#model/shown.ts'
import { z } from 'zod'
import { ExportAsked } from '../export/asked.ts'
import type { LossReport } from '../export/loss-report.ts'
import type { Schema } from '../json/schema.ts'
import type { Receipt } from '../store/store.ts'
import { OPTIONS, plain, toSchema } from '../json/schema.ts'

const ProblemSchema = z.object({
  file: z.string(),
  line: z
    .int()
    .optional()
    .describe(
      'the line of the dataset sent, from 1, on which the record begins; absent where it is not known'
    ),
  record: z.string(),
  field: z.string(),
  wrong: z.string(),
  right: z.string(),
  missing: z
    .enum(MISSING)
    .optional()
    .describe('of what sort the record is that it names but that is not there; another dataset may bring it')
}) satisfies z.ZodType<Problem>

const Refusal = z.object({
  error: z.object({
    code: z.enum(ERROR_CODES),
    message: z.string(),
    issues: z.array(ProblemSchema).optional(),
    requestId: z.string()
  })
})

const Tally = z.object({ added: z.int(), changed: z.int(), removed: z.int() })

const ReceiptSchema = z.object({
  dataset: z.string(),
  changed: z.boolean().describe('false when an identical dataset was already there'),
  entities: Tally,
  relations: Tally,
  sources: Tally,
  version: z.string().describe('the version of the store’s data after the change')
}) satisfies z.ZodType<Receipt>

const Told = z.object({
  record: z.enum(['dataset', 'entity', 'relation', 'source']),
  field: z.string().describe('empty where the whole record is meant'),
  how: z.enum(['left out', 'changed', 'as text']),
  words: z.string()
})

const DataFormats = z.object({
  formats: z.array(
    z.object({
      id: z.string(),
      word: z.string(),
      about: z.string(),
      extension: z.string(),
      mediaType: z.string(),
      losses: z.array(Told)
    })
  )
})

const LossReportSchema = z.object({
  format: z.string(),
  asked: ExportAsked,
  version: z.string().describe('the version of the store’s data'),
  unknown: z.array(z.string()).describe('the ids asked for that are not known, sorted'),
  entities: z.int(),
  relations: z.int(),
  sources: z.int(),
  losses: z.array(Told.extend({ count: z.int().describe('records concerned') }))
}) satisfies z.ZodType<LossReport>

const HandOutFormats = z.array(z.object({ format: z.string(), word: z.string() }))
/** Something whose inside depends on what it describes. */
const Words = z.custom<object>().meta({ type: 'object' })

const Meta = z.object({
  version: z.string(),
  store: z.string(),
  readOnly: z.boolean(),
  limits: z.record(z.string(), z.number()),
  exports: z.object({ briefing: HandOutFormats, sources: HandOutFormats }),
  ontology: z.object({
    kinds: Words,
    families: Words,
    relations: Words,
    categories: Words,
    statuses: z.array(z.string()),
    marks: Words,
    groups: z.array(z.string())
  }),
  reads: z
    .record(z.string(), z.object({ about: z.string(), params: Words, answer: Words }))
    .describe('each question with the JSON schemas of its parameters and its answer')
})

const OpenApi = z.object({
  openapi: z.string(),
  info: Words,
  servers: z.array(Words),
  paths: Words,
  components: Words
})
const Health = z.object({ status: z.literal('alive') })
const Readiness = z.object({ status: z.literal('ready'), store: z.string() })

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
  Receipt: ReceiptSchema,
  Tally,
  Problem: ProblemSchema,
  Refusal,
  DataFormats,
  LossReport: LossReportSchema,
  Meta,
  OpenApi,
  Health,
  Readiness
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
