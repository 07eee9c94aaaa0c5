import { AppError } from '#model/error.ts'
import type { Request, RequestHandler } from 'express'
import express from 'express'

/**
 * Reads a JSON body as bytes; one that announces itself as too large is refused before a byte of it is read.
 */
export function readBody(most: number): RequestHandler[] {
  return [
    (req, _res, next) => {
      if (Number(req.headers['content-length'] ?? 0) <= most) return next()
      throw new AppError('too_large', `The body may have at most ${most} bytes.`)
    },
    express.raw({ type: 'application/json', limit: most })
  ]
}

/** The bytes of a body that was read; `bad_request` where there are none. */
export function bytesOf(req: Request, what: string): Buffer {
  const body: unknown = req.body
  if (Buffer.isBuffer(body) && body.length > 0) return body
  throw new AppError('bad_request', `Send the ${what} as the body, with Content-Type: application/json.`)
}
