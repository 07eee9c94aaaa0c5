import type { Answer, Params, ReadName } from '#model/contracts.ts'
import { CONTRACTS } from '#model/contracts.ts'
import type { Draw } from '../draw.ts'
import { createDraw } from '../draw.ts'
import type { Kind } from '#model/kinds.ts'
import type { World } from './world.ts'
import { entityId } from './world.ts'

/** The deadline of a store that is deliberately given too little time, ms. */
export const HURRY = 300

/** What a benchmark of a world works with, whichever store holds it. */
export type Ground = {
  world: World
  /** one of our reads, with the contract's defaults for whatever is not given */
  ask: <N extends ReadName>(read: N, given: Record<string, unknown>) => Promise<Answer<N>>
  /** the same from a store that must answer within HURRY ms; undefined for the embedded store */
  hurried?: Ground['ask']
  /** the simplest thing that this store can do instead, by name */
  bare: Bare
}

/** What ours is compared with: the same question put directly to the database, or to the graph in memory. */
type Bare = {
  oneHop: (id: string) => Promise<unknown>
  shortest: (from: string, to: string) => Promise<unknown>
  words: (term: string) => Promise<unknown>
  twoHops: (id: string) => Promise<unknown>
}

export type Line = { what: string; ours: string; bare: string; figure: string; aim: string }

/** The question with the contract's defaults filled in. */
export function toParams<N extends ReadName>(read: N, given: Record<string, unknown>): Params<N> {
  return CONTRACTS[read].params.parse(given) as Params<N>
}

/**
 * Ids of entities of a kind, one for each round, drawn at random but always the same for a world and a
 * `salt`.
 */
export function idsOf(world: World, kind: Kind, rounds: number, salt = 0): string[] {
  const draw: Draw = createDraw(world.seed + 101 + salt)
  return Array.from({ length: rounds }, () => entityId(kind, Math.floor(draw() * world.counts[kind])))
}
