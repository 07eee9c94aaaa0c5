import type { Answer, Params, ReadName } from '#model/contracts.ts'
import { chain } from './chain.ts'
import type { Ground, WalkName } from './ground.ts'
import { paths } from './paths.ts'

/** The one body of a walk, for every store. */
export type Walk<N extends ReadName> = { walk(ground: Ground, params: Params<N>): Promise<Answer<N>> }

/** The walks by name. */
export const WALKS: { [N in WalkName]: Walk<N> } = {
  paths: { walk: paths },
  chain: { walk: chain }
}
