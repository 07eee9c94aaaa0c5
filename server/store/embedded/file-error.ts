import { AppError } from '#model/error.ts'

/** A fault of the file system as one of ours: `storage_full` where there is no room, else `internal`, both naming the path. */
export function toFileError(error: unknown, place: string): AppError {
  if (isCode(error, 'ENOSPC') || isCode(error, 'EDQUOT')) {
    return new AppError('storage_full', `No room left to write ${place}; nothing was changed.`, {
      cause: error
    })
  }
  return new AppError('internal', `Cannot use ${place}; see that the folder exists and may be written.`, {
    cause: error
  })
}

/** Whether an error of the file system has this code. */
export function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code
}
