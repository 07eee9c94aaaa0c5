import { AppError } from '#model/error.ts'
import type { RequestHandler } from 'express'

/** Refuses all methods that no route before it took, naming those allowed; the status is 405. */
export function refuseOthers(allowed: string): RequestHandler {
  return (req, res) => {
    res.setHeader('Allow', allowed)
    res.status(405)
    throw new AppError('bad_request', `${req.method} is not for this address; it takes ${allowed}.`)
  }
}
