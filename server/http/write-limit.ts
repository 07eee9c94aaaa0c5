import { AppError } from '#model/error.ts'
import type { RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import type { Context } from './context.ts'
import { isWriter } from './guard.ts'

/**
 * Allows so many writes a minute from one address, and as many failed attempts; then `too_many`. The two are
 * counted apart: through a proxy everybody comes from one address, and strangers must not use up what writers
 * may do.
 */
export function limitWrites(most: number, settings: Pick<Context['settings'], 'token'>): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: most,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (req) =>
      `${isWriter(req, settings) ? 'writer' : 'stranger'} ${ipKeyGenerator(req.ip ?? '')}`,
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: () => {
      throw new AppError('too_many', `No more than ${most} writes a minute are accepted.`)
    }
  })
}
