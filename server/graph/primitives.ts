import type { Answer, Params } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'
import type { Kind } from '#model/kinds.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { Mark } from '#model/status.ts'
import type { Hop, Link } from './hop.ts'

/**
 * A store's number for an entity while it answers one question: shorter than its id, and quicker to look up.
 */
export type Key = number

/** An entity and others that relations join it to, each once. */
export type Near = { key: Key; others: readonly Key[] }

/** What a store says of some entities before a search sets out from them. */
export type Begun = {
  /** their keys by id; unknown ids have none */
  keys: ReadonlyMap<string, Key>
  /**
   * pairs of joined entities that it gave along with the keys, and the entities for which it thereby gave
   * every pair; both may be empty
   */
  rows: readonly Near[]
  opened: readonly Key[]
  /** whether there is more around them than it was allowed to give */
  isCrowded: boolean
}

/** A relation, and the store's keys of its ends. */
export type KeyedHop = { hop: Hop; from: Key; to: Key }

/** A question for the relations of some entities. */
export type Frontier = {
  ids: readonly string[]
  types: readonly RelationType[]
  /** kinds that the other end must not have */
  avoid: readonly Kind[]
  asOf?: Day | undefined
  /** at most so many rows; a relation between two of the entities comes twice */
  most: number
}

/** The relations that a search may use. */
export type Usable = {
  types: readonly RelationType[]
  marks?: readonly Mark[] | undefined
  asOf?: Day | undefined
}

/** The entities through which a search may lead. */
export type Passable = {
  /** kinds that they must not have */
  avoid: readonly Kind[]
  /** the most relations that they may have; any number where undefined */
  hub?: number | undefined
  /** entities exempt from both */
  ends: readonly Key[]
}

/** At most how many pairs to give, and within how many milliseconds. */
type Spare = { most: number; within: number }

/** Two sets of entities; a search looks for what joins one to the other. */
export type Rims = { left: readonly Key[]; right: readonly Key[] }

/**
 * What walks are built on: the primitives that every store has, and two of the reads. `timeout` where a store
 * is not done in time.
 */
export type Primitives = {
  /** the relations of these entities, the first by id; an unknown id has none */
  frontier(asked: Frontier): Promise<Link[]>
  /**
   * the keys of these entities. Where asking is expensive, also what they are joined to, as from `near`, and
   * what those are joined to if there are at most `few` of them
   */
  begin(
    asked: Usable & Omit<Passable, 'ends'> & Spare & { ids: readonly string[]; few: number }
  ): Promise<Begun>
  /** what these entities are joined to, at most `most` pairs; an entity joined to nothing may be left out */
  near(asked: Usable & Passable & Spare & { keys: readonly Key[] }): Promise<Near[]>
  /** which entities of the left are joined to which of the right, at most `most` pairs */
  meet(asked: Usable & Spare & Rims): Promise<Near[]>
  /**
   * the pairs within and between the two sets, and those that join an entity between to either, if it is
   * joined to both; at most `most`
   */
  meetThrough(asked: Usable & Passable & Spare & Rims): Promise<Near[]>
  /** every usable relation that joins the entities of a pair, unordered */
  join(asked: Usable & { pairs: readonly Near[]; within: number }): Promise<KeyedHop[]>
  ask<N extends 'between' | 'evidence'>(read: N, params: Params<N>): Promise<Answer<N>>
  /** milliseconds within which the whole read must be answered */
  within: number
}
