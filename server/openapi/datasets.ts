import { DATASET_BODY, writtenAnswers } from './bodies.ts'
import { body, idInPath, json, READ_ERRORS, refusals, WRITE_ERRORS, WRITERS } from './answer.ts'
import { IF_MATCH, IF_NONE_MATCH, UNCHANGED } from './conditional.ts'
import { withHeaders } from './headers.ts'
import type { Schema } from '../json/schema.ts'

const ID = idInPath('my-notes')

/** A dataset may replace whatever there is; a client that has read one can say so. */
const OVER = { ...IF_MATCH, description: 'The ETag of what was read; * for whichever is there.' }
const NEW = { ...IF_NONE_MATCH, description: 'For a new dataset: nothing may be there yet.' }

/** What can be done with datasets. */
export function datasetPaths(): Schema {
  const shown = writtenAnswers()
  return {
    '/api/datasets/{id}': {
      get: {
        operationId: 'getDataset',
        summary: 'The file of a dataset, as it was put.',
        parameters: [ID],
        responses: {
          200: withHeaders(json('Dataset', shown.get('getDataset')), 'tagged'),
          304: UNCHANGED,
          ...refusals([...READ_ERRORS, 'not_found'])
        }
      },
      put: {
        operationId: 'putDataset',
        summary: 'Puts a whole dataset, all or nothing; twice is the same as once.',
        parameters: [ID, OVER, NEW],
        security: WRITERS,
        requestBody: body('DatasetInput', DATASET_BODY),
        responses: {
          200: json('Receipt', shown.get('putDataset')),
          ...refusals([...WRITE_ERRORS, 'unprocessable', 'too_large', 'precondition_failed'])
        }
      },
      delete: {
        operationId: 'removeDataset',
        summary: 'Removes a dataset, and only what it brought.',
        parameters: [ID, OVER],
        security: WRITERS,
        responses: {
          200: json('Receipt', shown.get('removeDataset')),
          ...refusals([...WRITE_ERRORS, 'not_found', 'precondition_failed'])
        }
      }
    }
  }
}
