import { Beginning, Dataset } from '#model/dataset.ts'
import type { Entity } from '#model/entity.ts'
import type { Relation } from '#model/relation.ts'
import type { Source } from '#model/source.ts'
import { z } from 'zod'
import type { Row, Run } from './database.ts'
import { inBatches } from './batches.ts'
import type { Held } from './records.ts'
import { versionOf } from '../version.ts'

const ListedRow = Dataset.pick({
  id: true,
  title: true,
  description: true,
  licence: true,
  precedence: true,
  uses: true
}).extend({ hash: z.string(), beginnings: z.string() })

const HeldPairs = z.array(z.tuple([z.string(), z.string()]))
const HashRow = z.object({ id: z.string(), hash: z.string() })

/** What the database knows of a dataset itself; `bare` is the dataset without its records. */
export type Listed = { id: string; hash: string; bare: Dataset }

/** The datasets by precedence. */
export async function listDatasets(run: Run): Promise<Listed[]> {
  const rows = await run('dataset/list')
  return rows.map((row) => {
    const { hash, ...listed } = ListedRow.parse(row)
    const beginnings = z.array(Beginning).parse(JSON.parse(listed.beginnings))
    return { id: listed.id, hash, bare: { ...listed, beginnings, entities: [], relations: [], sources: [] } }
  })
}

/** The fingerprints of the datasets, which is all that their version is made of. */
export async function listHashes(run: Run): Promise<Pick<Listed, 'id' | 'hash'>[]> {
  const rows = await run('dataset/hashes')
  return rows.map((row) => HashRow.parse(row))
}

/** The version of the data in the rows of a statement that tells the datasets' fingerprints, or null. */
export function versionIn([row]: readonly Row[]): string | null {
  if (row?.['held'] === undefined) return null
  return versionOf(HeldPairs.parse(row['held']).map(([id, hash]) => ({ id, hash })))
}

/** A whole dataset as it was put. */
export async function readDataset(run: Run, { id, bare }: Listed): Promise<Dataset> {
  const asked = { dataset: id }
  return {
    ...bare,
    entities: toRecords<Entity>(await run('dataset/entities', asked)),
    relations: toRecords<Relation>(await run('dataset/relations', asked)),
    sources: toRecords<Source>(await run('dataset/sources', asked))
  }
}

/** What datasets say of records, by the records' ids, each list by the datasets' precedence. */
export type Touched<T> = Map<string, Held<T>[]>

/** What other datasets say of some entities or sources. */
export async function readTouched<T>(
  run: Run,
  step: 'write/touched-entities' | 'write/touched-sources',
  ids: Iterable<string>,
  but: string
): Promise<Touched<T>> {
  const touched: Touched<T> = new Map()
  await inBatches([...ids], async (batch) => add(touched, await run(step, { ids: batch }), but))
  return touched
}

/** What other datasets say of some relations. */
export async function readTouchedRelations(
  run: Run,
  relations: Iterable<Relation>,
  but: string
): Promise<Touched<Relation>> {
  const touched: Touched<Relation> = new Map()
  const rows = [...relations].map(({ id, from, to }) => ({ id, from, to }))
  await inBatches(rows, async (batch) =>
    add(touched, await run('write/touched-relations', { rows: batch }), but)
  )
  return touched
}

const TouchedRow = z.object({ id: z.string(), datasets: z.array(z.string()), parts: z.array(z.string()) })

function add<T>(touched: Touched<T>, rows: readonly Row[], but: string): void {
  for (const row of rows) {
    const { id, held } = toSaid<T>(row)
    const others = held.filter(({ dataset }) => dataset !== but)
    if (others.length > 0) touched.set(id, others)
  }
}

/** Reads a row of what all datasets say of one record. */
export function toSaid<T>(row: Row): { id: string; held: Held<T>[] } {
  const { id, datasets, parts } = TouchedRow.parse(row)
  return { id, held: datasets.map((dataset, i) => toHeldPart<T>(dataset, parts[i] ?? '')) }
}

function toHeldPart<T>(dataset: string, text: string): Held<T> {
  const record: T = JSON.parse(text)
  return { dataset, record, text }
}

function toRecords<T>(rows: readonly Row[]): T[] {
  return rows.map((row): T => JSON.parse(String(row['part'])))
}
