import { ExportAsked } from '../export/asked.ts'
import { DATA_FORMATS } from '../export/data-formats.ts'
import { writtenAnswers } from './bodies.ts'
import { contentOf, json, plain, queryOf, READ_ERRORS, refusals } from './answer.ts'
import { withHeaders } from './headers.ts'
import type { Schema } from '../json/schema.ts'
import { toSchema } from '../json/schema.ts'

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
  const shown = writtenAnswers()
  const asked = queryOf(toSchema(ExportAsked, 'input'), new Map(Object.entries(EXAMPLES)))
  const operation = (operationId: string, summary: string, done: Schema) => ({
    get: {
      operationId,
      summary,
      parameters: [FORMAT, ...asked],
      responses: { 200: done, ...refusals([...READ_ERRORS, 'not_found', 'conflict']) }
    }
  })
  return {
    '/api/export': plain(
      'listDataFormats',
      'The formats in which the data can be exported, and what each cannot say.',
      json('DataFormats', shown.get('listDataFormats')),
      refusals(['forbidden'])
    ),
    '/api/export/{format}': operation(
      'exportData',
      'The data, or some of it, as a file for another program; each relation with its status and sources.',
      withHeaders(
        {
          description: 'The file, streamed; it breaks off where the data changes meanwhile.',
          content: contentOf(Object.values(DATA_FORMATS).map(({ mediaType }) => mediaType))
        },
        'data'
      )
    ),
    '/api/export/{format}/losses': operation(
      'reportLosses',
      'What such a file does not say of what is asked for, with the number of records concerned.',
      json('LossReport', shown.get('reportLosses'))
    )
  }
}
