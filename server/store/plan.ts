import type { Known } from '#model/check.ts'
import { checkFit, withArticle } from '#model/check.ts'
import type { Dataset } from '#model/dataset.ts'
import type { Problem } from '#model/error.ts'
import { AppError } from '#model/error.ts'
import { faulty } from '../faulty.ts'
import type { Receipt } from './store.ts'

/**
 * Refuses a dataset that does not fit: `unprocessable` where its own records do not hold together; `conflict`
 * where another dataset gives an entity another kind, or would be left with loose ends. `others` are all other
 * datasets that share a record with this one, use it, or are used by it.
 */
export function refuseUnfit(dataset: Dataset, others: readonly Dataset[]): void {
  const { own, kinds, looseEnds } = misfits(dataset, others)
  if (own.length > 0) throw faulty(`Dataset “${dataset.id}”`, own)
  refuse(
    kinds,
    `Dataset “${dataset.id}” disagrees with another about the kind of an entity; nothing was changed.`
  )
  refuse(
    looseEnds,
    `Without what it drops from “${dataset.id}”, another dataset would be left with loose ends; nothing was changed.`
  )
}

/**
 * Everything that keeps a dataset from fitting: its own faults, kinds that differ elsewhere, loose ends that it
 * would leave.
 */
export function misfits(
  dataset: Dataset,
  others: readonly Dataset[]
): Record<'own' | 'kinds' | 'looseEnds', Problem[]> {
  const missing = dataset.uses.filter((id) => !others.some((other) => other.id === id))
  const users = others.filter((other) => other.uses.includes(dataset.id))
  return {
    own: [
      ...missing.map((id) => missingUse(dataset, id)),
      ...rings(dataset, others),
      ...faultsBeside(dataset, others)
    ],
    kinds: others.flatMap((other) => kindConflicts(dataset, other)),
    looseEnds: users.flatMap((user) => faultsBeside(user, [...others, dataset]))
  }
}

function faultsBeside(dataset: Dataset, others: readonly Dataset[]): Problem[] {
  return checkFit(dataset, knownOf(dataset.uses, others)).map((fault) => ({ ...fault, file: dataset.id }))
}

/** Refuses to remove a dataset that others use. */
export function refuseRemoval(id: string, others: readonly Dataset[]): void {
  const users = others.filter((other) => other.uses.includes(id)).map((other) => other.id)
  if (users.length > 0) {
    throw new AppError('conflict', `Dataset “${id}” is used by ${users.join(', ')}; remove that first.`)
  }
}

/** How many records of each sort a change adds, changes and removes. */
export function tally(
  before: Dataset | null,
  after: Dataset | null
): Omit<Receipt, 'dataset' | 'changed' | 'version'> {
  const count = (key: 'entities' | 'relations' | 'sources') => {
    const old = new Map((before?.[key] ?? []).map((record) => [record.id, JSON.stringify(record)]))
    const result = { added: 0, changed: 0, removed: 0 }
    for (const record of after?.[key] ?? []) {
      const text = old.get(record.id)
      if (text === undefined) result.added += 1
      else if (text !== JSON.stringify(record)) result.changed += 1
      old.delete(record.id)
    }
    result.removed = old.size
    return result
  }
  return { entities: count('entities'), relations: count('relations'), sources: count('sources') }
}

function refuse(issues: Problem[], message: string): void {
  if (issues.length > 0) throw new AppError('conflict', message, { issues })
}

/** What the datasets with these ids provide to one that uses them. */
export function knownOf(uses: readonly string[], others: readonly Dataset[]): Known {
  const used = others.filter((other) => uses.includes(other.id))
  const kinds = new Map(
    used.flatMap((other) => other.entities.map((entity) => [entity.id, entity.kind] as const))
  )
  const sources = new Set(used.flatMap((other) => other.sources.map((source) => source.id)))
  return { kindOf: (id) => kinds.get(id), hasSource: (id) => sources.has(id) }
}

function kindConflicts(dataset: Dataset, other: Dataset): Problem[] {
  const kinds = new Map(other.entities.map((entity) => [entity.id, entity.kind]))
  return dataset.entities.flatMap((entity) => {
    const kind = kinds.get(entity.id)
    if (!kind || kind === entity.kind) return []
    const wrong = `it is ${withArticle(entity.kind)} here, ${withArticle(kind)} in dataset “${other.id}”`
    return [
      {
        file: dataset.id,
        record: `entity ${entity.id}`,
        field: 'kind',
        wrong,
        right: 'Agree on one kind, or give it another id.'
      }
    ]
  })
}

function missingUse(dataset: Dataset, id: string): Problem {
  const place = { file: dataset.id, record: 'dataset', field: 'uses' }
  if (id === dataset.id) return { ...place, wrong: 'it uses itself', right: 'Take it out of “uses”.' }
  return {
    ...place,
    wrong: `dataset “${id}” is not loaded`,
    right: `Load “${id}” first, or take it out of “uses”.`,
    missing: 'dataset'
  }
}

/** Datasets that use each other in a circle: none of them could be put before the others, nor removed. */
function rings(dataset: Dataset, others: readonly Dataset[]): Problem[] {
  const reached = new Set(dataset.uses)
  for (const id of reached) {
    for (const used of others.find((other) => other.id === id)?.uses ?? []) reached.add(used)
  }
  if (dataset.uses.includes(dataset.id) || !reached.has(dataset.id)) return []
  const wrong = 'it uses itself through others'
  const right = 'Break the ring: take one of them out of “uses”.'
  return [{ file: dataset.id, record: 'dataset', field: 'uses', wrong, right }]
}
