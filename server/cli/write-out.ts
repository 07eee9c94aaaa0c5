import { AppError } from '#model/error.ts'
import { toFileError } from '../store/embedded/file-error.ts'
import { writeWhole } from '../whole-file.ts'
import { breakable } from './breakable.ts'

/** Writes the file that a verb was asked for, whole or not at all; `bad_request` or `storage_full` name it and the remedy. */
export async function writeOut(file: string, content: Parameters<typeof writeWhole>[1]): Promise<void> {
  try {
    await breakable((signal) => writeWhole(file, content, { signal }))
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error
    const told = toFileError(error, file)
    throw told.code === 'storage_full' ? told : new AppError('bad_request', told.message, { cause: error })
  }
}
