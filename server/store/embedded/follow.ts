import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { forwarding } from '../forwarding.ts'
import type { GraphStore } from '../store.ts'

/** Milliseconds between two looks at the files, and for which a question waits for what they hold now. */
const LOOK_MS = 1_000

/**
 * A store over a folder to which another process writes: once its files have changed, it is opened anew. What
 * cannot be read then leaves everything as it was until the files change again.
 */
export async function followFolder(
  folder: string,
  open: () => Promise<GraphStore>,
  every = LOOK_MS
): Promise<GraphStore> {
  let print = await printOf(folder)
  let store = await open()
  let looked = performance.now()
  let looking: Promise<void> | null = null

  async function look(): Promise<void> {
    const found = await printOf(folder)
    // a folder that is away, as a disk may be, says nothing
    if (found === null || found === print) return
    print = found
    const next = await open().catch(() => null)
    if (!next) return
    // files that changed while they were read may not belong together: they are read again at the next look
    if ((await printOf(folder)) === found) store = next
    else print = null
  }

  async function current(): Promise<GraphStore> {
    if (!looking && performance.now() - looked >= every) {
      looking = look().finally(() => {
        looked = performance.now()
        looking = null
      })
    }
    if (looking) await Promise.race([looking, setTimeout(LOOK_MS, undefined, { ref: false })])
    return store
  }

  return {
    kind: store.kind,
    ...forwarding(current),
    async close() {
      await looking
      await store.close()
    }
  }
}

/** Tells whether any file of a data folder has changed: names, sizes and times, not contents; null without datasets. */
async function printOf(folder: string): Promise<string | null> {
  const [datasets, briefings] = await Promise.all(
    ['datasets', 'briefings'].map((kept) => printsIn(join(folder, kept)))
  )
  return datasets ? [...datasets, ...(briefings ?? [])].join('\n') : null
}

async function printsIn(place: string): Promise<string[] | null> {
  const names = await readdir(place).catch(() => null)
  if (!names) return null
  const files = names.filter((name) => name.endsWith('.json')).toSorted()
  return Promise.all(files.map((name) => fileOf(join(place, name))))
}

async function fileOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null)
  return found ? `${path} ${found.ino} ${found.size} ${found.mtimeMs}` : path
}
