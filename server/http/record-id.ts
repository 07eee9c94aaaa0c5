import { AppError } from '#model/error.ts'
import { Id } from '#model/id.ts'
import type { Request } from 'express'

/** The id in the address of a briefing or a dataset; `bad_request` says what an id is. */
export function recordIdOf(req: Request, what: 'briefing' | 'dataset'): string {
  const id = Id.safeParse(req.params['id'])
  if (id.success) return id.data
  throw new AppError('bad_request', `The ${what}’s id is ${id.error.issues[0]?.message}.`)
}
