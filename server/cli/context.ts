import { toLine } from '#model/error.ts'
import { countWords } from '#figure/words/count-words.ts'
import type { Settings } from '../env.ts'
import type { DatasetFile } from '../dataset-files.ts'
import { readSeed } from '../dataset-files.ts'
import { openStore, refuseUnopened } from '../store/open.ts'
import type { GraphStore } from '../store/store.ts'

/** What a verb of the command line works with. */
export type CliContext = {
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
export async function openChosen(cli: CliContext, access: 'read' | 'write'): Promise<GraphStore> {
  const { settings, root, cwd } = cli
  const seed = () => readSeed(`${root}/seed`)
  return openStore({ settings, seed, cwd, access }).catch(refuseUnopened)
}

/** Writes every fault of the files to standard error; true where there were any. */
export function tellFaults(cli: CliContext, files: readonly DatasetFile[]): boolean {
  const faults = [...new Set(files.flatMap(({ problems }) => problems.map(toLine)))]
  for (const line of faults) cli.err.write(`${line}\n`)
  const bad = files.filter(({ dataset }) => !dataset).length
  if (bad > 0)
    cli.err.write(
      `${countWords(faults.length, 'fault', 'faults')} in ${bad} of ${countWords(files.length, 'file', 'files')}.\n`
    )
  return bad > 0
}
