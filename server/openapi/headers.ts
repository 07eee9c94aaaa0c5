import type { ErrorCode } from '#model/error.ts'
import type { Schema } from '../json/schema.ts'

/** A header of an answer, with an example. */
function header(description: string, example: string): Schema {
  return { description, schema: { type: 'string' }, example }
}

const ETAG = header(
  'Names exactly this content: sent as If-None-Match it saves the answer, as If-Match it guards a change.',
  '"9f86d081884c7d65"'
)
const FILE_NAME = header('The name of the file.', 'attachment; filename="widget-in-one.html"')

/** Headers of answers that have some, by what they are answers of. */
const HEADERS = {
  tagged: { ETag: ETAG },
  handOut: {
    ETag: ETAG,
    'Content-Disposition': FILE_NAME,
    'X-Pincite-Notice': header(
      'What it does with characters that its fonts lack, percent-encoded; only where it has such.',
      '2%20characters%20are%20left%20out.'
    )
  },
  sources: {
    ETag: ETAG,
    'Content-Disposition': FILE_NAME,
    'X-Pincite-Notice': header(
      'That the list is empty, percent-encoded; only where it is.',
      'The%20list%20is%20empty%3A%20no%20slide%20shows%20a%20relation%20on%20record.'
    )
  },
  data: {
    'Content-Disposition': FILE_NAME,
    Link: header('Leads to what the file cannot say.', '</api/export/csv/losses>; rel="describedby"'),
    'X-Pincite-Notice': header(
      'Which of the ids asked for are not known, percent-encoded; only where some are not.',
      'Left%20out%3A%20nm-v-mta%3B%20no%20such%20entity%20is%20known%20here.'
    )
  }
} as const

/** The headers of a refusal. */
export const REFUSAL_HEADERS: Partial<Record<ErrorCode, Schema>> = {
  unauthorized: { 'WWW-Authenticate': header('How to say who writes.', 'Bearer') },
  too_many: { 'Retry-After': header('Seconds to wait.', '42') },
  store_unavailable: { 'Retry-After': header('Seconds to wait.', '2') }
}

/** An answer with its headers. */
export function withHeaders(answer: Schema, of: keyof typeof HEADERS): Schema {
  return { ...answer, headers: HEADERS[of] }
}
