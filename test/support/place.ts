import { openEmbedded } from '../../server/store/embedded/store.ts'
import type { GraphStore } from '../../server/store/store.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where a store of one kind can be opened for a test, and emptied between tests. */
export type Place = {
  name: string
  /** how many random cases are worth their time here */
  runs: number
  /** set once opened */
  store: GraphStore
  open(): Promise<GraphStore>
  clear(store: GraphStore): Promise<void>
  close(): Promise<void>
}

/** An embedded store in a folder of its own. */
export function embeddedPlace(): Place {
  let folder = ''
  const place: Place = {
    name: 'embedded',
    runs: 60,
    store: notOpen(),
    async open() {
      folder = await mkdtemp(join(tmpdir(), 'pincite-'))
      place.store = await openEmbedded({ folder, seed: [] })
      return place.store
    },
    clear: removeAll,
    async close() {
      await place.store.close()
      await rm(folder, { recursive: true })
    }
  }
  return place
}

/** Removes every dataset, those that use others first. */
export async function removeAll(store: GraphStore): Promise<void> {
  const { datasets } = await store.ask('overview', {})
  const order = datasets.toSorted((a, b) => b.uses.length - a.uses.length)
  for (const { id } of order) await store.change({ do: 'remove', id })
}

/** Stands in until a store is opened, and throws when used. */
export function notOpen(): GraphStore {
  return new Proxy({} as GraphStore, {
    get() {
      throw new Error('the store is not open yet')
    }
  })
}
