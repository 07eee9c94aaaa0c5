import type { Dataset } from '#model/dataset.ts'
import type { Entity } from '#model/entity.ts'
import { append } from '#model/grouping.ts'
import type { Relation } from '#model/relation.ts'
import type { Source } from '#model/source.ts'
import type { Run } from './database.ts'
import type { Listed, Touched } from './held.ts'
import { readDataset, readTouched, readTouchedRelations } from './held.ts'

/** What other datasets say that matters for a change to one. */
export type Others = {
  entities: Touched<Entity>
  relations: Touched<Relation>
  sources: Touched<Source>
  /** those that use the changed one, whole; of the others, the entities and sources concerned */
  datasets: Dataset[]
}

/** No other dataset says anything. */
function noOthers(): Others {
  return { entities: new Map(), relations: new Map(), sources: new Map(), datasets: [] }
}

/** Reads what other datasets say of everything that a dataset says, said before, or refers to. */
export async function readOthers(
  run: Run,
  after: Dataset,
  before: Dataset | null,
  rest: readonly Listed[]
): Promise<Others> {
  if (rest.length === 0) return noOthers()
  const users = await inTurn(
    rest.filter((other) => other.bare.uses.includes(after.id)),
    (user) => readDataset(run, user)
  )
  const speakers = [after, ...(before ? [before] : []), ...users]
  const relations = new Map(
    [after, ...(before ? [before] : [])].flatMap((it) =>
      it.relations.map((relation) => [relation.id, relation])
    )
  )
  const touched = {
    entities: await readTouched<Entity>(run, 'write/touched-entities', entitiesNamed(speakers), after.id),
    sources: await readTouched<Source>(run, 'write/touched-sources', sourcesNamed(speakers), after.id),
    relations: await readTouchedRelations(run, relations.values(), after.id)
  }
  const said = {
    entities: bySpeaker(touched.entities),
    sources: bySpeaker(touched.sources)
  }
  const datasets = rest.map(
    ({ id, bare }) =>
      users.find((user) => user.id === id) ?? {
        ...bare,
        entities: said.entities.get(id) ?? [],
        sources: said.sources.get(id) ?? []
      }
  )
  return { ...touched, datasets }
}

function entitiesNamed(datasets: readonly Dataset[]): Set<string> {
  const ids = new Set<string>()
  for (const { entities, relations, beginnings } of datasets) {
    for (const { id } of entities) ids.add(id)
    for (const { from, to } of relations) ids.add(from).add(to)
    for (const beginning of beginnings) for (const id of [beginning.focus, ...beginning.entities]) ids.add(id)
  }
  return ids
}

function sourcesNamed(datasets: readonly Dataset[]): Set<string> {
  const ids = new Set<string>()
  for (const { entities, relations, sources } of datasets) {
    for (const { id } of sources) ids.add(id)
    for (const { cites } of entities) for (const cite of cites) ids.add(cite.source)
    for (const { assertions } of relations) for (const assertion of assertions) ids.add(assertion.source)
  }
  return ids
}

function bySpeaker<T>(touched: Touched<T>): Map<string, T[]> {
  const all = new Map<string, T[]>()
  for (const parts of touched.values()) {
    for (const { dataset, record } of parts) append(all, dataset, record)
  }
  return all
}

async function inTurn<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (const item of items) results.push(await act(item))
  return results
}
