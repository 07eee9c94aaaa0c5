import { AppError } from '#model/error.ts'
import type { ServerResponse } from 'node:http'

/**
 * Runs work that must end within `ms`. When time is up, or the asker goes away, its signal aborts and `timeout`
 * is thrown, whether the work heeds the signal or not.
 */
export async function within<T>(
  ms: number,
  res: ServerResponse | null,
  work: (signal: AbortSignal) => Promise<T>
): Promise<T> {
  const controller = new AbortController()
  const { signal } = controller
  const stop = (why: string) => controller.abort(new AppError('timeout', why))
  const timer = setTimeout(() => stop(`No answer within ${ms} ms.`), ms)
  const gone = () => {
    if (!res?.writableFinished) stop('The client went away.')
  }
  res?.once('close', gone)
  try {
    return await Promise.race([work(signal), stopped(signal)])
  } finally {
    clearTimeout(timer)
    res?.off('close', gone)
  }
}

function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
