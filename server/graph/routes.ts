import { byCodePoint } from '#model/id.ts'
import { firmness } from '#model/status.ts'
import type { Hop } from './ground.ts'
import type { Web } from './web.ts'

/** One way through the web: at each step all relations that join the two, the firmest first. */
export type Route = { entities: string[]; steps: Hop[][] }

export type Ends = { from: ReadonlySet<string>; to: ReadonlySet<string> }

/** How good a route is, or can yet become: the firmness of its weakest step, then the sum of the weights. */
type Worth = { firmness: number; weight: number }

type Ranked = Route & { worth: Worth }

/** What an enumeration may still spend: steps to try out, and time, which is asked for now and then. */
export type Purse = { steps: number; isLate(): boolean; spent: 'deadline' | 'limit' | null }

/**
 * The best `k` routes of exactly `hops` steps: the firmest weakest step first, then the greatest weight,
 * then by the ids of the entities in order. A depth-first search in the order of the ids, cut off wherever
 * the best that any walk of the steps left could still add is no better than the worst route kept.
 */
export function bestRoutes(web: Web, ends: Ends, hops: number, k: number, purse: Purse): Route[] {
  const outlook = lookAhead(web, ends, hops)
  const kept: Ranked[] = []
  const entities: string[] = []
  const steps: Hop[][] = []
  const isWorth = (worth: Worth) => {
    const last = kept.length < k ? undefined : kept.at(-1)
    return !last || compare(worth, last.worth) < 0
  }
  const extend = (at: string, left: number, worth: Worth): void => {
    if (left === 0) {
      const place = kept.findIndex((route) => compare(worth, route.worth) < 0)
      kept.splice(place === -1 ? kept.length : place, 0, {
        entities: [...entities],
        steps: [...steps],
        worth
      })
      if (kept.length > k) kept.pop()
      return
    }
    for (const { to, hops: joined } of web.around(at)) {
      const rest = outlook[left - 1]?.get(to)
      const lead = joined[0]
      if (!rest || !lead || entities.includes(to)) continue
      if (left > 1 && (ends.from.has(to) || ends.to.has(to))) continue
      const next = add(worth, lead)
      if (!isWorth(sum(next, rest))) continue
      pay(purse)
      if (purse.spent) return
      entities.push(to)
      steps.push(joined)
      extend(to, left - 1, next)
      entities.pop()
      steps.pop()
    }
  }
  for (const from of [...ends.from].toSorted(byCodePoint)) {
    const rest = outlook[hops]?.get(from)
    if (!rest || !isWorth(rest)) continue
    entities.push(from)
    extend(from, hops, { firmness: Infinity, weight: 0 })
    entities.pop()
  }
  return kept.map(({ entities: along, steps: taken }) => ({ entities: along, steps: taken }))
}

function pay(purse: Purse): void {
  purse.steps -= 1
  if (purse.steps < 0) purse.spent = 'limit'
  else if (purse.steps % 1_024 === 0 && purse.isLate()) purse.spent = 'deadline'
}

/** For each number of steps, the best that a walk of so many from an entity to the end can be worth. */
function lookAhead(web: Web, ends: Ends, hops: number): Map<string, Worth>[] {
  const layers = [new Map([...ends.to].map((id): [string, Worth] => [id, { firmness: Infinity, weight: 0 }]))]
  for (let left = 1; left <= hops; left++) {
    const layer = new Map<string, Worth>()
    for (const [at, worth] of layers[left - 1] ?? []) {
      if (left > 1 && (ends.from.has(at) || ends.to.has(at))) continue
      for (const { to, hops: joined } of web.around(at)) {
        const lead = joined[0]
        if (!lead) continue
        const next = add(worth, lead)
        const known = layer.get(to)
        layer.set(to, {
          firmness: Math.max(next.firmness, known?.firmness ?? 0),
          weight: Math.max(next.weight, known?.weight ?? 0)
        })
      }
    }
    layers.push(layer)
  }
  return layers
}

function add(worth: Worth, hop: Hop): Worth {
  return { firmness: Math.min(worth.firmness, firmness(hop.mark)), weight: worth.weight + hop.weight }
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
