import { AppError } from '#model/error.ts'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { STANDARD_STREAM } from '../input-file.ts'
import { toFileError } from '../store/embedded/file-error.ts'
import { writeWhole } from '../whole-file.ts'
import { breakable } from './breakable.ts'
import type { CliContext } from './context.ts'

/** Where it can go: the folder that a file's name starts from, or standard output. */
type Target = Pick<CliContext, 'cwd' | 'out'>

type Content = Parameters<typeof writeWhole>[1]

/**
 * Writes what a verb was asked for: a file, whole or not at all, or standard output where that is named `-`.
 * `bad_request` or `storage_full` name the file and the remedy.
 */
export async function writeOut(cli: Target, name: string, content: Content): Promise<void> {
  if (name === STANDARD_STREAM) return pour(cli, content)
  const file = resolve(cli.cwd, name)
  try {
    await breakable((signal) => writeWhole(file, content, { signal }))
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error
    const told = toFileError(error, file)
    throw told.code === 'storage_full' ? told : new AppError('bad_request', told.message, { cause: error })
  }
}

/** Piece by piece, as fast as it is taken. */
function pour({ out }: Target, content: Content): Promise<void> {
  const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content
  return pipeline(Readable.from(pieces, { highWaterMark: 1 }), out, { end: false })
}
