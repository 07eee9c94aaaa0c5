import type { Ground } from '#graph/ground.ts'
import { toHop } from '#graph/ground.ts'
import { LATEST } from '#model/dates.ts'
import { Mark } from '#model/status.ts'
import type { Database } from './database.ts'
import type { Limit } from './deadline.ts'
import { READS } from './reads.ts'

/** What a walk stands on in this store; all that it asks must be answered within one limit. */
export function toGround(database: Database, limit: Limit): Ground {
  const end = performance.now() + limit.within
  const rest = (): Limit => ({ ...limit, within: Math.max(1, Math.round(end - performance.now())) })
  return {
    async frontier({ asOf = LATEST, ids, types, marks, avoid, hub, ends, most }) {
      const values = { ids, types, marks, avoid, hub, ends, asOf, most }
      const rows = await database.read(rest(), 'frontier', values)
      return rows.map((row) => toHop(String(row['id']), Mark.parse(row['mark'])))
    },
    async ask(read, params) {
      const body = READS[read]
      const values = body.values(params)
      const rows = values ? await database.read(rest(), read, values) : []
      return body.answer(rows, params, (step, given) => database.read(rest(), step, given))
    },
    within: limit.within
  }
}
