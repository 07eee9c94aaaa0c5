import type { Dataset } from '#model/dataset.ts'
import type { Entity } from '#model/entity.ts'
import { AppError } from '#model/error.ts'
import { unknownIn } from '#model/reach.ts'
import type { Relation } from '#model/relation.ts'
import type { ShownEntity, ShownRelation, ShownSource } from '#model/shown.ts'
import type { Source } from '#model/source.ts'
import { uniteEntity, uniteSource } from '#model/union.ts'
import type { Holdings, Parts } from '../store/holdings.ts'
import type { ExportAsked } from './asked.ts'
import { citedIn } from './cited.ts'
import { isCut, shownBy } from './cut.ts'
import { withDecisions } from './decided.ts'
import { toRelationCut } from './relation-cut.ts'
import type { Said } from './said.ts'
import { toSaid } from './said.ts'

type Some<T> = AsyncIterable<readonly T[]>

/**
 * The data that leaves: records as the union of the datasets asked for shows them, in batches, each list in the
 * order of ids. Every relation comes with its standing and its sources.
 */
export type Extract = {
  asked: ExportAsked
  /** of the data */
  version: string
  /** the entities asked for that are not known, by id, sorted */
  unknown: readonly string[]
  /** the datasets that contribute, without their records, in the order of precedence */
  datasets: readonly Dataset[]
  entities(): Some<ShownEntity>
  relations(): Some<ShownRelation>
  /** the sources that the extract cites; of a whole dataset, or of everything, the uncited ones too */
  sources(): Some<ShownSource>
  entitiesNamed(ids: Iterable<string>): Promise<Map<string, ShownEntity>>
  sourcesNamed(ids: Iterable<string>): Promise<Map<string, ShownSource>>
  /** the same data as one dataset says it */
  said(dataset: string): Said
}

/** Opens what is asked for; `not_found` where that dataset, or every entity named, does not exist. */
export async function openExtract(holdings: Holdings, asked: ExportAsked): Promise<Extract> {
  const { dataset, ids } = asked
  const wanted = { ...(dataset === undefined ? {} : { dataset }), ...(ids ? { among: ids } : {}) }
  if (dataset !== undefined && !holdings.datasets.some(({ id }) => id === dataset)) {
    throw new AppError('not_found', `There is no dataset “${dataset}”.`)
  }
  const cut = toRelationCut(asked)
  const isWhole = !isCut(asked)
  const toEntity = (parts: Parts<Entity>) => shownBy(uniteEntity(ownOr(parts, dataset)), asked.asOf)

  const entities = () => each(holdings.entities(wanted), toEntity)
  const entitiesNamed = (some: Iterable<string>) =>
    toMap(each(holdings.entities({ among: [...some] }), toEntity))
  const relations = async function* () {
    for await (const batch of each(holdings.relations(wanted), (parts) => cut(parts)?.shown ?? []))
      yield await withDecisions(batch, entitiesNamed)
  }
  const cited = once(() => citedIn(entities(), relations()))
  const sourceParts = async function* () {
    if (isWhole && dataset === undefined) return yield* holdings.sources()
    const named = new Set(await cited())
    if (isWhole)
      for await (const batch of holdings.sources(wanted)) for (const one of batch) named.add(idOf(one))
    return yield* holdings.sources({ among: [...named] })
  }
  const extract: Extract = {
    asked,
    version: holdings.version,
    unknown: [],
    datasets: [],
    entities,
    relations,
    sources: () => each(sourceParts(), (parts) => [uniteSource(ownOr(parts, dataset))]),
    entitiesNamed,
    sourcesNamed: (some) =>
      toMap(each(holdings.sources({ among: [...some] }), (parts) => [uniteSource(ownOr(parts, dataset))])),
    said: (id) => toSaid({ holdings, dataset: id, wanted, cut, asOf: asked.asOf, isWhole, cited })
  }
  extract.datasets = await concerned(holdings.datasets, extract, isWhole)
  if (ids) extract.unknown = unknownIn(ids, [...(await extract.entitiesNamed(ids)).keys()])
  return extract
}

/** Records of one dataset as that dataset says them, otherwise as all say them. */
function ownOr<T extends Entity | Relation | Source>(parts: Parts<T>, dataset: string | undefined): Parts<T> {
  const own = parts.filter((part) => part.dataset === dataset)
  return own.length > 0 ? own : parts
}

/** Leaves out beginnings that might name entities which have not come along. */
async function concerned(all: readonly Dataset[], extract: Extract, isWhole: boolean): Promise<Dataset[]> {
  const { asked } = extract
  const bare = isWhole ? all : all.map((dataset) => ({ ...dataset, beginnings: [] }))
  if (asked.dataset !== undefined) return bare.filter(({ id }) => id === asked.dataset)
  if (!asked.ids) return [...bare]
  const kept = new Set<string>()
  for await (const batch of extract.entities())
    for (const one of batch) for (const id of one.datasets) kept.add(id)
  for await (const batch of extract.relations()) {
    for (const { assertions } of batch) for (const { dataset } of assertions) kept.add(dataset)
  }
  for (let size = -1; size !== kept.size;) {
    size = kept.size
    for (const { id, uses } of bare) if (kept.has(id)) for (const used of uses) kept.add(used)
  }
  return bare.filter(({ id }) => kept.has(id))
}

async function* each<P, T>(
  batches: AsyncIterable<readonly P[]>,
  turn: (parts: P) => readonly T[] | T
): Some<T> {
  for await (const batch of batches) {
    const turned = batch.flatMap(turn)
    if (turned.length > 0) yield turned
  }
}

async function toMap<T extends { id: string }>(batches: Some<T>): Promise<Map<string, T>> {
  const map = new Map<string, T>()
  for await (const batch of batches) for (const one of batch) map.set(one.id, one)
  return map
}

function idOf(parts: Parts<{ id: string }>): string {
  return parts[0]?.record.id ?? ''
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => (made ??= make())
}
