import { body, json, READ_ERRORS, refusals, WRITE_ERRORS, WRITERS } from './answer.ts'
import type { Schema } from './schema.ts'

const ID = { name: 'id', in: 'path', required: true, schema: { type: 'string' }, example: 'article' }

/** What can be done with datasets. */
export function datasetPaths(): Schema {
  return {
    '/api/datasets/{id}': {
      get: {
        operationId: 'getDataset',
        summary: 'The file of a dataset, as it was put.',
        parameters: [ID],
        responses: { 200: json('Dataset'), ...refusals([...READ_ERRORS, 'not_found']) }
      },
      put: {
        operationId: 'putDataset',
        summary: 'Puts a dataset as a whole, all or nothing; the same twice as once.',
        parameters: [ID],
        security: WRITERS,
        requestBody: body('DatasetInput'),
        responses: { 200: json('Receipt'), ...refusals([...WRITE_ERRORS, 'unprocessable', 'too_large']) }
      },
      delete: {
        operationId: 'removeDataset',
        summary: 'Takes a dataset away, and just what it brought.',
        parameters: [ID],
        security: WRITERS,
        responses: { 200: json('Receipt'), ...refusals([...WRITE_ERRORS, 'not_found']) }
      }
    }
  }
}
