import { AppError } from '#model/error.ts'
import { mkdir } from 'node:fs/promises'
import { lock } from 'proper-lockfile'

/** A data folder held against other processes. */
export type Hold = {
  /** throws `conflict` when another process took the folder meanwhile */
  check(): void
  release(): Promise<void>
}

/**
 * Holds a data folder, so that two processes never write it. After a crash the old hold counts as
 * stale in 5 s, and this waits so long; `conflict` when somebody living holds it.
 */
export async function holdFolder(data: string): Promise<Hold> {
  await mkdir(data, { recursive: true })
  let lost = false
  const release = await lock(data, {
    stale: 5_000,
    update: 2_000,
    retries: { retries: 24, factor: 1, minTimeout: 250, maxTimeout: 250 },
    onCompromised: () => {
      lost = true
    }
  }).catch((error: unknown) => {
    const message = `Another Pincite uses the folder ${data}. Stop it, choose another with PINCITE_DATA, or send the dataset to it over HTTP.`
    throw new AppError('conflict', message, { cause: error })
  })
  return {
    check() {
      if (lost) throw new AppError('conflict', `Another process took the folder ${data}; restart this one.`)
    },
    release: async () => {
      if (!lost) await release()
    }
  }
}
