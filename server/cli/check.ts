import { recordWords } from '#figure/words/count-words.ts'
import { AppError } from '#model/error.ts'
import { readDatasetFiles, readSeed } from '../dataset-files.ts'
import type { CliContext } from './context.ts'
import { tellFaults } from './context.ts'
import { filesAmong } from './given.ts'

/** Checks dataset files, together and beside the seed: 0 when all are sound, 1 when not. */
export async function check(cli: CliContext, rest: string[]): Promise<number> {
  const paths = filesAmong('check', rest)
  const seed = await readSeed(`${cli.root}/seed`).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error
    cli.err.write(`${error.message}\nThe files are checked without it.\n`)
    return []
  })
  const files = await readDatasetFiles(paths, seed)
  for (const { name, dataset } of files) {
    if (!dataset) continue
    const { entities, relations, sources } = dataset
    const words = recordWords(entities.length, relations.length, sources.length)
    cli.out.write(`ok ${name}: ${words.join(', ')}\n`)
  }
  return tellFaults(cli, files) ? 1 : 0
}
