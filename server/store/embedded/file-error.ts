import { AppError } from '#model/error.ts'
import { errorCode } from '../../error-code.ts'

const NO_ROOM: readonly unknown[] = ['ENOSPC', 'EDQUOT', 'EFBIG']

/** The remedy for each error code of the file system. */
const REMEDIES: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'see that its folder exists'],
  ['ENOTDIR', 'a part of this path is a file, not a folder; name another'],
  ['EISDIR', 'it is a folder, not a file; move it away, or name another'],
  ['EROFS', 'its disk is read-only; name another place'],
  ['ENAMETOOLONG', 'its name is too long; give a shorter one']
])

/**
 * A file system error as one of ours: `storage_full` where there is no room, otherwise `internal`; both name
 * the path.
 */
export function toFileError(error: unknown, place: string): AppError {
  const code = errorCode(error)
  if (NO_ROOM.includes(code)) {
    return new AppError('storage_full', `No room left to write ${place}; it is as it was before.`, {
      cause: error
    })
  }
  const remedy = REMEDIES.get(code) ?? 'see that the folder exists and may be written'
  return new AppError('internal', `Cannot use ${place}; ${remedy}.`, { cause: error })
}

/** What to do with an error of the file system at a place: it is thrown as one of ours. */
export function refuseAt(place: string): (error: unknown) => never {
  return (error) => {
    throw toFileError(error, place)
  }
}
