import type { ErrorCode } from '#model/error.ts'
import { LIMITS } from '#model/limits.ts'
import { HAND_OUTS } from '../handout/formats.ts'
import { SOURCE_LISTS } from '../handout/source-lists.ts'
import { BRIEFING_BODY, writtenAnswers } from './bodies.ts'
import { body, contentOf, idInPath, json, READ_ERRORS, refusals, WRITE_ERRORS, WRITERS } from './answer.ts'
import { IF_MATCH, IF_NONE_MATCH, UNCHANGED } from './conditional.ts'
import { withHeaders } from './headers.ts'
import type { Schema } from '../json/schema.ts'

const ID = idInPath('widget-in-one')
const FORMAT = {
  name: 'format',
  in: 'path',
  required: true,
  schema: { type: 'string', enum: Object.keys(HAND_OUTS) },
  example: 'html'
}
const SLIDE = {
  name: 'slide',
  in: 'query',
  required: false,
  description: 'Only this slide, from 1.',
  schema: { type: 'integer', minimum: 1, maximum: LIMITS.slides },
  example: 2
}
/** A briefing is only deleted over the version that was read. */
const OVER = {
  ...IF_MATCH,
  required: true,
  description: 'The ETag of what is deleted; * for whichever is there.'
}
const ERRORS: ErrorCode[] = [
  ...WRITE_ERRORS.filter((code) => code !== 'conflict'),
  'not_found',
  'precondition_failed'
]

function handOutContent(): Schema {
  return contentOf([...Object.values(HAND_OUTS).map(({ mediaType }) => mediaType), 'application/zip'])
}

/** What can be done with briefings. */
export function briefingPaths(): Schema {
  const shown = writtenAnswers()
  return {
    '/api/briefings': {
      get: {
        operationId: 'listBriefings',
        summary: 'The briefings that this server keeps, in the order of their ids.',
        responses: {
          200: withHeaders(json('BriefingList', shown.get('listBriefings')), 'tagged'),
          304: UNCHANGED,
          ...refusals(READ_ERRORS)
        }
      }
    },
    '/api/briefings/{id}/export/{format}': {
      get: {
        operationId: 'exportBriefing',
        summary: 'A briefing as a file to be handed out; pictures of several slides come in a ZIP.',
        parameters: [ID, FORMAT, SLIDE],
        responses: {
          200: withHeaders({ description: 'The file.', content: handOutContent() }, 'handOut'),
          304: UNCHANGED,
          ...refusals([...READ_ERRORS, 'not_found', 'unprocessable'])
        }
      }
    },
    '/api/briefings/{id}/sources/{format}': {
      get: {
        operationId: 'listSources',
        summary: 'The sources of a briefing under its numbers, for a reader or a reference manager.',
        parameters: [
          ID,
          { ...FORMAT, schema: { type: 'string', enum: Object.keys(SOURCE_LISTS) }, example: 'ris' }
        ],
        responses: {
          200: withHeaders(
            {
              description: 'The file.',
              content: contentOf(Object.values(SOURCE_LISTS).map(({ mediaType }) => mediaType))
            },
            'sources'
          ),
          304: UNCHANGED,
          ...refusals([...READ_ERRORS, 'not_found', 'unprocessable'])
        }
      }
    },
    '/api/briefings/{id}': {
      get: {
        operationId: 'getBriefing',
        summary: 'A briefing as it was put; a change must name its ETag.',
        parameters: [ID],
        responses: {
          200: withHeaders(json('Briefing', shown.get('getBriefing')), 'tagged'),
          304: UNCHANGED,
          ...refusals([...READ_ERRORS, 'not_found'])
        }
      },
      put: {
        operationId: 'putBriefing',
        summary: 'Replaces the briefing that was read, or puts a new one; twice is the same as once.',
        parameters: [ID, IF_MATCH, IF_NONE_MATCH],
        security: WRITERS,
        requestBody: body('BriefingInput', BRIEFING_BODY),
        responses: {
          200: withHeaders(json('BriefingCard', shown.get('putBriefing')), 'tagged'),
          ...refusals([...ERRORS.filter((code) => code !== 'not_found'), 'unprocessable', 'too_large'])
        }
      },
      delete: {
        operationId: 'removeBriefing',
        summary: 'Deletes a briefing in the version that was read.',
        parameters: [ID, OVER],
        security: WRITERS,
        responses: { 204: { description: 'Done.' }, ...refusals(ERRORS) }
      }
    }
  }
}
