import type { Briefing } from '#model/briefing.ts'
import type { Dataset } from '#model/dataset.ts'
import { AppError } from '#model/error.ts'
import type { PublishedData } from '../published/published-data.ts'
import { toCard } from '../store/briefings.ts'
import type { GraphStore } from '../store/store.ts'
import { hashOf, versionOf } from '../store/version.ts'

/** The ids of what is to be published; all datasets where none is named. */
type Named = { datasets: readonly string[]; briefings: readonly string[] }

/**
 * What a store holds at this moment of what is named. `not_found` names what there is instead, `bad_request`
 * the datasets without which a dataset or briefing here would have loose ends.
 */
export async function toPublishedData(store: GraphStore, named: Named, app: string): Promise<PublishedData> {
  const held = (await store.holdings()).datasets.map(({ id }) => id)
  for (const id of named.datasets) if (!held.includes(id)) throw nothingCalled('dataset', id, held)
  const briefings = await Promise.all([...new Set(named.briefings)].map((id) => readBriefing(store, id)))
  const all = await Promise.all(held.map((id) => store.dataset(id)))
  const isTaken = ({ id }: Dataset): boolean => named.datasets.length === 0 || named.datasets.includes(id)
  const datasets = all.filter(isTaken)
  const left = all.filter((dataset) => !isTaken(dataset))
  for (const dataset of datasets) refuseUnused(dataset, left)
  for (const { briefing } of briefings) refuseUnseen(briefing, datasets, left)
  return {
    app,
    version: versionOf(datasets.map((dataset) => ({ id: dataset.id, hash: hashOf(dataset) }))),
    datasets,
    briefings: briefings.map(({ briefing, tag }) => ({ briefing, card: toCard(briefing, tag) }))
  }
}

function refuseUnused({ id, uses }: Dataset, left: readonly Dataset[]): void {
  const missing = left.filter((other) => uses.includes(other.id))
  if (missing.length > 0) throw incomplete(`Dataset “${id}” uses`, missing)
}

/** A slide may name what no longer exists anywhere, but not what would be missing only from the copy. */
function refuseUnseen({ id, slides }: Briefing, taken: readonly Dataset[], left: readonly Dataset[]): void {
  const shown = new Set(slides.flatMap(({ view }) => view.entities))
  for (const { entities } of taken) for (const entity of entities) shown.delete(entity.id)
  const missing = left.filter(({ entities }) => entities.some((entity) => shown.has(entity.id)))
  if (missing.length > 0) throw incomplete(`Briefing “${id}” shows entities of`, missing)
}

function incomplete(what: string, missing: readonly Dataset[]): AppError {
  const ids = missing.map(({ id }) => id)
  const remedy = ids.map((id) => `--dataset ${id}`).join(' ')
  return new AppError('bad_request', `${what} ${ids.join(', ')}, which would be left out; add ${remedy}.`)
}

async function readBriefing(store: GraphStore, id: string) {
  try {
    return await store.briefings.read(id)
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.code !== 'not_found') throw cause
    throw nothingCalled(
      'briefing',
      id,
      (await store.briefings.list()).map((card) => card.id),
      cause
    )
  }
}

function nothingCalled(what: string, id: string, ids: readonly string[], cause?: AppError): AppError {
  const known = ids.length === 0 ? 'None is kept here.' : `There are ${ids.join(', ')}.`
  return new AppError('not_found', `There is no ${what} “${id}”. ${known}`, { cause })
}
