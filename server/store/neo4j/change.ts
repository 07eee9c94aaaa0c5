import type { Dataset } from '#model/dataset.ts'
import { canonical } from '#model/dataset.ts'
import { AppError } from '#model/error.ts'
import { z } from 'zod'
import { refuseStale } from '../expected.ts'
import { refuseRemoval, refuseUnfit, tally } from '../plan.ts'
import type { Change, Progress, Receipt } from '../store.ts'
import { hashOf, versionOf } from '../version.ts'
import type { Database, Run } from './database.ts'
import type { Limit } from './deadline.ts'
import type { Listed } from './held.ts'
import { listDatasets, readDataset } from './held.ts'
import { readOthers } from './others.ts'
import { toDatasetProperties } from './records.ts'
import { LAYOUT, refuseLater } from './schema.ts'
import { steadily } from './steady.ts'
import { writeDifference } from './write.ts'

/** What taking the store's lock returns. */
const Held = z.object({ layout: z.int() })

/**
 * Carries out a change as one managed transaction under the store's one lock. The driver may run it again when
 * the line drops during COMMIT: it then finds its own work done, and gives the receipt of the first run.
 */
export async function carryOut(
  database: Database,
  change: Change,
  limit: Limit,
  progress?: Progress
): Promise<Receipt> {
  const after = change.do === 'put' ? canonical(change.dataset) : null
  const hash = after ? hashOf(after) : null
  const id = change.do === 'put' ? change.dataset.id : change.id
  if (after) {
    const listed = await steadily(() => database.transact('read', limit, listDatasets))
    if (listed.some((dataset) => dataset.id === id && dataset.hash === hash)) return unchanged(after, listed)
  }
  let first: Receipt | null = null
  return database.transact('write', limit, async (run) => {
    const [held] = await run('write/hold', { layout: LAYOUT })
    refuseLater(Held.parse(held).layout)
    const listed = await listDatasets(run)
    const mine = listed.find((dataset) => dataset.id === id)
    if (first && (mine?.hash ?? null) === hash) return first
    if (after && mine?.hash === hash) return unchanged(after, listed)
    if (!after && !mine) throw new AppError('not_found', `There is no dataset “${id}”.`)
    refuseStale({ what: 'dataset', id }, mine?.hash ?? null, change.expected ?? 'whatever')
    first = await replace(run, { id, after, hash, listed, mine }, progress)
    return first
  })
}

type Replacement = {
  id: string
  after: Dataset | null
  hash: string | null
  listed: readonly Listed[]
  mine: Listed | undefined
}

async function replace(run: Run, change: Replacement, progress?: Progress): Promise<Receipt> {
  const { id, after, hash, listed, mine } = change
  const rest = listed.filter((dataset) => dataset.id !== id)
  if (!after) {
    refuseRemoval(
      id,
      rest.map((other) => other.bare)
    )
  }
  const before = mine ? await readDataset(run, mine) : null
  const others = await readOthers(run, after ?? emptied(before, id), before, rest)
  if (after) refuseUnfit(after, others.datasets)
  await writeDifference(run, { id, before, after, others }, progress)
  if (after && hash !== null) {
    await run('write/put-dataset', { id, properties: toDatasetProperties(after, hash) })
  } else await run('write/delete-dataset', { id })
  const now = after && hash !== null ? [...rest, { id, hash }] : rest
  return { dataset: id, changed: true, ...tally(before, after), version: versionOf(now) }
}

function unchanged(dataset: Dataset, listed: readonly Listed[]): Receipt {
  const none = { added: 0, changed: 0, removed: 0 }
  return {
    dataset: dataset.id,
    changed: false,
    entities: none,
    relations: none,
    sources: none,
    version: versionOf(listed)
  }
}

function emptied(before: Dataset | null, id: string): Dataset {
  if (!before) throw new AppError('not_found', `There is no dataset “${id}”.`)
  return { ...before, entities: [], relations: [], sources: [], beginnings: [] }
}
