import { createCensus } from '#graph/census.ts'
import type { Dataset } from '#model/dataset.ts'
import { byPrecedence } from '#model/dataset.ts'
import type { Entity } from '#model/entity.ts'
import { AppError } from '#model/error.ts'
import type { Relation } from '#model/relation.ts'
import type { Progress } from '../store.ts'
import { inBatches, sendAhead } from './batches.ts'
import { keepCensus, putIn, takeOut } from './census.ts'
import type { Row, Run } from './database.ts'
import type { Difference } from './difference.ts'
import { differ } from './difference.ts'
import { citingRows } from './citing.ts'
import { NOTES } from './entity-notes.ts'
import type { Others } from './others.ts'
import type { Held } from './records.ts'
import { toEntityRow, toRelationRow, toSourceRow } from './records.ts'

type Replacement = { id: string; before: Dataset | null; after: Dataset | null; others: Others }

/** Writes what changes when a dataset is put, replaced or removed; every shared record is united anew. */
export async function writeDifference(run: Run, change: Replacement, progress?: Progress): Promise<void> {
  const { id, before, after, others } = change
  const order = orderOf(change)
  const said = <K extends 'entities' | 'relations' | 'sources'>(key: K) => ({
    dataset: id,
    before: before?.[key] ?? [],
    after: after?.[key] ?? []
  })
  const entities = differ(said('entities'), others.entities, order)
  const relations = differ(said('relations'), others.relations, order)
  const sources = differ(said('sources'), others.sources, order)
  const citing = citingRows(before, after, others)
  const total = sizeOf(entities) + sizeOf(relations) + sizeOf(sources) + citing.length
  const census = createCensus()
  let done = 0
  const tell = (count: number) => progress?.((done += count), total)

  await inBatches(relations.remove, async (gone) => {
    const rows = gone.map(({ id: relation, from, to }) => ({ id: relation, from, to }))
    takeOut(census, await run('write/delete-relations', { rows }))
    tell(gone.length)
  })
  const write = async (step: Parameters<Run>[0], rows: object[]) => {
    await run(step, { rows })
    tell(rows.length)
  }
  await sendAhead([...sources.create, ...sources.update], toSourceRow, (rows) =>
    write('write/put-sources', rows)
  )
  await sendAhead(entities.create, toEntityRow, (rows) => write('write/create-entities', rows))
  await sendAhead(entities.update, toEntityRow, (rows) => write('write/update-entities', rows))
  const counted = (parts: readonly Held<Relation>[]) => {
    const row = toRelationRow(parts)
    putIn(census, row)
    return row
  }
  await sendAhead(relations.create, counted, async (rows) => {
    refuseMistyped(await run('write/create-relations', { rows }))
    tell(rows.length)
  })
  await sendAhead(relations.update, counted, async (rows) => {
    takeOut(census, await run('write/update-relations', { rows }))
    tell(rows.length)
  })
  await keepCensus(run, census)
  await sendAhead(
    citing,
    (row) => row,
    (rows) => write('write/put-citing', rows)
  )
  await inBatches([...touchedBy(entities, relations)], async (ids) => {
    await run('write/put-notes', { ids, ...NOTES })
  })
  for (const [step, gone] of [
    ['write/delete-entities', entities.remove],
    ['write/delete-sources', sources.remove]
  ] as const) {
    await inBatches<{ id: string }>(gone, async (batch) => {
      await run(step, { ids: batch.map((record) => record.id) })
      tell(batch.length)
    })
  }
}

/**
 * Refuses, as `conflict`, what a Neo4j has filed under wrong types. The early releases of 5.26 give every relation
 * the type of the first one they ever wrote.
 */
function refuseMistyped(mistyped: readonly Row[]): void {
  if (mistyped.length === 0) return
  throw new AppError(
    'conflict',
    'This Neo4j files relations under wrong types, a fault of early releases of 5.26, so nothing was written. ' +
      'Use the latest release of 5.26, or a later line.'
  )
}

/** The entities whose relations have changed, or whose notes were lost when they were rewritten. */
function touchedBy(entities: Difference<Entity>, relations: Difference<Relation>): Set<string> {
  const ids = new Set(entities.update.flatMap((parts) => parts.map(({ record }) => record.id)))
  const told = [...relations.create, ...relations.update].flatMap((parts) => parts.slice(0, 1))
  for (const { from, to } of [...told.map(({ record }) => record), ...relations.remove]) ids.add(from).add(to)
  return ids
}

function orderOf({ id, before, after, others }: Replacement) {
  const datasets = new Map(others.datasets.map((dataset) => [dataset.id, dataset]))
  if (after) datasets.set(id, after)
  const rank = new Map(
    [...datasets.values()].toSorted(byPrecedence).map((dataset, place) => [dataset.id, place])
  )
  return {
    compare: (a: string, b: string) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0),
    changed: before !== null && after !== null && before.precedence !== after.precedence
  }
}

function sizeOf(difference: Difference<unknown>): number {
  return difference.create.length + difference.update.length + difference.remove.length
}
