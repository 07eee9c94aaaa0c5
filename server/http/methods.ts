import { AppError } from '#model/error.ts'
import type { RequestHandler } from 'express'

/** Refuses with status 405, naming the methods allowed, whatever no route before it took. */
export function refuseOthers(allowed: string): RequestHandler {
  return (req, res) => {
    res.setHeader('Allow', allowed)
    res.status(405)
    throw new AppError('bad_request', `${req.method} is not for this address; it takes ${allowed}.`)
  }
}
