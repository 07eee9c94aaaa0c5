import type { Dataset } from '#model/dataset.ts'
import { Dataset as DatasetSchema, toText } from '#model/dataset.ts'
import { AppError } from '#model/error.ts'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { refuseTwins } from './twins.ts'
import { writeWhole } from '../../whole-file.ts'
import { isCode } from '../../error-code.ts'
import { refuseAt, toFileError } from './file-error.ts'
import { fileNameOf } from './file-name.ts'
import { BEGUN } from './leftovers.ts'

/** The dataset files of a data folder; each is written whole or not at all. */
export type Folder = {
  /** all datasets, or null where none have ever been kept here */
  read(): Promise<Dataset[] | null>
  /** keeps a first set of datasets, all or none */
  begin(datasets: readonly Dataset[]): Promise<void>
  write(dataset: Dataset): Promise<void>
  remove(id: string): Promise<void>
}

/**
 * The folder `datasets` inside a data folder. `storage_full`, `internal` and `conflict` (two files for one
 * dataset) name the path.
 */
export function openFolder(data: string): Folder {
  const place = join(data, 'datasets')
  /** where each dataset was found, even under a name that we would not give */
  let found = new Map<string, string>()
  const fileOf = (id: string) => found.get(id) ?? join(place, fileNameOf(id))
  return {
    async read() {
      const names = await readdir(place).catch((error: unknown) => {
        if (isCode(error, 'ENOENT')) return null
        throw toFileError(error, place)
      })
      if (!names) return null
      const files = names.filter((name) => name.endsWith('.json')).toSorted()
      const kept = await Promise.all(
        files.map(async (name) => {
          const file = join(place, name)
          const dataset = await readDataset(file)
          return { file, id: dataset.id, dataset }
        })
      )
      refuseTwins('dataset', kept)
      found = new Map(kept.map(({ id, file }) => [id, file]))
      return kept.map(({ dataset }) => dataset)
    },
    async begin(datasets) {
      const draft = await mkdir(data, { recursive: true })
        .then(() => mkdtemp(join(data, BEGUN)))
        .catch(refuseAt(data))
      try {
        for (const dataset of datasets) {
          await writeFile(join(draft, fileNameOf(dataset.id)), toText(dataset), { flush: true })
        }
        await rename(draft, place)
      } catch (error) {
        await rm(draft, { recursive: true, force: true })
        throw toFileError(error, place)
      }
    },
    async write(dataset) {
      const file = fileOf(dataset.id)
      await writeWhole(file, toText(dataset)).catch(refuseAt(file))
    },
    async remove(id) {
      const file = fileOf(id)
      await rm(file, { force: true }).catch(refuseAt(file))
      found.delete(id)
    }
  }
}

async function readDataset(file: string): Promise<Dataset> {
  const text = await readFile(file, 'utf8').catch(refuseAt(file))
  try {
    return DatasetSchema.parse(JSON.parse(text))
  } catch (error) {
    const message = `The dataset file ${file} cannot be read. Run “npx pincite check ${file}” to see what is wrong, or move it away.`
    throw new AppError('internal', message, { cause: error })
  }
}
