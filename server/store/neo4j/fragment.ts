import type { Kind } from '#model/kinds.ts'
import type { Status } from '#model/status.ts'
import type { Fragment } from '#model/ties.ts'
import type { Row } from './database.ts'
import { listOf } from './page.ts'

/** The piece of the graph that a row gives as parallel lists. */
export function toFragment(row: Row): Fragment {
  const statuses = listOf<Status>(row, 'statuses')
  const kinds = listOf<Kind>(row, 'kinds')
  const starts = listOf<string>(row, 'starts')
  return {
    threads: listOf<string>(row, 'ids').map((id, i) => ({ id, status: at(statuses, i) })),
    knots: listOf<string>(row, 'entities').map((id, i) => ({
      id,
      kind: at(kinds, i),
      start: starts[i] || null
    }))
  }
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new RangeError('the lists of a row differ in length')
  return item
}
