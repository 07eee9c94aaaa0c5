import type { Ground, Near } from '#graph/ground.ts'
import { toHop, toLink } from '#graph/ground.ts'
import { LATEST } from '#model/dates.ts'
import { Mark } from '#model/status.ts'
import type { Database, Row } from './database.ts'
import type { Limit } from './deadline.ts'
import { listOf } from './page.ts'
import { toKnown } from './read.ts'
import { READS } from './reads.ts'

/** What a walk stands on in this store; all that it asks must be answered within one limit. */
export function toGround(database: Database, limit: Limit): Ground {
  const end = performance.now() + limit.within
  const rest = (within = Infinity): Limit => {
    return { ...limit, within: Math.max(1, Math.round(Math.min(within, end - performance.now()))) }
  }
  return {
    async frontier({ asOf = LATEST, ...asked }) {
      const rows = await database.read(rest(), 'walk/frontier', { ...asked, asOf })
      return rows.map((row) => toLink(String(row['id'])))
    },
    async near({ within, asOf, ...asked }) {
      const rows = await database.read(rest(within), 'walk/near', { ...asked, ...toKnown(asOf) })
      return rows.map(toNear)
    },
    async meet({ within, asOf, ...asked }) {
      const rows = await database.read(rest(within), 'walk/meet', { ...asked, ...toKnown(asOf) })
      return rows.map(toNear)
    },
    async meetThrough({ within, asOf, ...asked }) {
      const rows = await database.read(rest(within), 'walk/meet-through', { ...asked, ...toKnown(asOf) })
      return rows.map(toNear)
    },
    async join({ within, asOf = LATEST, ...asked }) {
      const rows = await database.read(rest(within), 'walk/join', { ...asked, asOf })
      return rows.map((row) => toHop(String(row['id']), Mark.parse(row['mark'])))
    },
    async known(ids) {
      const rows = await database.read(rest(), 'walk/known', { ids })
      return rows.map((row) => String(row['id']))
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

function toNear(row: Row): Near {
  return { id: String(row['id']), others: listOf<string>(row, 'others') }
}
