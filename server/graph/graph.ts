import { foldName } from '#model/candidates.ts'
import type { DatasetCard } from '#model/contracts.ts'
import type { Dataset } from '#model/dataset.ts'
import { byPrecedence } from '#model/dataset.ts'
import { append } from '#model/grouping.ts'
import { byCodePoint } from '#model/id.ts'
import { entityTokens } from '#model/rank.ts'
import { RELATION_TABLE } from '#model/relation-types.ts'
import type { ShownEntity, ShownSource } from '#model/shown.ts'
import type { Reading } from '#model/standing.ts'
import { history } from '#model/standing.ts'
import type { Part, UnitedRelation } from '#model/union.ts'
import { uniteEntity, uniteRelation, uniteSource } from '#model/union.ts'
import { MultiDirectedGraph } from 'graphology'
import type { Series } from './census.ts'
import { createCensus } from './census.ts'
import type { Citing } from './citing.ts'
import { citedBy, noteCiting } from './citing.ts'
import type { Found, TokenIndex } from './token-index.ts'
import { toTokenIndex } from './token-index.ts'

type EntityAttributes = { entity: ShownEntity }
type RelationAttributes = { united: UnitedRelation; readings: Reading[]; weight: number }

/** The union of some datasets, in memory: what every read of the embedded store works on. It never changes. */
export type Graph = {
  net: MultiDirectedGraph<EntityAttributes, RelationAttributes>
  sources: Map<string, ShownSource>
  /** what cites each source, in the order of ids */
  citing: Citing
  datasets: DatasetCard[]
  /** how the numbers of relations and assertions grew */
  census: Series[]
  /** the index that search uses */
  index: TokenIndex
}

/**
 * The key of an entity inside graphology, which keeps neighbours in plain objects: there a bare `__proto__`
 * would do harm.
 */
export function keyOf(id: string): string {
  return `:${id}`
}

/** Builds the union of datasets, which must fit together (see server/store/plan.ts). */
export function buildGraph(datasets: readonly Dataset[]): Graph {
  const building = graphInSteps(datasets)
  for (;;) {
    const step = building.next()
    if (step.done) return step.value
  }
}

/** Builds the same, and pauses after each record, for whoever has other work to do meanwhile. */
export function* graphInSteps(datasets: readonly Dataset[]): Generator<void, Graph> {
  const ordered = datasets.toSorted(byPrecedence)
  const net = new MultiDirectedGraph<EntityAttributes, RelationAttributes>()
  const found = new Map<string, Found>()
  const tokens = new Map<string, readonly string[]>()
  const citing: Citing = new Map()
  const census = createCensus()
  for (const [id, parts] of yield* partsOf(ordered, 'entities')) {
    const entity = uniteEntity(parts)
    noteCiting(citing, 'entities', id, citedBy(entity))
    net.addNode(keyOf(id), { entity })
    found.set(id, { id, kind: entity.kind, folded: foldName(entity.name), degree: 0 })
    tokens.set(id, entityTokens(entity))
    yield
  }
  for (const [id, parts] of yield* partsOf(ordered, 'relations')) {
    const united = uniteRelation(parts)
    noteCiting(citing, 'relations', id, citedBy(united))
    const weight = RELATION_TABLE[united.type].weight
    const readings = history(united)
    net.addEdgeWithKey(id, keyOf(united.from), keyOf(united.to), { united, readings, weight })
    census.note({ type: united.type, readings })
    for (const end of new Set([united.from, united.to])) {
      const joined = found.get(end)
      if (joined) joined.degree += 1
    }
    yield
  }
  const sourceParts = yield* partsOf(ordered, 'sources')
  const sources = new Map([...sourceParts].map(([id, parts]) => [id, uniteSource(parts)]))
  const index = toTokenIndex([...found.values()], (id) => tokens.get(id) ?? [])
  return { net, sources, citing, datasets: ordered.map(toCard), census: census.series(), index }
}

type Records = {
  entities: Dataset['entities'][number]
  relations: Dataset['relations'][number]
  sources: Dataset['sources'][number]
}

function* partsOf<K extends keyof Records>(
  datasets: readonly (Record<K, Records[K][]> & { id: string })[],
  key: K
): Generator<void, Map<string, Part<Records[K]>[]>> {
  const all = new Map<string, Part<Records[K]>[]>()
  for (const dataset of datasets) {
    for (const record of dataset[key]) {
      append(all, record.id, { dataset: dataset.id, record })
      yield
    }
  }
  return new Map([...all].toSorted(([a], [b]) => byCodePoint(a, b)))
}

/** A dataset as lists show it, with the counts of its own records. */
function toCard(dataset: Dataset): DatasetCard {
  const { id, title, description, licence, precedence, uses, beginnings } = dataset
  return {
    id,
    title,
    description,
    licence,
    precedence,
    uses,
    beginnings,
    entities: dataset.entities.length,
    relations: dataset.relations.length,
    sources: dataset.sources.length
  }
}
