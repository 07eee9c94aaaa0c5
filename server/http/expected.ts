import { AppError } from '#model/error.ts'
import type { Request } from 'express'
import type { Expected } from '../store/expected.ts'
import type { Encoding } from './answers.ts'

/** The strong ETag (RFC 9110) of a briefing or a dataset: its tag, and how the body is encoded. */
export function toETag(tag: string, encoding: Encoding = 'identity'): string {
  return encoding === 'identity' ? `"${tag}"` : `"${tag}.${encoding}"`
}

/** What a write expects to be there; a write that says nothing replaces whatever there is. */
export function expectedOrWhatever(req: Request, what: string): Expected {
  const { 'if-match': match, 'if-none-match': none } = req.headers
  return match === undefined && none === undefined ? 'whatever' : expectedOf(req, what)
}

/**
 * What a write expects to be there, from If-Match and If-None-Match. A write that says nothing could undo
 * another's work unseen, so it is refused: `bad_request` says what to send.
 */
export function expectedOf(req: Request, what: string): Expected {
  const match = req.headers['if-match']?.trim()
  const none = req.headers['if-none-match']?.trim()
  if (match !== undefined && none === undefined) {
    if (match === '*') return 'present'
    // how the body that was read was encoded makes no difference to what is changed
    const tag = /^"([\w-]+)(?:\.(?:br|gzip))?"$/.exec(match)?.[1]
    if (tag !== undefined) return { tag }
  }
  if (none === '*' && match === undefined) return 'absent'
  throw new AppError(
    'bad_request',
    `Say what the ${what} is to replace: If-Match with the one ETag that you read, If-None-Match: * ` +
      'for a new one, or If-Match: * for whichever is there.'
  )
}
