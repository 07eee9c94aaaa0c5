import { recordWords } from '#figure/words/count-words.ts'
import { readDatasetFiles, readSeed } from '../dataset-files.ts'
import type { House } from './house.ts'
import { tellFaults } from './house.ts'

/** Checks dataset files, together and beside the seed: 0 when all are sound, 1 when not. */
export async function check(house: House, paths: readonly string[]): Promise<number> {
  const files = await readDatasetFiles(paths, await readSeed(`${house.root}/seed`).catch(() => []))
  for (const { name, dataset } of files) {
    if (!dataset) continue
    const { entities, relations, sources } = dataset
    const words = recordWords(entities.length, relations.length, sources.length)
    house.out.write(`ok ${name}: ${words.join(', ')}\n`)
  }
  return tellFaults(house, files) ? 1 : 0
}
