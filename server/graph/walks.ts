import type { Answer, Params, ReadName } from '#model/contracts.ts'
import { chain } from './chain.ts'
import type { Ground, WalkName } from './ground.ts'
import { paths } from './paths.ts'

/** The one body of a read that walks, for every store. */
export type Walk<N extends ReadName> = { walk(ground: Ground, params: Params<N>): Promise<Answer<N>> }

/** Every read that walks. */
export const WALKS: { [N in WalkName]: Walk<N> } = {
  paths: { walk: paths },
  chain: { walk: chain }
}
