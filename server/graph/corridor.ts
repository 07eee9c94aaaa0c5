import type { Key, Near } from './ground.ts'
import type { Web } from './web.ts'

export type Ends = { from: ReadonlySet<Key>; to: ReadonlySet<Key> }

/** The part of a web that routes of one length can lead through; the lists are in no order. */
export type Corridor = {
  length: number
  /** every entity of it */
  along: readonly number[]
  /** where routes begin */
  begins: readonly number[]
  /** where they end */
  goals: readonly number[]
  /** where the next step may lead */
  onward: (at: number) => readonly number[]
  /** from where the step before may come */
  backward: (at: number) => readonly number[]
  /** steps that it takes at least from the beginning */
  before: (at: number) => number
}

const FAR = 255

/**
 * What is left of a web when everything is cut away that is too far from the ends for a route of that
 * length; null where it is too short to lead from one to the other.
 */
export function toCorridor(web: Web, ends: Ends, length: number): Corridor | null {
  const [begins, goals] = [numbersOf(web, ends.from), numbersOf(web, ends.to)]
  const after = distances(web, goals, begins, length)
  if (![...begins].some((at) => goals.has(at) || (after[at] ?? FAR) <= length)) return null
  const before = distances(web, begins, goals, length)
  const near = (at: number) => (before[at] ?? FAR) + (after[at] ?? FAR) <= length
  const along = Array.from({ length: web.size() }, (_, at) => at).filter(near)
  const isEnd = (at: number) => begins.has(at) || goals.has(at)
  const isStep = (at: number, to: number) =>
    (before[at] ?? FAR) + 1 + (after[to] ?? FAR) <= length &&
    (!isEnd(at) || begins.has(at)) &&
    (!isEnd(to) || goals.has(to))
  const onward = new Map(along.map((at): [number, number[]] => [at, []]))
  const backward = new Map(along.map((at): [number, number[]] => [at, []]))
  for (const at of along) {
    for (const other of web.around(at)) {
      if (isStep(other, at)) onward.get(other)?.push(at)
      if (isStep(at, other)) backward.get(other)?.push(at)
    }
  }
  return {
    length,
    along,
    begins: along.filter((at) => begins.has(at)),
    goals: along.filter((at) => goals.has(at)),
    onward: (at) => onward.get(at) ?? [],
    backward: (at) => backward.get(at) ?? [],
    before: (at) => before[at] ?? FAR
  }
}

/** The steps of a corridor of which the web does not know yet by what they are taken; one both ways is named once. */
export function untied(web: Web, { along, onward }: Corridor): Near[] {
  return along.flatMap((at) => {
    const others = onward(at).filter((to) => !web.strand(at, to) && (at < to || !onward(to).includes(at)))
    return others.length === 0 ? [] : [{ key: web.keyOf(at), others: others.map((to) => web.keyOf(to)) }]
  })
}

/** Walks of that length from a beginning to a goal: at least as many as there are routes, which see nobody twice. */
export function countWalks({ length, begins, goals, onward }: Corridor): number {
  let walks = new Map(begins.map((at) => [at, 1]))
  for (let step = 1; step <= length; step++) {
    const next = new Map<number, number>()
    for (const [at, many] of walks) for (const to of onward(at)) next.set(to, (next.get(to) ?? 0) + many)
    walks = next
  }
  return goals.reduce((sum, at) => sum + (walks.get(at) ?? 0), 0)
}

function numbersOf(web: Web, keys: ReadonlySet<Key>): Set<number> {
  return new Set([...keys].map((key) => web.numberOf(key)))
}

/** How many steps every entity is from the nearest of these, going through no end. */
function distances(
  web: Web,
  starts: ReadonlySet<number>,
  others: ReadonlySet<number>,
  most: number
): Uint8Array {
  const steps = new Uint8Array(web.size()).fill(FAR)
  for (const at of starts) steps[at] = 0
  let rim = [...starts]
  for (let step = 1; step <= most && rim.length > 0; step++) {
    const next: number[] = []
    for (const at of rim) {
      if (step > 1 && others.has(at)) continue
      for (const to of web.around(at)) {
        if (steps[to] !== FAR) continue
        steps[to] = step
        next.push(to)
      }
    }
    rim = next
  }
  return steps
}
