import type { Answer, Params, ReadName } from '#model/contracts.ts'
import { chain } from './chain.ts'
import type { Primitives } from './primitives.ts'
import { paths } from './paths.ts'

/** Reads with one body for every store: they walk from entity to entity over the primitives that each store has. */
const WALK_NAMES = ['paths', 'chain'] as const satisfies readonly ReadName[]
export type WalkName = (typeof WALK_NAMES)[number]

/** Whether a read is a walk. */
export function isWalk(name: ReadName): name is WalkName {
  return WALK_NAMES.some((walk) => walk === name)
}

/** The one body of a walk, for every store. */
export type Walk<N extends ReadName> = { walk(primitives: Primitives, params: Params<N>): Promise<Answer<N>> }

/** The walks by name. */
export const WALKS: { [N in WalkName]: Walk<N> } = {
  paths: { walk: paths },
  chain: { walk: chain }
}
