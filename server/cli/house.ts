import { AppError, toLine } from '#model/error.ts'
import type { Settings } from '../env.ts'
import type { DatasetFile } from '../dataset-files.ts'
import { openStore } from '../store/open.ts'
import type { GraphStore } from '../store/store.ts'

/** What a verb of the command line works with. */
export type House = {
  settings: Settings
  /** of Pincite itself */
  version: string
  /** the folder of the program, where `seed/` and `dist/` stand */
  root: string
  /** the folder it was called in */
  cwd: string
  out: NodeJS.WriteStream
  err: NodeJS.WriteStream
}

/** Opens the chosen store for a verb; whatever keeps it from opening is `store_unavailable`. */
export async function reach(house: House, access: 'read' | 'write'): Promise<GraphStore> {
  const { settings, root, cwd } = house
  try {
    return await openStore({ settings, seed: `${root}/seed`, cwd, access })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'bad_request' || error.code === 'unprocessable') throw error
    throw new AppError('store_unavailable', error.message, { cause: error })
  }
}

/** Writes every fault of the files on standard error; whether there were any. */
export function tellFaults(house: House, files: readonly DatasetFile[]): boolean {
  const faults = [...new Set(files.flatMap(({ problems }) => problems.map(toLine)))]
  for (const line of faults) house.err.write(`${line}\n`)
  const bad = files.filter(({ dataset }) => !dataset).length
  if (bad > 0) house.err.write(`${faults.length} faults in ${bad} of ${files.length} files.\n`)
  return bad > 0
}
