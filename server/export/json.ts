import type { Dataset } from '#model/dataset.ts'
import { isCut, toPart } from './cut.ts'
import type { Extract } from './extract.ts'

const LISTS = ['entities', 'relations', 'sources'] as const

/**
 * The datasets themselves, as they were put: one dataset as its file, several as a bundle. Part of a dataset
 * gets an id of its own. `npx pincite load` reads all of these.
 */
export async function* writeJson(extract: Extract): AsyncIterable<string> {
  const [only] = extract.datasets
  if (extract.asked.dataset !== undefined && only) {
    yield* writeDataset(extract, only, '')
    yield '\n'
    return
  }
  yield '{\n  "pincite": "datasets",\n  "version": 1,\n  "datasets": ['
  for (const [i, dataset] of extract.datasets.entries()) {
    yield `${i > 0 ? ',' : ''}\n    `
    yield* writeDataset(extract, dataset, '    ')
  }
  yield `${extract.datasets.length > 0 ? '\n  ' : ''}]\n}\n`
}

/** Writes a dataset as `toText` does, but never holds it whole in memory. */
async function* writeDataset(extract: Extract, dataset: Dataset, indent: string): AsyncIterable<string> {
  const said = extract.said(dataset.id)
  const { entities: _, relations: __, sources: ___, ...whole } = dataset
  const about = isCut(extract.asked) ? toPart(whole, extract.datasets, extract.asked) : whole
  yield lines(about, indent).slice(0, -`\n${indent}}`.length)
  for (const key of LISTS) {
    yield `,\n${indent}  "${key}": [`
    let count = 0
    for await (const batch of said[key]()) {
      const texts = batch.map((record) => `\n${indent}    ${lines(record, `${indent}    `)}`)
      yield `${count > 0 ? ',' : ''}${texts.join(',')}`
      count += batch.length
    }
    yield count > 0 ? `\n${indent}  ]` : ']'
  }
  yield `\n${indent}}`
}

function lines(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`)
}
