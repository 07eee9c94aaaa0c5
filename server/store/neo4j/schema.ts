import { AppError } from '#model/error.ts'
import { z } from 'zod'
import type { Database } from './database.ts'
import type { Limit } from './deadline.ts'
import { foldAll, noteAll, NOTES } from './entity-notes.ts'
import { restateAll } from './restate.ts'

/**
 * The version of the storage layout; raised when that changes, so that no older server misreads what this one
 * wrote. An older layout is brought up to date by the steps that it lacks.
 */
export const LAYOUT = 4

/** Milliseconds for one step, which may go through all that an older database holds. */
const STEP_MS = 600_000

/**
 * What makes a database ours, in order. A database notes how many of them it has had, so steps are only ever added, at
 * the end; one that must be done again, as when its index is rebuilt or more relations stand otherwise, is added again.
 */
const STEPS = [
  'schema/pincite-id',
  'schema/dataset-id',
  'schema/entity-id',
  'schema/source-id',
  'schema/entity-search',
  'schema/briefing-id',
  'schema/citing',
  'schema/leading',
  noteAll,
  'schema/entity-search',
  'schema/entity-folded',
  'schema/drop-entity-tokens',
  'schema/entity-named',
  'schema/census-id',
  'schema/census',
  foldAll,
  restateAll,
  // what a court set aside has a mark of its own
  restateAll
] as const

const Survey = z.object({
  layout: z.int().nullable(),
  steps: z.int(),
  seeded: z.boolean(),
  occupied: z.boolean()
})

/** Whether a database may be prepared, and whether even beside other people's data. */
type Opening = { access: 'read' | 'write'; adopt: boolean }

/**
 * Makes a database ours: constraints, the index of words, and a mark. `conflict` where it holds other people's
 * data and nobody asked to be put beside it, has an unknown layout, or would have to be changed on behalf of
 * someone who only reads. Gives whether the seed has been loaded.
 */
export async function openSchema(
  database: Database,
  limit: Limit,
  { access, adopt }: Opening
): Promise<boolean> {
  const [row] = await database.read(limit, 'schema/survey')
  const { layout, steps, seeded, occupied } = Survey.parse(row)
  if (layout !== null) refuseLater(layout)
  if (layout === null && occupied && !adopt) {
    throw new AppError(
      'conflict',
      'This Neo4j database holds data that is not Pincite’s, and was left as it is. ' +
        'Choose an empty one with NEO4J_DATABASE, or set PINCITE_ADOPT=1 to keep Pincite’s data beside it.'
    )
  }
  const missing = onceEach(STEPS.slice(layout === null ? 0 : steps))
  if (missing.length > 0 && access === 'read') {
    throw new AppError(
      'conflict',
      'This Neo4j database has not been made ready by this version of Pincite. Start “npx pincite serve” over it once.'
    )
  }
  if (missing.length > 0) {
    const patient = { ...limit, within: Math.max(limit.within, STEP_MS) }
    for (const step of missing) {
      if (typeof step === 'string')
        await database.transact('write', patient, (run) => run(step, valuesOf(step)))
      else await step(database, patient)
    }
    await database.read(patient, 'schema/await-indexes', { seconds: Math.ceil(patient.within / 1_000) })
    await mark(database, limit, seeded)
  }
  return seeded
}

/** Steps without those that are done again later, since some go through all that a database holds. */
function onceEach<T>(steps: readonly T[]): T[] {
  return steps.filter((step, at) => steps.lastIndexOf(step) === at)
}

/** Refuses, as `conflict`, a layout by a later version of Pincite, which this one would misread or spoil. */
export function refuseLater(layout: number): void {
  if (layout > LAYOUT) {
    throw new AppError(
      'conflict',
      `This Neo4j database was written by a later version of Pincite (layout ${layout}, ours is ${LAYOUT}). Use that one.`
    )
  }
}

function valuesOf(step: string): Readonly<Record<string, unknown>> {
  return step === 'schema/leading' ? { hub: NOTES.hub, most: NOTES.most } : {}
}

/** Marks the database as ours, and whether the seed has been loaded, which happens only once. */
export async function mark(database: Database, limit: Limit, seeded: boolean): Promise<void> {
  await database.transact('write', limit, (run) =>
    run('schema/mark', { layout: LAYOUT, steps: STEPS.length, seeded })
  )
}
