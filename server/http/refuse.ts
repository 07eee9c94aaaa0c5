import { AppError } from '#model/error.ts'
import type { ErrorRequestHandler, Request, RequestHandler } from 'express'
import type { Logger } from 'pino'
import { HTTP, RETRY_AFTER_S, toAppError, toRefusal } from '../errors.ts'

/** Says that an address leads nowhere. */
export const nowhere: RequestHandler = (req) => {
  throw new AppError(
    'not_found',
    `There is nothing at ${req.baseUrl}${req.path}. /openapi.json lists what there is.`
  )
}

/** The id by which the log knows a request. */
export function requestIdOf({ id }: Request): string {
  return typeof id === 'string' ? id : ''
}

/** Turns whatever was thrown into the one error shape; what is our own fault goes to the log. */
export function refuse(log: Logger): ErrorRequestHandler {
  // Express recognizes an error handler by its four parameters
  return (thrown: unknown, req, res, _next) => {
    if (res.headersSent || res.destroyed) {
      // half an answer must not pass for a whole one
      res.destroy()
      return
    }
    const error = toAppError(thrown)
    const status = res.statusCode === 405 ? 405 : HTTP[error.code].status
    const requestId = requestIdOf(req)
    if (status >= 500) log.error({ err: error, requestId }, error.code)
    if (error.code === 'store_unavailable') res.setHeader('Retry-After', RETRY_AFTER_S)
    if (error.code === 'unauthorized') res.setHeader('WWW-Authenticate', 'Bearer')
    if (error.code === 'too_large') res.setHeader('Connection', 'close')
    res.setHeader('Cache-Control', 'no-store')
    res.status(status).json(toRefusal(error, requestId))
  }
}
