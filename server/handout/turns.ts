/** Lets so many pieces of work run at once; the others wait for their turn, or until their signal aborts. */
export function createTurns(most: number): <T>(signal: AbortSignal, work: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  const next = (): void => {
    running -= 1
    waiting.shift()?.()
  }
  return async (signal, work) => {
    if (running >= most) {
      await new Promise<void>((resolve, reject) => {
        waiting.push(resolve)
        signal.addEventListener(
          'abort',
          () => {
            const at = waiting.indexOf(resolve)
            if (at >= 0) waiting.splice(at, 1)
            reject(signal.reason)
          },
          { once: true }
        )
      })
    }
    running += 1
    try {
      return await work()
    } finally {
      next()
    }
  }
}
