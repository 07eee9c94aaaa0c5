import type { Begun, Near, Primitives } from '#graph/primitives.ts'
import { toHop, toLink } from '#graph/hop.ts'
import { LATEST } from '#model/dates.ts'
import type { Kind } from '#model/kinds.ts'
import { KIND_TABLE } from '#model/kinds.ts'
import { Mark } from '#model/status.ts'
import type { Database, Row } from './database.ts'
import type { Limit } from './deadline.ts'
import { listOf } from './page.ts'
import { present, toKnown } from './read.ts'
import { READS } from './reads.ts'

/**
 * The primitives of a walk in this store. `limit` covers all that is asked through one set; `timeout`
 * beyond it.
 */
export function toPrimitives(database: Pick<Database, 'read'>, limit: Limit): Primitives {
  const end = performance.now() + limit.within
  const rest = (within = Infinity): Limit => {
    return { ...limit, within: Math.max(1, Math.round(Math.min(within, end - performance.now()))) }
  }
  return {
    async frontier({ asOf = LATEST, ...asked }) {
      const rows = await database.read(rest(), 'walk/frontier', { ...asked, asOf })
      return rows.map((row) => toLink(String(row['id'])))
    },
    async begin({ within, asOf, avoid, ...asked }) {
      const given = { ...asked, ...toKnown(asOf), avoid: labelsOf(avoid) }
      const [row] = await database.read(rest(within), 'walk/begin', given)
      return toBegun(present(row), asked.most)
    },
    async near({ within, asOf, avoid, ...asked }) {
      const given = { ...asked, ...toKnown(asOf), avoid: labelsOf(avoid) }
      const rows = await database.read(rest(within), 'walk/near', given)
      return rows.map(toNear)
    },
    async meet({ within, asOf, ...asked }) {
      const rows = await database.read(rest(within), 'walk/meet', { ...asked, ...toKnown(asOf) })
      return rows.map(toNear)
    },
    async meetThrough({ within, asOf, avoid, ...asked }) {
      const given = { ...asked, ...toKnown(asOf), avoid: labelsOf(avoid) }
      const rows = await database.read(rest(within), 'walk/meet-through', given)
      return rows.map(toNear)
    },
    async join({ within, asOf = LATEST, pairs, ...asked }) {
      const [ones, others] = [
        pairs.flatMap((pair) => pair.others.map(() => pair.key)),
        pairs.flatMap((pair) => pair.others)
      ]
      const rows = await database.read(rest(within), 'walk/join', { ...asked, ones, others, asOf })
      return rows.map((row) => ({
        hop: toHop(String(row['id']), Mark.parse(row['mark'])),
        from: Number(row['from']),
        to: Number(row['to'])
      }))
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

/** The labels of kinds: a node's labels come with it, its kind must be read separately. */
function labelsOf(kinds: readonly Kind[]): string[] {
  return kinds.map((kind) => KIND_TABLE[kind].label)
}

/**
 * Reads the answer of `begin`. If a list is full there may be more, so it is ignored and its entities do not
 * count as explored.
 */
function toBegun(row: Row, most: number): Begun {
  const keys = listOf<number>(row, 'keys')
  const [pairs, beyond] = [listOf<Pair>(row, 'pairs'), listOf<Pair>(row, 'beyond')]
  const [isCrowded, isWide] = [pairs.length >= most, beyond.length >= most]
  const told = [...(isCrowded ? [] : pairs), ...(isWide ? [] : beyond)]
  return {
    keys: new Map(listOf<string>(row, 'ids').map((id, i) => [id, keys[i] ?? 0])),
    rows: told.map(([key, other]) => ({ key, others: [other] })),
    opened: [...(isCrowded ? [] : keys), ...(isWide ? [] : listOf<number>(row, 'ring'))],
    isCrowded
  }
}

type Pair = readonly [key: number, other: number]

function toNear(row: Row): Near {
  return { key: Number(row['key']), others: listOf<number>(row, 'others') }
}
