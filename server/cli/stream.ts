import { setImmediate } from 'node:timers/promises'
import { AppError } from '#model/error.ts'
import { errorCode, isCode } from '../error-code.ts'

/** Watches standard output, which may stop accepting data at any time. */
export type Watched = {
  /** waits until everything written has been accepted, or has failed */
  settled(): Promise<void>
  /** why something was not accepted; null where all was, or where the reader hung up */
  failure(): AppError | null
}

/**
 * From now on a failed write does not crash the process. A reader who has seen enough and closes the pipe is no
 * failure.
 */
export function watch(out: NodeJS.WriteStream): Watched {
  let failed: unknown = null
  out.on('error', (error) => {
    failed ??= error
  })
  return {
    async settled() {
      if (out.writableLength > 0) await new Promise<void>((resolve) => out.write('', () => resolve()))
      // a failure is reported one turn after the write
      await setImmediate()
    },
    failure() {
      if (failed === null || isHungUp(failed)) return null
      const code = errorCode(failed)
      const why = code === undefined ? '' : ` (${code})`
      const message = `Standard output accepts no more data${why}; make room where it goes.`
      return new AppError('storage_full', message, { cause: failed })
    }
  }
}

/** Whether an error says that nobody is reading any more. */
export function isHungUp(error: unknown): boolean {
  return ['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_PREMATURE_CLOSE'].some((code) => isCode(error, code))
}
