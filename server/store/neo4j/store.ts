import type { Walk } from '#graph/walks.ts'
import { WALKS } from '#graph/walks.ts'
import type { Dataset } from '#model/dataset.ts'
import type { Answer, Params, ReadName } from '#model/contracts.ts'
import { AppError } from '#model/error.ts'
import { LIMITS } from '#model/limits.ts'
import type { GraphStore } from '../store.ts'
import { hashOf, versionOf } from '../version.ts'
import { toBriefings } from './briefings.ts'
import { carryOut } from './change.ts'
import type { Neo4jSettings } from './connect.ts'
import { openDriver, refuseOld } from './connect.ts'
import type { Database } from './database.ts'
import { createDatabase } from './database.ts'
import type { Limit } from './deadline.ts'
import { listDatasets, listHashes, readDataset, versionIn } from './held.ts'
import { readHoldings } from './holdings.ts'
import { toPrimitives } from './primitives.ts'
import type { Read } from './read.ts'
import { READS } from './reads.ts'
import type { Taken, Told } from './one-state.ts'
import { fromOneState } from './one-state.ts'
import { mark, openSchema } from './schema.ts'
import { loadStatements } from './statements.ts'
import { steadily } from './steady.ts'

/** Milliseconds within which the version must come, since readiness asks for it. */
const VERSION_MS = 2_000
/** Milliseconds for which a version is remembered; a change by this store shows at once. */
const REMEMBERED_MS = 250

const BODIES: { [N in ReadName]: Read<N> | Walk<N> } = { ...READS, ...WALKS }

export type OpeningNeo4j = Neo4jSettings & {
  /** reads what an empty database starts with; without it, the database stays empty */
  seed?: () => Promise<readonly Dataset[]>
  /** whether to move in beside data that is not ours */
  adopt?: boolean
  /** `read` leaves the database as it is and refuses changes */
  access?: 'read' | 'write'
}

/**
 * Opens the store for millions of relations and many users. `conflict` where the database holds other people's
 * data and `adopt` is not set, where it is not prepared and `access` is `read`, or is older than 5.26; `store_unavailable` where it
 * does not answer or refuses the login.
 */
export async function openNeo4j(settings: OpeningNeo4j): Promise<GraphStore> {
  const reading = settings.readDeadline ?? LIMITS.readDeadline
  const writing = settings.writeDeadline ?? LIMITS.writeDeadline
  const driver = openDriver(settings, reading)
  const database = createDatabase(driver, settings.database, loadStatements())
  try {
    const opening = { within: writing }
    const { access = 'write', adopt = false, seed } = settings
    await refuseOld(driver, settings.database, opening)
    const seeded = await openSchema(database, opening, { access, adopt })
    if (seed && !seeded && access === 'write') {
      for (const dataset of await seed()) await carryOut(database, { do: 'put', dataset }, opening)
      await mark(database, opening, true)
    }
  } catch (error) {
    await database.close()
    throw error
  }
  const briefings = toBriefings(database, { read: reading, write: writing })
  let remembered: Told = { version: '', asked: 0 }
  let changes = 0

  async function readVersion(since: number): Promise<string> {
    const asked = performance.now()
    if (remembered.version !== '' && remembered.asked >= since) return remembered.version
    const before = changes
    const limit = { within: Math.min(VERSION_MS, reading) }
    const list = () => listHashes((name, values) => database.read(limit, name, values))
    const version = versionOf(await steadily(list))
    remember({ version, asked }, before)
    return version
  }

  function remember(told: Told, before: number): void {
    // an answer to a question asked before a change may come after it, and is not remembered
    if (before === changes && told.asked >= remembered.asked) remembered = told
  }
  const versions = {
    last: () => readVersion(-Infinity),
    now: () => readVersion(performance.now())
  }
  return {
    kind: 'neo4j',
    async ask<N extends ReadName>(read: N, params: Params<N>, asking: { signal?: AbortSignal } = {}) {
      const end = performance.now() + reading
      return fromOneState(versions, reading / 2, async () => {
        const before = changes
        const within = Math.max(1, Math.round(end - performance.now()))
        const taken = await steadily(() => take(database, read, params, { within, signal: asking.signal }))
        if (taken.told) remember(taken.told, before)
        return taken
      })
    },
    async change(change, { signal, progress } = {}) {
      if (settings.access === 'read') return refuseWriting()
      return carryOut(database, change, { within: writing, signal }, progress).finally(() => {
        changes += 1
        remembered = { version: '', asked: 0 }
      })
    },
    dataset: (id) => steadily(() => wholeDataset(database, id, { within: writing })),
    holdings: () => readHoldings(database, { within: reading }),
    version: ({ since = performance.now() - REMEMBERED_MS } = {}) => readVersion(since),
    briefings:
      settings.access === 'read' ? { ...briefings, put: refuseWriting, remove: refuseWriting } : briefings,
    close: () => database.close()
  }
}

async function refuseWriting(): Promise<never> {
  throw new AppError('forbidden', 'This store was opened for reading only.')
}

async function take<N extends ReadName>(
  database: Database,
  read: N,
  params: Params<N>,
  limit: Limit
): Promise<Taken<Answer<N>>> {
  let statements = 0
  let told: Told | null = null
  const ask: Database['read'] = async (within, name, given) => {
    statements += 1
    const asked = performance.now()
    const rows = await database.read(within, name, given)
    const version = versionIn(rows)
    told = version === null ? null : { version, asked }
    return rows
  }
  const body: Read<N> | Walk<N> = BODIES[read]
  if ('walk' in body) {
    const answer = await body.walk(toPrimitives({ read: ask }, limit), params)
    return { answer, statements, told }
  }
  const values = body.values(params)
  const rows = values ? await ask(limit, read, values) : []
  const answer = await body.answer(rows, params, (step, given) => ask(limit, step, given))
  return { answer, statements, told }
}

/** Reads a dataset in several statements, and again where a change came between. */
async function wholeDataset(database: Database, id: string, limit: Limit): Promise<Dataset> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const dataset = await database.transact('read', limit, async (run) => {
      const listed = (await listDatasets(run)).find((one) => one.id === id)
      if (!listed) throw new AppError('not_found', `There is no dataset “${id}”.`)
      const whole = await readDataset(run, listed)
      return hashOf(whole) === listed.hash ? whole : null
    })
    if (dataset) return dataset
  }
  throw new AppError('store_unavailable', `Dataset “${id}” changes faster than it can be read.`)
}
