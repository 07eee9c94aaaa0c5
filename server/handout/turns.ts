/**
 * Lets at most so many pieces of work run at once; others wait for their turn, or until their signal aborts.
 */
export function createTurns(most: number): <T>(signal: AbortSignal, work: () => Promise<T>) => Promise<T> {
  let free = most
  const waiting: (() => void)[] = []
  /** A free turn goes to whoever has waited longest, never to a newcomer. */
  const pass = (): void => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  const turn = (signal: AbortSignal): Promise<void> => {
    if (free > 0) {
      free -= 1
      return Promise.resolve()
    }
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        waiting.splice(waiting.indexOf(come), 1)
        reject(signal.reason)
      }
      const come = (): void => {
        signal.removeEventListener('abort', leave)
        resolve()
      }
      waiting.push(come)
      signal.addEventListener('abort', leave, { once: true })
    })
  }
  return async (signal, work) => {
    signal.throwIfAborted()
    await turn(signal)
    try {
      return await work()
    } finally {
      pass()
    }
  }
}
