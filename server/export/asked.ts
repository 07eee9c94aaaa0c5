import { asOf, flag, list } from '#model/contract.ts'
import { Id } from '#model/id.ts'
import { LIMITS } from '#model/limits.ts'
import { Mark } from '#model/status.ts'
import { z } from 'zod'
import { namesOf, readAsked } from '../question/params.ts'

/** Which part of the data is to leave, and as of when; all of it where nothing is given. */
export const ExportAsked = z.strictObject({
  ids: list(Id, LIMITS.betweenEntities)
    .optional()
    .describe(
      'Only these entities, and the relations among them: a view. The report of the losses names those that are unknown.'
    ),
  dataset: Id.optional().describe('Only what this dataset says.'),
  asOf,
  marks: list(Mark).optional().describe('Only relations with these marks on the day asked for.'),
  raw: flag().optional().describe('CSV without the guard that keeps spreadsheets from running cells.')
})
export type ExportAsked = z.infer<typeof ExportAsked>

const NAMES = namesOf(ExportAsked)

/** Reads what is asked in a URL or on a command line; `bad_request` lists every fault. */
export function readExport(given: Record<string, unknown>): ExportAsked {
  return readAsked('export', ExportAsked, NAMES, given)
}
