import type { Kind } from '#model/kinds.ts'
import type { Sketch } from '#model/related-sift.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { Status } from '#model/status.ts'
import type { Fragment } from '#model/ties.ts'
import type { Row } from './database.ts'
import { listOf } from './page.ts'

/** The piece of the graph that a row gives as parallel lists; `ids` names the column of its entities. */
export function toFragment(row: Row, ids: 'entities' | 'entityIds' = 'entities'): Fragment {
  const statuses = listOf<Status>(row, 'statuses')
  const kinds = listOf<Kind>(row, 'kinds')
  const starts = listOf<string>(row, 'starts')
  return {
    relations: listOf<string>(row, 'ids').map((id, i) => ({ id, status: at(statuses, i) })),
    entities: listOf<string>(row, ids).map((id, i) => ({
      id,
      kind: at(kinds, i),
      start: starts[i] || null
    }))
  }
}

/** Who is tied to what, as a row of `related` gives it, with the database's numbers for entities. */
export function toSketch(row: Row): Sketch<number> {
  const ids = listOf<string>(row, 'entities')
  const keys = listOf<number>(row, 'keys')
  const kinds = listOf<Kind>(row, 'kinds')
  const beneathKinds = listOf<Kind>(row, 'beneathKinds')
  const [from, to] = [listOf<number>(row, 'stepsFrom'), listOf<number>(row, 'stepsTo')]
  const types = listOf<RelationType>(row, 'onwardTypes')
  const actions = listOf<number[]>(row, 'onwardActions')
  return {
    keys: new Map(ids.map((id, i) => [id, at(keys, i)])),
    kinds: new Map([
      ...keys.map((key, i) => [key, at(kinds, i)] as const),
      ...listOf<number>(row, 'beneath').map((key, i) => [key, at(beneathKinds, i)] as const)
    ]),
    steps: listOf<RelationType>(row, 'stepTypes').map((type, i) => ({
      from: at(from, i),
      type,
      to: at(to, i)
    })),
    onward: listOf<number>(row, 'onward').map((entity, i) => ({
      entity,
      type: at(types, i),
      actions: at(actions, i)
    }))
  }
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new RangeError('the lists of a row differ in length')
  return item
}
