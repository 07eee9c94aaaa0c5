import type { Answer, Params, ReadName } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'
import type { Kind } from '#model/kinds.ts'
import { isRelationType, RELATION_TABLE } from '#model/relation-types.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { Mark } from '#model/status.ts'

/** Reads that have one body for every store: they walk from entity to entity over `frontier`. */
const WALK_NAMES = ['paths', 'chain'] as const satisfies readonly ReadName[]
export type WalkName = (typeof WALK_NAMES)[number]

/** Whether a read is one of those. */
export function isWalk(name: ReadName): name is WalkName {
  return WALK_NAMES.some((walk) => walk === name)
}

/** A relation as a walk needs it. */
export type Hop = {
  id: string
  from: string
  type: RelationType
  to: string
  mark: Mark
  /** 1 to 9, by its type */
  weight: number
}

/** What is asked of the relations of some entities. */
export type Frontier = {
  ids: readonly string[]
  types: readonly RelationType[]
  marks?: readonly Mark[] | undefined
  /** kinds that the other end must not be of */
  avoid: readonly Kind[]
  /** the other end must not have more relations than this; without it, it may have any number */
  hub?: number | undefined
  /** entities to which neither of these applies */
  ends: readonly string[]
  asOf?: Day | undefined
  /** at most so many rows; a relation between two of the entities is given twice */
  most: number
}

/** What a walk stands on: the primitive that every store has, and two of the reads. */
export type Ground = {
  /** the relations of these entities, in no order; an entity that does not exist has none */
  frontier(asked: Frontier): Promise<Hop[]>
  ask<N extends 'between' | 'evidence'>(read: N, params: Params<N>): Promise<Answer<N>>
  /** milliseconds in which the whole read must be answered */
  within: number
}

/** A relation told by its id, which holds its ends and its type, and its mark. */
export function toHop(id: string, mark: Mark): Hop {
  const [from = '', type = '', to = ''] = id.split('/')
  if (!isRelationType(type)) throw new RangeError(`${id} is no id of a relation`)
  return { id, from, type, to, mark, weight: RELATION_TABLE[type].weight }
}
