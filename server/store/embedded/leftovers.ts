import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DRAFT } from '../../whole-file.ts'

/** How the folder of a first set of datasets is called while it is written. */
export const BEGUN = '.begin-'

/**
 * Removes the drafts that killed writers left in a data folder, which would fill the disk in time. Only for
 * whoever holds the folder: no draft is then anybody's. What cannot be removed stays.
 */
export async function removeLeftovers(data: string): Promise<void> {
  await removeWhere(data, (name) => name.startsWith(BEGUN))
  for (const kept of ['datasets', 'briefings'])
    await removeWhere(join(data, kept), (name) => DRAFT.test(name))
}

async function removeWhere(folder: string, isLeft: (name: string) => boolean): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const left = names.filter(isLeft).map((name) => join(folder, name))
  await Promise.all(left.map((one) => rm(one, { recursive: true, force: true }).catch(() => undefined)))
}
