import { isDeepStrictEqual } from 'node:util'
import { foldName, DEGREE_STEPS } from '#model/candidates.ts'
import { LIMITS } from '#model/limits.ts'
import { entityTokens } from '#model/rank.ts'
import type { ShownEntity } from '#model/shown.ts'
import type { Database, Run } from './database.ts'
import type { Limit } from './deadline.ts'

/**
 * What an entity notes about its relations: from how many on, how many come first; and which steps of the
 * number of relations it reaches.
 */
export const NOTES = {
  hub: LIMITS.hubRelations,
  most: LIMITS.neighbors,
  reaches: DEGREE_STEPS.map(String)
} as const

/** Entities in one transaction: few enough for a server with little memory. */
const BATCH = 5_000

/** Notes with every entity what search needs, where an earlier version of Pincite has not. */
export async function noteAll(database: Database, limit: Limit): Promise<void> {
  await foldEach(database, limit, (run, ids) => run('write/put-notes', { ids, ...NOTES }))
}

/** Folds the words of every entity anew, where an earlier version of Pincite folded otherwise. */
export async function foldAll(database: Database, limit: Limit): Promise<void> {
  await foldEach(database, limit)
}

/** Goes through all entities, writing only the folded words that differ; `more` is done with the ids of each batch. */
async function foldEach(
  database: Database,
  limit: Limit,
  more?: (run: Run, ids: readonly string[]) => Promise<unknown>
): Promise<void> {
  for (let after = ''; ;) {
    const rows = await database.read(limit, 'schema/entities', { after, limit: BATCH })
    const all = rows.map((row) => ({
      ...toFolded(String(row['json'])),
      held: [row['folded'], row['tokens']]
    }))
    const last = all.at(-1)
    if (!last) return
    const changed = all.filter(({ folded, tokens, held }) => !isDeepStrictEqual([folded, tokens], held))
    const ids = all.map(({ id }) => id)
    if (changed.length > 0 || more) {
      await database.transact('write', limit, async (run) => {
        await run('schema/fold', { rows: changed.map(({ id, folded, tokens }) => ({ id, folded, tokens })) })
        await more?.(run, ids)
      })
    }
    after = last.id
  }
}

function toFolded(json: string): { id: string; folded: string; tokens: string[] } {
  const entity: ShownEntity = JSON.parse(json)
  return { id: entity.id, folded: foldName(entity.name), tokens: entityTokens(entity) }
}
