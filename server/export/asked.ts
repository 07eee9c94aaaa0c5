import { asOf, flag, list } from '#model/contract.ts'
import { AppError, toLine } from '#model/error.ts'
import { Id } from '#model/id.ts'
import { LIMITS } from '#model/limits.ts'
import { Mark } from '#model/status.ts'
import { z } from 'zod'
import { paramFault, paramWords } from '../param-fault.ts'

/** Which part of the data is to leave, and as of when; all of it where nothing is given. */
export const ExportAsked = z.strictObject({
  ids: list(Id, LIMITS.betweenEntities)
    .optional()
    .describe('Only these entities, and the relations among them: a view.'),
  dataset: Id.optional().describe('Only what this dataset says.'),
  asOf,
  marks: list(Mark).optional().describe('Only relations with these marks on the day asked for.'),
  raw: flag().optional().describe('CSV without the guard that keeps spreadsheets from running cells.')
})
export type ExportAsked = z.infer<typeof ExportAsked>

/** The parameters that may be given as `a,b`, or repeated. */
const LISTS: ReadonlySet<string> = new Set<keyof ExportAsked>(['ids', 'marks'])

/** Reads what is asked in a URL or on a command line; `bad_request` lists every fault. */
export function readExport(given: Record<string, unknown>): ExportAsked {
  const texts = Object.entries(given).map(([key, value]) => [
    key,
    Array.isArray(value) && LISTS.has(key) ? value.join(',') : value
  ])
  const asked = Object.fromEntries(texts)
  const parsed = ExportAsked.safeParse(asked, { error: paramWords })
  if (parsed.success) return parsed.data
  const known = Object.keys(ExportAsked.shape)
  const issues = parsed.error.issues.map((issue) => paramFault(issue, 'export', known))
  throw new AppError('bad_request', issues.slice(0, 1).map(toLine).join(''), { issues, cause: parsed.error })
}
