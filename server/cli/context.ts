import { toLine } from '#model/error.ts'
import { countWords } from '#figure/words/count-words.ts'
import type { Settings } from '../env.ts'
import type { DatasetFile } from '../dataset-files.ts'
import { readSeed } from '../dataset-files.ts'
import type { Opening } from '../store/open.ts'
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

/** Does the work of a verb on the chosen store; whatever keeps that from opening is `store_unavailable`. */
export async function withStore<T>(
  { settings, root, cwd }: CliContext,
  access: Opening['access'],
  work: (store: GraphStore) => Promise<T>
): Promise<T> {
  const seed = () => readSeed(`${root}/seed`)
  const store = await openStore({ settings, seed, cwd, access }).catch(refuseUnopened)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Writes every fault of the files to standard error; true where there were any. */
export function tellFaults(cli: CliContext, files: readonly DatasetFile[]): boolean {
  const faults = [...new Set(files.flatMap(faultLines))]
  for (const line of faults) cli.err.write(`${line}\n`)
  const bad = files.filter(({ dataset }) => !dataset).length
  if (bad > 0)
    cli.err.write(
      `${countWords(faults.length, 'fault', 'faults')} in ${bad} of ${countWords(files.length, 'file', 'files')}.\n`
    )
  return bad > 0
}

/** The faults of a file, each with the line on which its record begins. */
function faultLines({ name, problems, lineOf }: DatasetFile): string[] {
  return problems.map((problem) => {
    const line = problem.file === name ? lineOf?.(problem.record) : undefined
    return toLine({ ...problem, line })
  })
}
