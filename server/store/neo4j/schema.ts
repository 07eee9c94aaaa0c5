import { AppError } from '#model/error.ts'
import { LIMITS } from '#model/limits.ts'
import { z } from 'zod'
import type { Database } from './database.ts'
import type { Limit } from './deadline.ts'

/** How things are stored; raised when that changes, so that no server misreads what another wrote. */
export const LAYOUT = 1

/** What makes a database ours, in order; new ones are added at the end, and made where they are missing. */
const STEPS = [
  'schema/pincite-id',
  'schema/dataset-id',
  'schema/entity-id',
  'schema/source-id',
  'schema/entity-tokens',
  'schema/briefing-id',
  'schema/citing',
  'schema/leading'
] as const

/** An entity with more relations than this has the first of them noted: as many as one question can ask for. */
export const LEADING = { hub: LIMITS.hubRelations, most: LIMITS.neighbors } as const

const Survey = z.object({
  layout: z.int().nullable(),
  steps: z.int(),
  seeded: z.boolean(),
  occupied: z.boolean()
})

/**
 * Makes a database ours: constraints, the index of words, and a mark. `conflict` where it holds other
 * people's data and nobody asked to lie beside it, or was written in a layout that we do not know.
 * Gives whether the seed has been loaded.
 */
export async function openSchema(database: Database, limit: Limit, adopt: boolean): Promise<boolean> {
  const [row] = await database.read(limit, 'schema/survey')
  const { layout, steps, seeded, occupied } = Survey.parse(row)
  if (layout !== null && layout !== LAYOUT) {
    throw new AppError(
      'conflict',
      `This Neo4j database was written by another version of Pincite (layout ${layout}, ours is ${LAYOUT}).`
    )
  }
  if (layout === null && occupied && !adopt) {
    throw new AppError(
      'conflict',
      'This Neo4j database holds data that is not Pincite’s, and was left as it is. ' +
        'Choose an empty one with NEO4J_DATABASE, or ask for this one to be shared.'
    )
  }
  const missing = STEPS.slice(layout === null ? 0 : steps)
  if (missing.length > 0) {
    for (const step of missing) {
      const values = step === 'schema/leading' ? LEADING : {}
      await database.transact('write', limit, (run) => run(step, values))
    }
    await database.read(limit, 'schema/await-indexes', { seconds: Math.ceil(limit.within / 1_000) })
    await mark(database, limit, seeded)
  }
  return seeded
}

/** Marks the database as ours, and whether the seed has been loaded: that is done once. */
export async function mark(database: Database, limit: Limit, seeded: boolean): Promise<void> {
  await database.transact('write', limit, (run) =>
    run('schema/mark', { layout: LAYOUT, steps: STEPS.length, seeded })
  )
}
