import type { ErrorCode, Problem } from '#model/error.ts'
import { AppError } from '#model/error.ts'
import { z } from 'zod'

/** Each code's HTTP status, and what a client is told where the reason is ours alone. */
export const HTTP: Record<ErrorCode, { status: number; about: string }> = {
  bad_request: { status: 400, about: 'The request cannot be read as one that this server knows.' },
  unauthorized: { status: 401, about: 'The token is missing or wrong.' },
  forbidden: { status: 403, about: 'This may not be done from there.' },
  not_found: { status: 404, about: 'There is nothing by that name.' },
  conflict: { status: 409, about: 'The change does not agree with another dataset.' },
  precondition_failed: { status: 412, about: 'What was to be replaced changed meanwhile.' },
  too_large: { status: 413, about: 'The body is larger than allowed.' },
  unprocessable: { status: 422, about: 'The data has faults; each is listed under issues.' },
  too_many: { status: 429, about: 'Too many requests; wait as long as Retry-After says.' },
  internal: { status: 500, about: 'Something went wrong in the server; its log says more.' },
  store_unavailable: { status: 503, about: 'The store cannot be reached; try again soon.' },
  timeout: { status: 504, about: 'The answer took longer than allowed.' },
  storage_full: { status: 507, about: 'There is no room left to keep the data; nothing was changed.' }
}

/** Seconds after which it makes sense to ask an unreachable store again. */
export const RETRY_AFTER_S = 2

/** The one shape in which Pincite says no over HTTP. */
export type Refusal = {
  error: { code: ErrorCode; message: string; issues?: readonly Problem[]; requestId: string }
}

const HttpFault = z.looseObject({ status: z.int().min(400).max(499), type: z.string().optional() })

/**
 * Turns whatever was thrown into an AppError: errors of the body parser and the router by their type, all
 * others `internal`.
 */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const fault = HttpFault.safeParse(error)
  if (!fault.success) return new AppError('internal', HTTP.internal.about, { cause: error })
  if (fault.data.type === 'entity.too.large') {
    return new AppError('too_large', HTTP.too_large.about, { cause: error })
  }
  return new AppError('bad_request', HTTP.bad_request.about, { cause: error })
}

/** An error as it leaves the server: its own message and issues only below 500. */
export function toRefusal(error: AppError, requestId: string): Refusal {
  const { status, about } = HTTP[error.code]
  if (status >= 500) return { error: { code: error.code, message: about, requestId } }
  const issues = error.issues.length > 0 ? { issues: error.issues } : {}
  return { error: { code: error.code, message: error.message, ...issues, requestId } }
}
