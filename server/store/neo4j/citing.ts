import type { Dataset } from '#model/dataset.ts'
import type { Entity } from '#model/entity.ts'
import type { Relation } from '#model/relation.ts'
import type { Touched } from './held.ts'
import type { Others } from './others.ts'

type Sort = 'relations' | 'entities'

/** The records that start and stop citing one source: ids of relations and of entities. */
export type CitingRow = { id: string; come: Record<Sort, string[]>; gone: Record<Sort, string[]> }

/**
 * How the lists of what cites each source change when a dataset's content is replaced; citations by other
 * datasets on the same records stay, and were listed before.
 */
export function citingRows(before: Dataset | null, after: Dataset | null, others: Others): CitingRow[] {
  const rows = new Map<string, CitingRow>()
  const rowOf = (id: string): CitingRow => {
    const row = rows.get(id) ?? {
      id,
      come: { relations: [], entities: [] },
      gone: { relations: [], entities: [] }
    }
    rows.set(id, row)
    return row
  }
  const compare = <T extends { id: string }>(
    sort: Sort,
    said: { before: readonly T[]; after: readonly T[]; others: Touched<T> },
    citedBy: (record: T) => string[]
  ) => {
    const was = new Map(said.before.map((record) => [record.id, new Set(citedBy(record))]))
    const is = new Map(said.after.map((record) => [record.id, new Set(citedBy(record))]))
    for (const id of new Set([...was.keys(), ...is.keys()])) {
      const [old, now] = [was.get(id) ?? new Set<string>(), is.get(id) ?? new Set<string>()]
      const kept = new Set((said.others.get(id) ?? []).flatMap(({ record }) => citedBy(record)))
      for (const source of now) if (!old.has(source) && !kept.has(source)) rowOf(source).come[sort].push(id)
      for (const source of old) if (!now.has(source) && !kept.has(source)) rowOf(source).gone[sort].push(id)
    }
  }
  compare<Relation>(
    'relations',
    { before: before?.relations ?? [], after: after?.relations ?? [], others: others.relations },
    ({ assertions }) => assertions.map(({ source }) => source)
  )
  compare<Entity>(
    'entities',
    { before: before?.entities ?? [], after: after?.entities ?? [], others: others.entities },
    ({ cites }) => cites.map(({ source }) => source)
  )
  return [...rows.values()]
}
