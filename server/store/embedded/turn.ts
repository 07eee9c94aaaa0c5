/** Those waiting to go on, the longest first: one queue, as there is one event loop, whatever the stores. */
const waiting: (() => void)[] = []

/**
 * Lets other work be done: requests in Node, the reader's input in a browser. Of many that wait for their turn,
 * one goes on at a time, so that together they hold others up no longer than one alone would.
 */
export async function turn(): Promise<void> {
  await new Promise<void>((resolve) => {
    waiting.push(resolve)
    if (waiting.length === 1) later(next)
  })
}

function next(): void {
  waiting.shift()?.()
  if (waiting.length > 0) later(next)
}

function later(act: () => void): void {
  if (typeof setImmediate === 'function') setImmediate(act)
  else setTimeout(act)
}

/**
 * Carries out work that pauses between its steps; others get a turn whenever it has gone on for `longest`
 * milliseconds.
 */
export async function inTurns<T>(work: Iterator<void, T>, longest: number): Promise<T> {
  for (let since = performance.now(); ;) {
    const step = work.next()
    if (step.done) return step.value
    if (performance.now() - since <= longest) continue
    await turn()
    since = performance.now()
  }
}
