import type { Dataset } from '#model/dataset.ts'
import { byPrecedence, canonical } from '#model/dataset.ts'
import { AppError } from '#model/error.ts'
import { ask } from '#graph/ask.ts'
import type { Graph } from '#graph/graph.ts'
import { graphInSteps } from '#graph/graph.ts'
import { refuseStale } from '../expected.ts'
import { refuseRemoval, refuseUnfit, tally } from '../plan.ts'
import type { Change, GraphStore, Receipt } from '../store.ts'
import { hashOf, versionOf } from '../version.ts'
import { openBriefings } from './briefings.ts'
import { openFolder } from './folder.ts'
import { toHoldings } from './holdings.ts'
import { removeLeftovers } from './leftovers.ts'
import { holdFolder } from './lock.ts'
import { inTurns } from './turn.ts'

/** Milliseconds for which a change is worked into the graph before questions get a turn. */
const LONGEST = 25

type Settings = {
  /** the data folder; created if missing */
  folder: string
  /** what a folder without datasets starts with */
  seed: readonly Dataset[]
  /** `read` leaves the folder to whoever writes to it, and refuses changes */
  access?: 'read' | 'write'
}

type Held = { datasets: Map<string, Dataset>; hashes: Map<string, string>; graph: Graph; version: string }

/** Opens the store that needs nothing installed: datasets as files in a folder, the graph in memory. */
export async function openEmbedded({ folder, seed, access = 'write' }: Settings): Promise<GraphStore> {
  const hold = access === 'write' ? await holdFolder(folder) : null
  try {
    if (hold) await removeLeftovers(folder)
    const files = openFolder(folder)
    let datasets = await files.read()
    if (!datasets) {
      datasets = seed.map(canonical)
      if (hold) await files.begin(datasets)
    }
    const { briefings, settled } = await openBriefings(folder, hold)
    let held = await toHeld(datasets.map(canonical))
    let last: Promise<unknown> = Promise.resolve()

    const carryOut = async (change: Change): Promise<Receipt> => {
      if (!hold) throw new AppError('forbidden', 'This store was opened for reading only.')
      await hold.check()
      const id = change.do === 'put' ? change.dataset.id : change.id
      const before = held.datasets.get(id) ?? null
      const { expected = 'whatever' } = change
      const stale = () => refuseStale({ what: 'dataset', id }, held.hashes.get(id) ?? null, expected)
      const others = [...held.datasets.values()].filter((dataset) => dataset.id !== id).toSorted(byPrecedence)
      const after = change.do === 'put' ? canonical(change.dataset) : null
      const receipt = (changed: boolean): Receipt => {
        return { dataset: id, changed, ...tally(before, after), version: held.version }
      }
      if (after) {
        if (held.hashes.get(id) === hashOf(after)) return receipt(false)
        stale()
        refuseUnfit(after, others)
        await files.write(after)
      } else {
        if (!before) throw new AppError('not_found', `There is no dataset “${id}”.`)
        stale()
        refuseRemoval(id, others)
        await files.remove(id)
      }
      held = await toHeld(after ? [...others, after] : others, held)
      return receipt(true)
    }

    return {
      kind: 'embedded',
      ask: (read, params) => ask(held.graph, read, params),
      change(change) {
        const next = last.then(() => carryOut(change))
        last = next.catch(() => undefined)
        return next
      },
      async dataset(id) {
        const dataset = held.datasets.get(id)
        if (!dataset) throw new AppError('not_found', `There is no dataset “${id}”.`)
        return dataset
      },
      holdings: async () => toHoldings([...held.datasets.values()], held.graph, held.version),
      version: async () => held.version,
      briefings,
      async close() {
        await Promise.all([last, settled()])
        await hold?.release()
      }
    }
  } catch (error) {
    await hold?.release()
    throw error
  }
}

/** What is held of some datasets; `before` knows the fingerprints of those that it shares with them. */
async function toHeld(datasets: readonly Dataset[], before?: Held): Promise<Held> {
  const known = (dataset: Dataset) =>
    before?.datasets.get(dataset.id) === dataset ? before.hashes.get(dataset.id) : undefined
  const hashes = new Map(datasets.map((dataset) => [dataset.id, known(dataset) ?? hashOf(dataset)]))
  return {
    datasets: new Map(datasets.map((dataset) => [dataset.id, dataset])),
    hashes,
    graph: await inTurns(graphInSteps(datasets), LONGEST),
    version: versionOf([...hashes].map(([id, hash]) => ({ id, hash })))
  }
}
