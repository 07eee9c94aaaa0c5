import { AppError } from '#model/error.ts'
import { LIMITS } from '#model/limits.ts'
import type { Hop } from './ground.ts'
import type { Ends, Purse, Route } from './routes.ts'
import { bestRoutes } from './routes.ts'
import type { Web } from './web.ts'
import { makeWeb } from './web.ts'

/** The relations of some entities, at most so many rows. */
type Fetch = (ids: readonly string[], most: number) => Promise<Hop[]>

export type Search = {
  fetch: Fetch
  ends: Ends
  k: number
  hops: number
  /** milliseconds from now for all of it */
  within: number
}

type Found = { routes: Route[]; stopped: 'deadline' | 'limit' | null; seen: (id: string) => boolean }

/** How far one end has been explored: all routes of up to `depth` steps from it are in the web. */
type Side = { depth: number; rim: string[]; met: Set<string>; barred: boolean }

/** Part of the time that may pass before no more is fetched; the rest is for choosing. */
const FETCHING = 0.75

/**
 * The best routes between two sets of entities, the shortest first: from both sides, the smaller rim
 * outwards by one step with one statement each, until every simple route of the length in question lies
 * in what was fetched. With the sides at depths i and j these are all of up to i + j steps, for each step
 * of one begins within i - 1 of the one end or ends within j - 1 of the other.
 */
export async function findRoutes({ fetch, ends, k, hops, within }: Search): Promise<Found> {
  const began = performance.now()
  const web = makeWeb()
  const sides = [makeSide(ends.from), makeSide(ends.to)] as const
  const all = new Set([...ends.from, ...ends.to])
  const opened = new Set<string>()
  const routes: Route[] = []
  const purse: Purse = {
    steps: LIMITS.pathSteps,
    isLate: () => performance.now() - began > within,
    spent: null
  }
  let room: number = LIMITS.pathRelations
  let stopped: Found['stopped'] = null

  const spread = async (side: Side): Promise<void> => {
    const asked = side.rim.filter((id) => !opened.has(id))
    const hopped = asked.length === 0 ? [] : await fetch(asked, room + 1)
    if (hopped.length > room) {
      side.barred = true
      return
    }
    room -= hopped.length
    web.add(hopped)
    for (const id of asked) opened.add(id)
    grow(side, web, all)
  }

  for (let length = 1; length <= hops && routes.length < k && !stopped; length++) {
    while (!stopped && sides[0].depth + sides[1].depth < length) {
      const side = chooseSide(sides)
      if (!side) stopped = 'limit'
      else if (performance.now() - began > within * FETCHING) stopped = 'deadline'
      else {
        await spread(side).catch((error: unknown) => {
          if (!(error instanceof AppError) || error.code !== 'timeout') throw error
          stopped = 'deadline'
        })
      }
    }
    routes.push(...bestRoutes(web, ends, length, k - routes.length, purse))
    stopped ??= purse.spent
  }
  return { routes, stopped, seen: (id) => web.has(id) }
}

function makeSide(ids: ReadonlySet<string>): Side {
  return { depth: 0, rim: [...ids], met: new Set(ids), barred: false }
}

/** The side with the smaller rim; none where both are too wide to go on. */
function chooseSide([a, b]: readonly [Side, Side]): Side | undefined {
  if (a.barred || b.barred) return [a, b].find((side) => !side.barred)
  return b.rim.length < a.rim.length ? b : a
}

/** One step outwards; a side that meets nobody new has been explored to the end. */
function grow(side: Side, web: Web, ends: ReadonlySet<string>): void {
  const next = new Set<string>()
  for (const id of side.rim) {
    for (const { to } of web.around(id)) if (!side.met.has(to) && !ends.has(to)) next.add(to)
  }
  for (const id of next) side.met.add(id)
  side.rim = [...next]
  side.depth = next.size === 0 ? Infinity : side.depth + 1
}
