import { AppError } from '#model/error.ts'
import { LIMITS } from '#model/limits.ts'
import type { Corridor, Ends } from './corridor.ts'
import { countWalks, toCorridor, stepsWithoutHops } from './corridor.ts'
import type { Begun, Key, Near, Rims, KeyedHop } from './primitives.ts'
import type { Route, Budget } from './routes.ts'
import { bestRoutes } from './routes.ts'
import { createExploration } from './exploration.ts'
import { createSubgraph } from './subgraph.ts'

/** What is left for one answer: so many pairs, so many milliseconds. */
type Spare = { most: number; within: number }

export type Search = {
  near(keys: readonly Key[], spare: Spare): Promise<readonly Near[]>
  meet(rims: Rims, spare: Spare): Promise<readonly Near[]>
  meetThrough(rims: Rims, spare: Spare): Promise<readonly Near[]>
  join(pairs: readonly Near[], within: number): Promise<readonly KeyedHop[]>
  ends: Ends
  begun: Omit<Begun, 'keys'>
  k: number
  hops: number
  /** milliseconds that the whole search may take */
  within: number
}

type Found = { routes: Route[]; stopped: 'deadline' | 'limit' | null }

/** The share of the time after which nothing more is explored; the rest is for choosing. */
const EXPLORING = 0.75

/**
 * The best routes between two sets of entities, the shortest first. For each length, it explores until every
 * route of that length is in the subgraph, and cuts away what is too far from the ends. Once there can be enough
 * routes, it asks which relations make up the steps that are left, and chooses.
 */
export async function findRoutes({ ends, begun, k, hops, within, ...ask }: Search): Promise<Found> {
  const end = performance.now() + within
  const rest = (part = 1) => end - within * (1 - part) - performance.now()
  const spare = (most: number): Spare => ({ most, within: rest(EXPLORING) })
  const subgraph = createSubgraph()
  const exploration = createExploration(
    subgraph,
    { ends, hops, several: k > 1, begun },
    LIMITS.pathRelations,
    {
      near: (keys, most) => ask.near(keys, spare(most)),
      meet: (rims, most) => ask.meet(rims, spare(most)),
      meetThrough: (rims, most) => ask.meetThrough(rims, spare(most))
    }
  )
  const routes: Route[] = []
  const budget: Budget = { steps: LIMITS.pathSteps, isLate: () => rest() < 0, spent: null }
  let stopped: Found['stopped'] = null

  const orLate = async <T>(part: number, asked: () => Promise<T>): Promise<T | null> => {
    const answer =
      rest(part) < 0
        ? null
        : await asked().catch((error: unknown) => {
            if (!(error instanceof AppError) || error.code !== 'timeout') throw error
            return null
          })
    if (answer === null) stopped = 'deadline'
    return answer
  }

  const found: Corridor[] = []
  let walks = 0
  const choose = async (): Promise<void> => {
    // the longest corridor contains the steps of the shorter ones
    const pairs = found.slice(-1).flatMap((corridor) => stepsWithoutHops(subgraph, corridor))
    const keyed = pairs.length === 0 ? [] : await orLate(1, () => ask.join(pairs, rest()))
    subgraph.addHops(keyed ?? [])
    for (const corridor of found.splice(0)) {
      if (routes.length < k) routes.push(...bestRoutes(subgraph, corridor, k - routes.length, budget))
    }
    walks = 0
    stopped ??= budget.spent
  }

  for (let length = 1; length <= hops && routes.length < k && !stopped; length++) {
    while (!stopped && exploration.covered() < length) {
      const went = await orLate(EXPLORING, () => exploration.widen())
      if (went === false) stopped = 'limit'
    }
    const corridor = toCorridor(subgraph, ends, length)
    if (corridor) found.push(corridor)
    if (corridor) walks += countWalks(corridor)
    if (routes.length + walks >= k || length === hops || stopped) await choose()
  }
  return { routes, stopped }
}
