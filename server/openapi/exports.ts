import { ExportAsked } from '../export/asked.ts'
import { DATA_FORMATS } from '../export/data-formats.ts'
import { READ_ERRORS, plain, refusals } from './answer.ts'
import type { Schema } from '../json-schema.ts'
import { toSchema } from '../json-schema.ts'

const FORMAT = {
  name: 'format',
  in: 'path',
  required: true,
  schema: { type: 'string', enum: Object.keys(DATA_FORMATS) },
  example: 'csv'
}

/** An example of each parameter. */
const EXAMPLES: Required<ExportAsked> = {
  ids: ['nm-v-meta', 'meta-platforms'],
  dataset: 'article',
  asOf: '2023-12-07',
  marks: ['filed', 'found'],
  raw: true
}

/** How the data leaves as files. */
export function exportPaths(): Schema {
  const examples = new Map<string, unknown>(Object.entries(EXAMPLES))
  const asked = Object.entries(toSchema(ExportAsked, 'input').properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema,
    example: examples.get(name),
    ...(name === 'ids' || name === 'marks' ? { style: 'form', explode: false } : {})
  }))
  const operation = (operationId: string, summary: string, description: string) => ({
    get: {
      operationId,
      summary,
      parameters: [FORMAT, ...asked],
      responses: { 200: { description }, ...refusals([...READ_ERRORS, 'not_found', 'conflict']) }
    }
  })
  return {
    '/api/export': plain(
      'listDataFormats',
      'The formats in which the data can be exported, and what each cannot say.'
    ),
    '/api/export/{format}': operation(
      'exportData',
      'The data, or some of it, as a file for another program; each relation with its status and sources.',
      'The file, streamed; it breaks off where the data changes meanwhile. Its Link header leads to its losses.'
    ),
    '/api/export/{format}/losses': operation(
      'reportLosses',
      'What such a file does not say of what is asked for, with the number of records concerned.',
      'The report, as JSON.'
    )
  }
}
