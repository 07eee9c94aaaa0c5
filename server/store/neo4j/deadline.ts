import { AppError } from '#model/error.ts'

/** How long something may take, in milliseconds, and a signal to call it off earlier. */
export type Limit = { within: number; signal?: AbortSignal | undefined }

/**
 * Stops waiting when time is up or the asker goes away, whatever the work does: a hung Neo4j leaves the driver
 * pending for ever. The work learns of it by its signal; its response is not waited for.
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
      // the error is created only when needed, since capturing its stack takes time
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
