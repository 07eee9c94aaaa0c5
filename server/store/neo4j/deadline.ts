import { AppError } from '#model/error.ts'

/** How long something may take, in milliseconds, and who may call it off before. */
export type Limit = { within: number; signal?: AbortSignal | undefined }

/**
 * Gives up waiting when time is over or the asker goes away, whatever the work does: a hung Neo4j leaves
 * the driver pending for ever. The work is told by the signal it gets; what it does then is not waited for.
 */
export function withDeadline<T>(limit: Limit, work: (gone: AbortSignal) => Promise<T>): Promise<T> {
  const { within, signal } = limit
  if (signal?.aborted) return Promise.reject(calledOff(signal))
  const end = new AbortController()
  return new Promise<T>((resolve, reject) => {
    const over = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', leave)
    }
    const giveUp = (error: AppError) => {
      over()
      reject(error)
      end.abort(error)
    }
    const leave = () => giveUp(calledOff(signal))
    const timer = setTimeout(
      // an error is made only when it is needed, for to see where it was made takes a while
      () => giveUp(new AppError('timeout', `Neo4j did not answer within ${within / 1_000} s.`)),
      within
    )
    signal?.addEventListener('abort', leave, { once: true })
    const working = new Promise<T>((begin) => {
      begin(work(end.signal))
    })
    void working.then(resolve, reject).finally(over)
  })
}

function calledOff(signal: AbortSignal | undefined): AppError {
  return new AppError('timeout', 'The question was called off.', { cause: signal?.reason })
}
