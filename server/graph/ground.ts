import type { Answer, Params, ReadName } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'
import type { Kind } from '#model/kinds.ts'
import { RELATION_TABLE } from '#model/relation-types.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { Mark } from '#model/status.ts'
import { endsOf } from '#model/ties.ts'

/** Reads that have one body for every store: they walk from entity to entity over what a ground gives. */
const WALK_NAMES = ['paths', 'chain'] as const satisfies readonly ReadName[]
export type WalkName = (typeof WALK_NAMES)[number]

/** Whether a read is one of those. */
export function isWalk(name: ReadName): name is WalkName {
  return WALK_NAMES.some((walk) => walk === name)
}

/** A relation, told by its id. */
export type Link = {
  id: string
  from: string
  type: RelationType
  to: string
}

/** A relation as the choice among routes needs it. */
export type Hop = Link & {
  mark: Mark
  /** 1 to 9, by its type */
  weight: number
}

/** What a store calls an entity while one question is answered: shorter than its id, and found at once. */
export type Key = number

/** An entity and others that a relation joins it to, each once. */
export type Near = { key: Key; others: readonly Key[] }

/** What a store says of some entities before a search goes out from them. */
export type Begun = {
  /** what it calls them; who does not exist has no key */
  keys: ReadonlyMap<string, Key>
  /** pairs that it told with them, and of whom it thereby told every pair: nobody need be */
  rows: readonly Near[]
  opened: readonly Key[]
  /** whether there is more around them than may be told */
  isCrowded: boolean
}

/** A relation that joins two, and what the store calls them. */
export type Tie = { hop: Hop; from: Key; to: Key }

/** What is asked of the relations of some entities. */
export type Frontier = {
  ids: readonly string[]
  types: readonly RelationType[]
  /** kinds that the other end must not be of */
  avoid: readonly Kind[]
  asOf?: Day | undefined
  /** at most so many rows; a relation between two of the entities is given twice */
  most: number
}

/** Which relations a search may use. */
export type Usable = {
  types: readonly RelationType[]
  marks?: readonly Mark[] | undefined
  asOf?: Day | undefined
}

/** Through whom a search may lead. */
export type Passable = {
  /** kinds that an entity must not be of */
  avoid: readonly Kind[]
  /** it must not have more relations than this; without it, it may have any number */
  hub?: number | undefined
  /** entities to which neither of these applies */
  ends: readonly Key[]
}

/** How much may be given, and within how many milliseconds. */
type Spare = { most: number; within: number }

/** Two sets of entities between which a search looks. */
export type Rims = { left: readonly Key[]; right: readonly Key[] }

/** What a walk stands on: the primitives that every store has, and two of the reads. */
export type Ground = {
  /** the relations of these entities, in no order; an entity that does not exist has none */
  frontier(asked: Frontier): Promise<Link[]>
  /**
   * what the store calls these entities; where asking is dear it also tells whom they are joined to, as `near` would,
   * and whom those are, if there are at most `few`
   */
  begin(
    asked: Usable & Omit<Passable, 'ends'> & Spare & { ids: readonly string[]; few: number }
  ): Promise<Begun>
  /** whom these entities are joined to, at most so many pairs; an entity that is joined to nobody may be left out */
  near(asked: Usable & Passable & Spare & { keys: readonly Key[] }): Promise<Near[]>
  /** which of the left are joined to which of the right, at most so many pairs */
  meet(asked: Usable & Spare & Rims): Promise<Near[]>
  /** the pairs among left and right, and those that lead through one more from the left to the right; at most so many */
  meetThrough(asked: Usable & Passable & Spare & Rims): Promise<Near[]>
  /** every relation that joins two that are named together, in no order */
  join(asked: Usable & { pairs: readonly Near[]; within: number }): Promise<Tie[]>
  ask<N extends 'between' | 'evidence'>(read: N, params: Params<N>): Promise<Answer<N>>
  /** milliseconds in which the whole read must be answered */
  within: number
}

/** A relation told by its id, which holds its ends and its type. */
export function toLink(id: string): Link {
  return { id, ...endsOf(id) }
}

/** A relation told by its id, and its mark. */
export function toHop(id: string, mark: Mark): Hop {
  const link = toLink(id)
  return { ...link, mark, weight: RELATION_TABLE[link.type].weight }
}
