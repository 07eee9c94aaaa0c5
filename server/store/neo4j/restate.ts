import { isDeepStrictEqual } from 'node:util'
import { createCensus } from '#graph/census.ts'
import { Status } from '#model/status.ts'
import { endsOf } from '#model/ties.ts'
import { z } from 'zod'
import { keepCensus, putIn, takeOut } from './census.ts'
import type { Database } from './database.ts'
import type { Limit } from './deadline.ts'
import { NOTES } from './entity-notes.ts'
import { toReadings } from './records.ts'

const Said = z.object({ status: Status, date: z.string() })
const Standings = z.object({
  from: z.string(),
  relations: z.array(
    z.object({
      id: z.string(),
      to: z.string(),
      days: z.array(z.string()),
      marks: z.array(z.string()),
      statuses: z.array(z.string()),
      assertions: z.array(z.string())
    })
  )
})

/** Entities whose relations are gone through in one transaction. */
const BATCH = 2_000

/**
 * Works out anew how relations stand, where an earlier version of Pincite held them to stand otherwise, and counts
 * and orders anew what that changes.
 */
export async function restateAll(database: Database, limit: Limit): Promise<void> {
  for (let after = ''; ;) {
    const rows = await database.read(limit, 'schema/standings', { after, limit: BATCH })
    const batch = rows.map((row) => Standings.parse(row))
    const last = batch.at(-1)
    if (!last) return
    const changed = batch.flatMap(restated)
    if (changed.length > 0) {
      await database.transact('write', limit, async (run) => {
        const census = createCensus()
        const before = await run('schema/restate', { rows: changed })
        takeOut(census, before)
        const types = new Map(before.map(({ id, type }) => [id, String(type)]))
        for (const { id, ...properties } of changed) {
          const type = types.get(id)
          if (type !== undefined) putIn(census, { type, properties })
        }
        await keepCensus(run, census)
        const ids = changed.flatMap(({ from, to, isMoved }) => (isMoved ? [from, to] : []))
        if (ids.length > 0) await run('write/put-notes', { ids, ...NOTES })
      })
    }
    after = last.from
  }
}

/**
 * Those of an entity's relations that stand otherwise than is written, and how they stand; `isMoved` where they stand so
 * since another day, by which an entity notes its leading relations.
 */
function restated({ from, relations }: z.infer<typeof Standings>) {
  return relations.flatMap(({ id, to, assertions, ...written }) => {
    const said = assertions.map((text) => Said.parse(JSON.parse(text)))
    const readings = toReadings({ type: endsOf(id).type, assertions: said })
    const isMoved = readings.days.at(-1) !== written.days.at(-1)
    return isDeepStrictEqual(readings, written) ? [] : { id, from, to, isMoved, ...readings }
  })
}
