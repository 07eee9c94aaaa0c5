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

/** Entities that are asked about in one statement rather than in two, although one of the two may do. */
const NARROW = 100

/**
 * The best routes between two sets of entities, the shortest first: from both sides, the smaller rim
 * outwards by one step with one statement each (one for both while they are narrow), until every simple route of the length in question lies
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

  let apart = false

  const spread = async (chosen: readonly Side[]): Promise<void> => {
    const asked = [...new Set(chosen.flatMap((side) => side.rim))].filter((id) => !opened.has(id))
    const hopped = asked.length === 0 ? [] : await fetch(asked, room + 1)
    if (hopped.length > room) {
      if (chosen.length === 1) for (const side of chosen) side.barred = true
      apart = true
      return
    }
    room -= hopped.length
    web.add(hopped)
    for (const id of asked) opened.add(id)
    for (const side of chosen) grow(side, web, all)
  }

  for (let length = 1; length <= hops && routes.length < k && !stopped; length++) {
    while (!stopped && sides[0].depth + sides[1].depth < length) {
      const chosen = chooseSides(sides, apart ? 1 : hops - sides[0].depth - sides[1].depth)
      if (chosen.length === 0) stopped = 'limit'
      else if (performance.now() - began > within * FETCHING) stopped = 'deadline'
      else {
        await spread(chosen).catch((error: unknown) => {
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

/** Both sides while they are narrow and two steps may be needed, else the one with the smaller rim; none where both are too wide. */
function chooseSides([a, b]: readonly [Side, Side], steps: number): Side[] {
  if (a.barred || b.barred) return [a, b].filter((side) => !side.barred)
  if (steps >= 2 && a.rim.length + b.rim.length <= NARROW) return [a, b]
  return [b.rim.length < a.rim.length ? b : a]
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
