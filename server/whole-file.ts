import { randomUUID } from 'node:crypto'
import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'

/** How the draft of a JSON file is called, should a kill leave it behind. */
export const DRAFT = /\.json\.[\da-f]{8}$/

/**
 * Writes a file whole or not at all, even if the process is killed, `signal` aborts or the disk fills up: a
 * draft beside it is written to the end and synced, then renamed into place. An existing file keeps its mode,
 * and a link stays a link. Anything that is not a regular file, such as a pipe, is written to directly.
 */
export async function writeWhole(
  file: string,
  content: string | Uint8Array | AsyncIterable<string | Uint8Array>,
  { mode, signal }: { mode?: number; signal?: AbortSignal } = {}
): Promise<void> {
  const place = await realpath(file).catch(() => file)
  const before = await stat(place).catch(() => null)
  if (before && !before.isFile()) return writeFile(place, content, { signal })
  // the draft has not the ending of a dataset or a briefing, so one left behind by a kill is never taken for
  // either
  const draft = `${place}.${randomUUID().slice(0, 8)}`
  try {
    const handle = await open(draft, 'wx', mode ?? before?.mode)
    try {
      await writeFile(handle, content, { signal })
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, place)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw error
  }
}
