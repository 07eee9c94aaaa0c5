import type { Dataset } from '#model/dataset.ts'
import { AppError } from '#model/error.ts'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Settings } from '../env.ts'
import { forwarding } from './forwarding.ts'
import { isListening, readLocalConnection } from './neo4j/local/connection.ts'
import { localHome } from './neo4j/local/settings.ts'
import type { GraphStore } from './store.ts'

/** What it takes to open a store. */
export type Opening = {
  settings: Settings
  /** reads what a store is given on a first start */
  seed: () => Promise<Dataset[]>
  /** the folder in which relative paths and a local Neo4j are looked for */
  cwd: string
  /** `follow` reads, too, and for long: it keeps up with what another process writes to a folder */
  access: 'read' | 'write' | 'follow'
}

type Chosen =
  | { kind: 'embedded'; folder: string }
  | { kind: 'neo4j'; uri: string; user: string; password: string; database: string }

/** The store that the settings choose; `bad_request` where they ask for Neo4j without saying which. */
async function chooseStore({ settings, cwd }: Pick<Opening, 'settings' | 'cwd'>): Promise<Chosen> {
  const embedded = { kind: 'embedded', folder: resolve(cwd, settings.data) } as const
  if (settings.store === 'embedded') return embedded
  if (settings.neo4jUri !== '') {
    return {
      kind: 'neo4j',
      uri: settings.neo4jUri,
      user: settings.neo4jUser,
      password: settings.neo4jPassword,
      database: settings.neo4jDatabase
    }
  }
  const local = await readLocalConnection(localHome(process.env, cwd))
  if (local && (settings.store === 'neo4j' || (await isListening(local.uri))))
    return { kind: 'neo4j', ...local }
  if (settings.store === 'auto') return embedded
  throw new AppError(
    'bad_request',
    'PINCITE_STORE is neo4j, but nothing says which: set NEO4J_URI, or start one with “npm run neo4j”.'
  )
}

/** Opens the chosen store, trying once; on a first start it is given the seed. */
export async function openStore(opening: Opening): Promise<GraphStore> {
  return openChosen(await chooseStore(opening), opening)
}

async function openChosen(chosen: Chosen, { settings, seed, access }: Opening): Promise<GraphStore> {
  if (chosen.kind === 'embedded') {
    const { folder } = chosen
    const isFirst = !existsSync(join(folder, 'datasets'))
    const first = isFirst ? await seed() : []
    const { openEmbedded } = await import('./embedded/store.ts')
    if (access !== 'follow') return openEmbedded({ folder, seed: first, access })
    const { followFolder } = await import('./embedded/follow.ts')
    return followFolder(folder, () => openEmbedded({ folder, seed: first, access: 'read' }))
  }
  const { openNeo4j } = await import('./neo4j/store.ts')
  const { kind: _, ...connection } = chosen
  return openNeo4j({
    ...connection,
    seed,
    adopt: settings.adopt,
    access: access === 'write' ? 'write' : 'read'
  })
}

/** Turns what keeps a store from opening into `store_unavailable`, except settings and data that are wrong. */
export function refuseUnopened(error: unknown): never {
  if (!(error instanceof AppError)) throw error
  if (error.code === 'bad_request' || error.code === 'unprocessable') throw error
  throw new AppError('store_unavailable', error.message, { cause: error })
}

/** Milliseconds between two attempts to reach a database. */
const RETRY_MS = 1_000
/** Milliseconds that a server waits for its database before it starts listening without one. */
const PATIENCE_MS = 10_000

/**
 * Opens the chosen store for a server. Where Neo4j cannot be reached at the start, the store returned answers
 * `store_unavailable` until it can. `told` hears of every failed attempt, including one that finds a database
 * that is not ours: somebody may clear it. Any other failure at the start is thrown.
 */
export async function openPatiently(
  opening: Opening,
  told: (error: unknown) => void,
  patience = PATIENCE_MS
): Promise<GraphStore> {
  const chosen = await chooseStore(opening)
  const open = () => openChosen(chosen, opening)
  const first = open()
  if (chosen.kind === 'embedded') return first
  const waited = new AbortController()
  try {
    const late = setTimeout(patience, null, { signal: waited.signal }).catch(() => null)
    return (await Promise.race([first, late])) ?? openLater(open, told, first)
  } catch (error) {
    if (!isAway(error)) throw error
    return openLater(open, told, first)
  } finally {
    waited.abort()
  }
}

/**
 * A store that is not open yet: until an attempt to open it succeeds, it refuses everything with what keeps it
 * from opening; then it passes all on to that store.
 */
function openLater(
  open: () => Promise<GraphStore>,
  told: (error: unknown) => void,
  first: Promise<GraphStore>
): GraphStore {
  let store: GraphStore | null = null
  let reason = 'Neo4j cannot be reached yet.'
  const closing = new AbortController()

  async function attempt(): Promise<void> {
    for (let opening = first; ; opening = open()) {
      try {
        store = await opening
        return
      } catch (error) {
        told(error)
        if (error instanceof AppError && !isAway(error)) reason = error.message
        await setTimeout(RETRY_MS, null, { signal: closing.signal }).catch(() => null)
      }
      if (closing.signal.aborted) return
    }
  }
  const attempts = attempt()
  const here = () => {
    if (store) return store
    throw new AppError('store_unavailable', reason)
  }
  return {
    kind: 'neo4j',
    ...forwarding(here),
    async close() {
      closing.abort()
      await attempts
      await store?.close()
    }
  }
}

function isAway(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'store_unavailable' || error.code === 'timeout')
}
