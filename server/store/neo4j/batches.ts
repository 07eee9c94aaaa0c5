import { setImmediate as turn } from 'node:timers/promises'

/** Rows in one statement: the driver is equally fast from 1,000 to 50,000. */
const BATCH = 5_000

/** Processes items in batches, one after another. */
export async function inBatches<T>(items: readonly T[], act: (batch: T[]) => Promise<void>): Promise<void> {
  for (let i = 0; i < items.length; i += BATCH) await act(items.slice(i, i + BATCH))
}

/**
 * Sends batches of rows, each made while the one before is being written, so that neither side waits for the
 * other.
 */
export async function sendAhead<T, R>(
  items: readonly T[],
  toRow: (item: T) => R,
  send: (rows: R[]) => Promise<unknown>
): Promise<void> {
  let sent: Promise<unknown> = Promise.resolve()
  await inBatches(items, async (batch) => {
    const rows = batch.map(toRow)
    await sent
    sent = send(rows)
    // awaited in the next round; until then a failure must not count as unhandled
    sent.catch(() => undefined)
    // lets the driver send the batch before the next one is made
    await turn()
  })
  await sent
}
