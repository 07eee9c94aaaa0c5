import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { dataFormat } from '../../server/export/data-formats.ts'
import { openExtract } from '../../server/export/extract.ts'
import type { GraphStore } from '../../server/store/store.ts'
import { use } from './tools.ts'

/** The formats of the data that someone else's library can read, and that library's package. */
const READERS = { ftm: 'followthemoney', csl: 'citeproc-py' } as const

/**
 * Writes all data in each of these formats and has it read; reports every fault, and readers that are missing.
 */
export async function checkData(
  store: GraphStore,
  folder: string,
  say: (text: string) => void
): Promise<string[]> {
  const faults: string[] = []
  for (const format of ['ftm', 'csl'] as const) {
    const file = join(folder, `data.${format}`)
    await writeFile(
      file,
      Readable.from(dataFormat(format).write(await openExtract(await store.holdings(), {})))
    )
    try {
      const lines = (await use('python3', [`test/support/read-${format}.py`, file])).trim().split('\n')
      say(`The data (${format}): ${lines.pop()} with ${READERS[format]}`)
      faults.push(...lines.map((line) => `${format}: ${line}`))
    } catch (error) {
      if (!String(error).includes('ModuleNotFoundError')) throw error
      say(`The data (${format}): not read; for that, pip install ${READERS[format]}`)
    }
  }
  return faults
}
