import type { Key, Near } from './primitives.ts'
import type { Subgraph } from './subgraph.ts'

export type Ends = { from: ReadonlySet<Key>; to: ReadonlySet<Key> }

/**
 * The part of a subgraph that routes of one length can lead through, by the numbers of its entities; the lists
 * are unordered.
 */
export type Corridor = {
  length: number
  /** all entities in the corridor */
  along: readonly number[]
  /** the entities at which routes begin */
  begins: readonly number[]
  /** the entities at which they end */
  goals: readonly number[]
  /** the entities to which a step from here may lead */
  onward: (at: number) => readonly number[]
  /** the entities from which a step to here may come */
  backward: (at: number) => readonly number[]
  /** the fewest steps from a beginning; 255 where none leads here */
  before: (at: number) => number
}

const FAR = 255

/**
 * Cuts away all of a subgraph that is too far from the ends for a route of `length` steps; null where none of
 * that many or fewer leads from one end to the other.
 */
export function toCorridor(subgraph: Subgraph, ends: Ends, length: number): Corridor | null {
  const [begins, goals] = [numbersOf(subgraph, ends.from), numbersOf(subgraph, ends.to)]
  const after = distances(subgraph, goals, begins, length)
  if (![...begins].some((at) => goals.has(at) || (after[at] ?? FAR) <= length)) return null
  const before = distances(subgraph, begins, goals, length)
  const near = (at: number) => (before[at] ?? FAR) + (after[at] ?? FAR) <= length
  const along = Array.from({ length: subgraph.size() }, (_, at) => at).filter(near)
  const isEnd = (at: number) => begins.has(at) || goals.has(at)
  const isStep = (at: number, to: number) =>
    (before[at] ?? FAR) + 1 + (after[to] ?? FAR) <= length &&
    (!isEnd(at) || begins.has(at)) &&
    (!isEnd(to) || goals.has(to))
  const onward = new Map(along.map((at): [number, number[]] => [at, []]))
  const backward = new Map(along.map((at): [number, number[]] => [at, []]))
  for (const at of along) {
    for (const other of subgraph.around(at)) {
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

/**
 * The steps of a corridor whose relations are not yet in the subgraph; one that leads both ways is listed once.
 */
export function stepsWithoutHops(subgraph: Subgraph, { along, onward }: Corridor): Near[] {
  return along.flatMap((at) => {
    const others = onward(at).filter(
      (to) => !subgraph.hopsBetween(at, to) && (at < to || !onward(to).includes(at))
    )
    return others.length === 0
      ? []
      : [{ key: subgraph.keyOf(at), others: others.map((to) => subgraph.keyOf(to)) }]
  })
}

/**
 * Counts the walks of the corridor's length from a beginning to a goal. They may visit an entity twice, so
 * there are at least as many as routes.
 */
export function countWalks({ length, begins, goals, onward }: Corridor): number {
  let walks = new Map(begins.map((at) => [at, 1]))
  for (let step = 1; step <= length; step++) {
    const next = new Map<number, number>()
    for (const [at, many] of walks) for (const to of onward(at)) next.set(to, (next.get(to) ?? 0) + many)
    walks = next
  }
  return goals.reduce((sum, at) => sum + (walks.get(at) ?? 0), 0)
}

function numbersOf(subgraph: Subgraph, keys: ReadonlySet<Key>): Set<number> {
  return new Set([...keys].map((key) => subgraph.numberOf(key)))
}

/**
 * The number of steps from each entity to the nearest of `starts`, through none of `others`; FAR beyond
 * `most`.
 */
function distances(
  subgraph: Subgraph,
  starts: ReadonlySet<number>,
  others: ReadonlySet<number>,
  most: number
): Uint8Array {
  const steps = new Uint8Array(subgraph.size()).fill(FAR)
  for (const at of starts) steps[at] = 0
  let rim = [...starts]
  for (let step = 1; step <= most && rim.length > 0; step++) {
    const next: number[] = []
    for (const to of rim.flatMap((at) => (step > 1 && others.has(at) ? [] : subgraph.around(at)))) {
      if (steps[to] !== FAR) continue
      steps[to] = step
      next.push(to)
    }
    rim = next
  }
  return steps
}
