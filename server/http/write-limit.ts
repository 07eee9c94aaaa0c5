import { AppError } from '#model/error.ts'
import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'

/** Allows so many writes a minute from one address, failed attempts included; then `too_many`. */
export function limitWrites(most: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: most,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: () => {
      throw new AppError('too_many', `No more than ${most} writes a minute are accepted.`)
    }
  })
}
