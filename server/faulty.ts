import type { Problem } from '#model/error.ts'
import { AppError } from '#model/error.ts'

/** The refusal of a record from outside, as `unprocessable` with all that is wrong with it. */
export function faulty(record: string, issues: readonly Problem[]): AppError {
  const count = issues.length === 1 ? 'a fault' : `${issues.length} faults`
  return new AppError('unprocessable', `${record} has ${count}; nothing was changed.`, { issues })
}
