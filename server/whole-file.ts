import { randomUUID } from 'node:crypto'
import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'

/**
 * Writes a file whole or not at all, also where the process is killed, `signal` aborts or the disk fills up on the
 * way: a draft beside it is written to its end, kept by the disk, and then takes its name. A file that was there
 * keeps its mode, and a link stays one. What is there and no file, such as a pipe, is written into.
 */
export async function writeWhole(
  file: string,
  content: string | Uint8Array | AsyncIterable<string | Uint8Array>,
  { mode, signal }: { mode?: number; signal?: AbortSignal } = {}
): Promise<void> {
  const place = await realpath(file).catch(() => file)
  const before = await stat(place).catch(() => null)
  if (before && !before.isFile()) return writeFile(place, content, { signal })
  // not the ending of a dataset or a briefing: a draft left behind by a kill is never taken for one
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
