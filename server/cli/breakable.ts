import { setTimeout } from 'node:timers/promises'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Milliseconds within which a signal that a process sends itself arrives. */
const ARRIVAL_MS = 1_000

/**
 * Does work that a signal to end interrupts: the work's `stopped` is thrown, so that it clears away what it had
 * begun, and then the process ends by that signal. A second signal ends it at once.
 */
export async function breakable<T>(
  work: (signal: AbortSignal, stopped: Promise<never>) => Promise<T>
): Promise<T> {
  const stopping = new AbortController()
  const { signal } = stopping
  const heedless = (): void => SIGNALS.forEach((name) => process.off(name, stop))
  const stop = (name: NodeJS.Signals): void => {
    heedless()
    stopping.abort(name)
  }
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped by a signal')))
  })
  stopped.catch(() => undefined)
  for (const name of SIGNALS) process.on(name, stop)
  try {
    return await work(signal, stopped)
  } finally {
    heedless()
    if (signal.aborted) {
      process.kill(process.pid, String(signal.reason))
      await setTimeout(ARRIVAL_MS)
    }
  }
}
