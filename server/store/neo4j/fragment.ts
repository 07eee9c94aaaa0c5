import type { Kind } from '#model/kinds.ts'
import type { Status } from '#model/status.ts'
import type { Fragment } from '#model/ties.ts'
import { endsOf } from '#model/ties.ts'
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

/**
 * The piece that a row of `related` gives: what lies near, and by lists of their own the many relations that lead
 * on from there to actions. Such a relation's id names both ends; the one that is not near is the action.
 */
export function toFragmentAround(row: Row): Fragment {
  const near = toFragment(row)
  const statuses = listOf<Status>(row, 'onwardStatuses')
  const starts = listOf<string>(row, 'onwardStarts')
  const threads = new Map(near.threads.map((thread) => [thread.id, thread]))
  const knots = new Map(near.knots.map((knot) => [knot.id, knot]))
  listOf<string>(row, 'onward').forEach((id, i) => {
    threads.set(id, { id, status: at(statuses, i) })
    const { from, to } = endsOf(id)
    for (const end of [from, to]) {
      if (!knots.has(end)) knots.set(end, { id: end, kind: 'action', start: starts[i] || null })
    }
  })
  return { threads: [...threads.values()], knots: [...knots.values()] }
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new RangeError('the lists of a row differ in length')
  return item
}
