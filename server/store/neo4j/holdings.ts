import type { Entity } from '#model/entity.ts'
import { AppError } from '#model/error.ts'
import { byCodePoint } from '#model/id.ts'
import type { Relation } from '#model/relation.ts'
import type { Source } from '#model/source.ts'
import type { Batches, Holdings, Parts, Wanted } from '../holdings.ts'
import { inIdOrder } from '../holdings.ts'
import { versionOf } from '../version.ts'
import type { Database, Row } from './database.ts'
import type { Limit } from './deadline.ts'
import { listDatasets, listHashes, toSaid } from './held.ts'
import { byRelation } from './relation-order.ts'
import type { Step } from './statements.ts'
import { steadily } from './steady.ts'

/** Records in one batch: about 100 kB; a slow reader holds a few in memory, and each costs a round trip. */
const BATCH = 100

/** Entities whose relations are asked for at once. */
const STARTS = 200

type Ask = (step: Step, values: Readonly<Record<string, unknown>>) => Promise<Row[]>
/** The page after an id, or after so many records. */
type Page = (after: string, skip: number) => Promise<Row[]>

/**
 * What the database holds; each page is a query of its own, so that a slow reader holds no transaction open.
 */
export async function readHoldings(database: Database, limit: Limit): Promise<Holdings> {
  const listed = await steadily(() => database.transact('read', limit, listDatasets))
  const version = versionOf(listed)
  const page: Ask = (step, values) =>
    database.transact('read', limit, async (run) => {
      const rows = await run(step, values)
      // only afterwards, since what is committed before this would show in the rows
      if (versionOf(await listHashes(run)) !== version) {
        throw new AppError('conflict', 'The data changed while it was being handed out; ask again.')
      }
      return rows
    })
  const ask: Ask = (step, values) => steadily(() => page(step, values))
  return {
    version,
    datasets: listed.map((one) => one.bare),
    entities: ({ among, dataset } = {}) =>
      among
        ? onlyOf<Entity>(dataset, among, ask)
        : pages<Entity>((after) => ask('dataset/entity-page', { after, dataset, limit: BATCH })),
    relations: (wanted = {}) => relations(wanted, ask),
    sources: ({ among, dataset } = {}) =>
      among
        ? named<Source>('write/touched-sources', among, ask, dataset)
        : pages<Source>((after) => ask('dataset/source-page', { after, dataset, limit: BATCH }))
  }
}

async function* pages<T>(page: Page): Batches<T> {
  let after = ''
  for (let skip = 0; ; skip += BATCH) {
    const said = (await page(after, skip)).map((row) => toSaid<T>(row))
    if (said.length > 0) yield said.map(({ held }) => toParts(held))
    if (said.length < BATCH) return
    after = said.at(-1)?.id ?? after
  }
}

async function* named<T>(step: Step, ids: readonly string[], ask: Ask, dataset?: string): Batches<T> {
  const sorted = inIdOrder(ids)
  for (let i = 0; i < sorted.length; i += BATCH) {
    const said = (await ask(step, { ids: sorted.slice(i, i + BATCH) })).map((row) => toSaid<T>(row))
    const kept = said
      .filter(({ held }) => dataset === undefined || held.some((one) => one.dataset === dataset))
      .toSorted((a, b) => byCodePoint(a.id, b.id))
    if (kept.length > 0) yield kept.map(({ held }) => toParts(held))
  }
}

/**
 * A dataset also includes the entities that its relations join: only the page of an entity tells whether it is
 * one.
 */
async function* onlyOf<T>(dataset: string | undefined, ids: readonly string[], ask: Ask): Batches<T> {
  if (dataset === undefined) {
    yield* named<T>('write/touched-entities', ids, ask)
    return
  }
  const wanted = new Set(ids)
  for await (const batch of pages<T & { id: string }>((after) =>
    ask('dataset/entity-page', { after, dataset, limit: BATCH })
  )) {
    const kept = batch.filter(([lead]) => lead && wanted.has(lead.record.id))
    if (kept.length > 0) yield kept
  }
}

async function* relations({ among, dataset }: Wanted, ask: Ask): Batches<Relation> {
  const starts = byRelation(among ? each(inIdOrder(among)) : allIds(ask))
  for await (const ids of inGroups(starts, STARTS)) {
    // by count, not by id: comparing with an id passed as a parameter, Neo4j does not go by code point
    yield* pages<Relation>((_after, skip) =>
      ask('dataset/relation-page', { ids, ends: among, skip, dataset, limit: BATCH })
    )
  }
}

async function* each(ids: readonly string[]): AsyncIterable<string> {
  yield* ids
}

async function* allIds(ask: Ask): AsyncIterable<string> {
  const limit = 10 * STARTS
  for (let after = ''; ;) {
    const ids = (await ask('dataset/id-page', { after, limit })).map((row) => String(row['id']))
    yield* ids
    if (ids.length < limit) return
    after = ids.at(-1) ?? after
  }
}

async function* inGroups(ids: AsyncIterable<string>, most: number): AsyncIterable<string[]> {
  let group: string[] = []
  for await (const id of ids) {
    group.push(id)
    if (group.length < most) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

function toParts<T>(held: readonly { dataset: string; record: T }[]): Parts<T> {
  return held.map(({ dataset, record }) => ({ dataset, record }))
}
