import { foldName, DEGREE_STEPS } from '#model/candidates.ts'
import { LIMITS } from '#model/limits.ts'
import { entityTokens } from '#model/rank.ts'
import type { ShownEntity } from '#model/shown.ts'
import type { Database } from './database.ts'
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

/** Notes with every entity what search needs, where an earlier version of Pincite has not, or folded otherwise. */
export async function noteAll(database: Database, limit: Limit): Promise<void> {
  for (let after = ''; ;) {
    const rows = await database.read(limit, 'schema/entities', { after, limit: BATCH })
    const folded = rows.map(({ json }) => {
      const entity: ShownEntity = JSON.parse(String(json))
      return { id: entity.id, folded: foldName(entity.name), tokens: entityTokens(entity) }
    })
    const last = folded.at(-1)
    if (!last) return
    await database.transact('write', limit, async (run) => {
      await run('schema/fold', { rows: folded })
      await run('write/put-notes', { ids: folded.map(({ id }) => id), ...NOTES })
    })
    after = last.id
  }
}
