import { byCodePoint } from '#model/id.ts'
import { firmness } from '#model/status.ts'
import type { Corridor } from './corridor.ts'
import type { Hop } from './hop.ts'
import type { Web } from './web.ts'

/** One way through the web: for each step, all relations that join the two entities, the firmest first. */
export type Route = { entities: string[]; steps: (readonly Hop[])[] }

/** How good a route is, or can still become: the firmness of its weakest step, then the sum of its weights. */
type Worth = { firmness: number; weight: number }

type Ranked = { along: number[]; worth: Worth }

/**
 * What an enumeration may still spend: steps to try, and time, which is checked every 1,024 steps. `spent`
 * says what ran out; null while nothing has.
 */
export type Purse = { steps: number; isLate(): boolean; spent: 'deadline' | 'limit' | null }

/** A step and its own worth. */
type Stride = { to: number; worth: Worth }

const NOTHING_YET: Worth = { firmness: Infinity, weight: 0 }

/**
 * The best `k` routes of a corridor: by the firmness of the weakest step, then by total weight, then by the
 * entities' ids in order. A depth-first search in the order of ids, cut off wherever the best that the
 * remaining steps could add is no better than the worst route kept. Once the purse is spent, the best found
 * by then.
 */
export function bestRoutes(web: Web, corridor: Corridor, k: number, purse: Purse): Route[] {
  const outlook = lookAhead(web, corridor)
  const kept: Ranked[] = []
  const along: number[] = []
  const strides = new Map<number, Stride[]>()
  const byId = (a: number, b: number) => byCodePoint(web.idOf(a), web.idOf(b))
  const stridesFrom = (at: number): Stride[] => {
    const known = strides.get(at)
    if (known) return known
    const made = corridor
      .onward(at)
      .toSorted(byId)
      .flatMap((to) => {
        const worth = worthOf(web, at, to)
        return worth ? [{ to, worth }] : []
      })
    strides.set(at, made)
    return made
  }
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
    for (const stride of stridesFrom(at)) {
      const rest = outlook[left - 1]?.get(stride.to)
      if (!rest || along.includes(stride.to)) continue
      const next = sum(worth, stride.worth)
      if (!isWorth(sum(next, rest))) continue
      pay(purse)
      if (purse.spent) return
      along.push(stride.to)
      extend(stride.to, left - 1, next)
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
  return kept.map((route) => toRoute(web, route.along))
}

function toRoute(web: Web, along: readonly number[]): Route {
  return {
    entities: along.map((at) => web.idOf(at)),
    steps: along.slice(1).map((to, i) => web.strand(along[i] ?? to, to) ?? [])
  }
}

function pay(purse: Purse): void {
  purse.steps -= 1
  if (purse.steps < 0) purse.spent = 'limit'
  else if (purse.steps % 1_024 === 0 && purse.isLate()) purse.spent = 'deadline'
}

/** For each number of steps left, and each entity, an upper bound on the worth of a walk from it to a goal. */
function lookAhead(web: Web, { length, begins, goals, backward, before }: Corridor): Map<number, Worth>[] {
  const starts = new Set(begins)
  const layers = [new Map(goals.map((at): [number, Worth] => [at, NOTHING_YET]))]
  for (let left = 1; left <= length; left++) {
    const layer = new Map<number, Worth>()
    for (const [at, worth] of layers[left - 1] ?? []) {
      for (const from of backward(at)) {
        if (before(from) > length - left || (left < length && starts.has(from))) continue
        const step = worthOf(web, from, at)
        if (!step) continue
        const next = sum(worth, step)
        const known = layer.get(from)
        layer.set(from, {
          firmness: Math.max(next.firmness, known?.firmness ?? 0),
          weight: Math.max(next.weight, known?.weight ?? 0)
        })
      }
    }
    layers.push(layer)
  }
  return layers
}

/** The worth of a step, by its firmest relation; null where no relation is known to join the two. */
function worthOf(web: Web, from: number, to: number): Worth | null {
  const lead = web.strand(from, to)?.[0]
  return lead ? { firmness: firmness(lead.mark), weight: lead.weight } : null
}

function sum(a: Worth, b: Worth): Worth {
  return { firmness: Math.min(a.firmness, b.firmness), weight: a.weight + b.weight }
}

/** Negative where the first is better. */
function compare(a: Worth, b: Worth): number {
  // not a difference: both may be infinite
  if (a.firmness !== b.firmness) return a.firmness > b.firmness ? -1 : 1
  return b.weight - a.weight
}
