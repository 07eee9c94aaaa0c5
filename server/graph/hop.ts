import type { RelationType } from '#model/relation-types.ts'
import { RELATION_TABLE } from '#model/relation-types.ts'
import type { Mark } from '#model/status.ts'
import { endsOf } from '#model/ties.ts'

/** A relation, read from its id. */
export type Link = {
  id: string
  from: string
  type: RelationType
  to: string
}

/** A relation as choosing among routes needs it. */
export type Hop = Link & {
  mark: Mark
  /** the weight of its type, 1 to 9 */
  weight: number
}

/**
 * A relation read from its id, which holds its ends and its type; a RangeError where it is not the id of a
 * relation.
 */
export function toLink(id: string): Link {
  return { id, ...endsOf(id) }
}

/** A relation read from its id, with its mark. */
export function toHop(id: string, mark: Mark): Hop {
  const link = toLink(id)
  return { ...link, mark, weight: RELATION_TABLE[link.type].weight }
}
