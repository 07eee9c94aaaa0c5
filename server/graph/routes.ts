import { byCodePoint } from '#model/id.ts'
import { firmness } from '#model/status.ts'
import type { Corridor } from './corridor.ts'
import type { Hop } from './hop.ts'
import type { Subgraph } from './subgraph.ts'

/** One way through the subgraph: for each step, all relations that join the two entities, the firmest first. */
export type Route = { entities: string[]; steps: (readonly Hop[])[] }

/** How good a route is, or can still become: the firmness of its weakest step, then the sum of its weights. */
type Worth = { firmness: number; weight: number }

type Ranked = { along: number[]; worth: Worth }

/**
 * What an enumeration may still spend: steps to try, and time, which is checked every 1,024 steps. `spent`
 * says what ran out; null while nothing has.
 */
export type Budget = { steps: number; isLate(): boolean; spent: 'deadline' | 'limit' | null }

/** A step and its own worth. */
type Step = { to: number; worth: Worth }

const NOTHING_YET: Worth = { firmness: Infinity, weight: 0 }

/**
 * The best `k` routes of a corridor: by the firmness of the weakest step, then by total weight, then by the
 * entities' ids in order. A depth-first search in the order of ids, cut off wherever the best that the
 * remaining steps could add is no better than the worst route kept. Once the budget is spent, the best found
 * by then.
 */
export function bestRoutes(subgraph: Subgraph, corridor: Corridor, k: number, budget: Budget): Route[] {
  const outlook = lookAhead(subgraph, corridor)
  const kept: Ranked[] = []
  const along: number[] = []
  const byId = (a: number, b: number) => byCodePoint(subgraph.idOf(a), subgraph.idOf(b))
  const stepsFrom = remembered((at) =>
    corridor
      .onward(at)
      .toSorted(byId)
      .flatMap((to): Step[] => {
        const worth = worthOf(subgraph, at, to)
        return worth ? [{ to, worth }] : []
      })
  )
  const isWorth = (worth: Worth) => {
    const last = kept.length < k ? undefined : kept.at(-1)
    return !last || compare(worth, last.worth) < 0
  }
  const extend = (at: number, left: number, worth: Worth): void => {
    if (left === 0) {
      const place = kept.findIndex((route) => compare(worth, route.worth) < 0)
      kept.splice(place === -1 ? kept.length : place, 0, { along: [...along], worth })
      if (kept.length > k) kept.pop()
      return
    }
    for (const step of stepsFrom(at)) {
      const rest = outlook[left - 1]?.get(step.to)
      if (!rest || along.includes(step.to)) continue
      const next = sum(worth, step.worth)
      if (!isWorth(sum(next, rest))) continue
      spend(budget)
      if (budget.spent) return
      along.push(step.to)
      extend(step.to, left - 1, next)
      along.pop()
    }
  }
  for (const from of corridor.begins.toSorted(byId)) {
    const rest = outlook[corridor.length]?.get(from)
    if (!rest || !isWorth(rest)) continue
    along.push(from)
    extend(from, corridor.length, NOTHING_YET)
    along.pop()
  }
  return kept.map((route) => toRoute(subgraph, route.along))
}

/** The same function, asked only once for each entity. */
function remembered<T>(make: (at: number) => T): (at: number) => T {
  const made = new Map<number, T>()
  return (at) => {
    const known = made.get(at)
    if (known !== undefined) return known
    const fresh = make(at)
    made.set(at, fresh)
    return fresh
  }
}

function toRoute(subgraph: Subgraph, along: readonly number[]): Route {
  return {
    entities: along.map((at) => subgraph.idOf(at)),
    steps: along.slice(1).map((to, i) => subgraph.hopsBetween(along[i] ?? to, to) ?? [])
  }
}

function spend(budget: Budget): void {
  budget.steps -= 1
  if (budget.steps < 0) budget.spent = 'limit'
  else if (budget.steps % 1_024 === 0 && budget.isLate()) budget.spent = 'deadline'
}

/** For each number of steps left, and each entity, an upper bound on the worth of a walk from it to a goal. */
function lookAhead(subgraph: Subgraph, corridor: Corridor): Map<number, Worth>[] {
  const { length, begins, goals, backward, before } = corridor
  const starts = new Set(begins)
  const layers = [new Map(goals.map((at): [number, Worth] => [at, NOTHING_YET]))]
  for (let left = 1; left <= length; left++) {
    const isOpen = (at: number) => before(at) <= length - left && (left === length || !starts.has(at))
    const layer = new Map<number, Worth>()
    for (const [at, worth] of layers[left - 1] ?? []) {
      for (const from of backward(at).filter(isOpen)) {
        const step = worthOf(subgraph, from, at)
        if (step) layer.set(from, most(sum(worth, step), layer.get(from)))
      }
    }
    layers.push(layer)
  }
  return layers
}

/** The worth of a step, by its firmest relation; null where no relation is known to join the two. */
function worthOf(subgraph: Subgraph, from: number, to: number): Worth | null {
  const lead = subgraph.hopsBetween(from, to)?.[0]
  return lead ? { firmness: firmness(lead.mark), weight: lead.weight } : null
}

function sum(a: Worth, b: Worth): Worth {
  return { firmness: Math.min(a.firmness, b.firmness), weight: a.weight + b.weight }
}

/** The better of each part. */
function most(a: Worth, b: Worth | undefined): Worth {
  return {
    firmness: Math.max(a.firmness, b?.firmness ?? 0),
    weight: Math.max(a.weight, b?.weight ?? 0)
  }
}

/** Negative where the first is better. */
function compare(a: Worth, b: Worth): number {
  // not a difference: both may be infinite
  if (a.firmness !== b.firmness) return a.firmness > b.firmness ? -1 : 1
  return b.weight - a.weight
}
