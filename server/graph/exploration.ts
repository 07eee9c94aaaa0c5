import type { Ends } from './corridor.ts'
import type { Begun, Key, Near, Rims } from './primitives.ts'
import type { Subgraph } from './subgraph.ts'

/**
 * The questions that can be put to a store. Each answer has at most `most` pairs, which is one more than
 * there is room for: a full answer means that there are too many.
 */
export type Asks = {
  near(keys: readonly Key[], most: number): Promise<readonly Near[]>
  meet(rims: Rims, most: number): Promise<readonly Near[]>
  meetThrough(rims: Rims, most: number): Promise<readonly Near[]>
}

/**
 * How far one end has been explored: everything that joins entities less than `depth` steps from it is in the
 * subgraph. What lies beyond its rim may be `wide`, and is then asked for last, or `barred`: more than there
 * is room for.
 */
type Side = { depth: number; rim: number[]; met: Set<number>; beyond: 'unknown' | 'wide' | 'barred' }

/** What is wanted: routes of at most `hops` steps, and whether `several` are. */
type Asked = { ends: Ends; hops: number; several: boolean; begun: Omit<Begun, 'keys'> }

/** Exploration from two ends towards each other. */
export type Exploration = {
  /** the number of steps up to which every route is in the subgraph */
  covered(): number
  /** asks one more question, so that more is covered; false where there is no room for the answer */
  widen(): Promise<boolean>
}

/**
 * Both rims are asked about in one question while they have at most this many entities together, although one
 * rim may be enough.
 */
export const NARROW = 100

/** Pairs beyond a rim above which it is explored only if a meeting of the rims was not enough. */
export const WIDE = 5_000

/**
 * Possible pairs of entities between two rims up to which the rims seldom meet directly, so that a meeting
 * through one entity is asked for at once.
 */
const SPARSE = 100_000

/** The last steps, left to the store: it says how two rims meet without listing everything around them. */
export const MEETING = 2

/**
 * Explores from both ends. While more than two steps are missing, each question takes the smaller rim one
 * step outwards (both rims while they are narrow). What the store said along with the ends is not asked
 * again. For the last two steps it asks how the rims meet: directly, and if that is not enough, through one
 * more entity. Both are asked at once if several routes are wanted, as there are seldom enough of the
 * shortest. If one end has very many relations, the meeting is asked for earlier, as the rims then usually
 * meet before that end need be explored.
 *
 * With the sides at depths i and j, every route of up to i + j steps is in the subgraph: each of its steps
 * begins within i - 1 steps of one end or ends within j - 1 of the other. A route one step longer lacks at most a
 * step between the rims. A route two steps longer lacks at most two: either both lead through one entity
 * between the rims, or they are steps within the rims.
 */
export function createExploration(
  subgraph: Subgraph,
  { ends, hops, several, begun }: Asked,
  room: number,
  asks: Asks
): Exploration {
  const sides = [createSide(subgraph, ends.from), createSide(subgraph, ends.to)] as const
  const all = new Set([...sides[0].rim, ...sides[1].rim])
  const opened = new Set<number>()
  let [left, apart, met] = [room, begun.isCrowded, 0]

  const depths = () => sides[0].depth + sides[1].depth
  const closed = (rim: readonly number[]) => [...new Set(rim)].filter((at) => !opened.has(at))
  const keyOf = (at: number) => subgraph.keyOf(at)
  const keep = (rows: readonly Near[], most: number): boolean => {
    const pairs = rows.reduce((sum, { others }) => sum + others.length, 0)
    if (pairs > most) return false
    left -= pairs
    subgraph.add(rows)
    return true
  }
  const spread = async (chosen: readonly Side[]): Promise<void> => {
    const asked = closed(chosen.flatMap((side) => side.rim))
    const most = chosen.some(({ beyond }) => beyond === 'unknown') ? Math.min(left, WIDE) : left
    const rows = asked.length === 0 ? [] : await asks.near(asked.map(keyOf), most + 1)
    if (!keep(rows, most)) {
      const [side] = chosen
      if (chosen.length === 1 && side) side.beyond = most < left ? 'wide' : 'barred'
      apart = true
      return
    }
    met = 0
    for (const at of asked) opened.add(at)
    for (const side of chosen) grow(side, subgraph, all)
  }
  // what the store said along with the ends need not be asked for
  keep(begun.rows, left)
  for (const key of begun.opened) opened.add(subgraph.numberOf(key))
  for (const side of sides)
    while (side.rim.length > 0 && closed(side.rim).length === 0) grow(side, subgraph, all)
  return {
    covered: () => depths() + met,
    async widen() {
      const missing = hops - depths()
      const mayMeet =
        met < MEETING && sides.every(({ beyond, depth }) => beyond !== 'unknown' || depth >= MEETING)
      const isWide = sides.some(({ beyond }) => beyond !== 'unknown')
      if (missing > MEETING && !(isWide && mayMeet)) {
        const chosen = chooseSides(sides, apart ? 1 : missing - MEETING)
        if (chosen.length === 0) return false
        await spread(chosen)
        return true
      }
      const rims = { left: closed(sides[0].rim).map(keyOf), right: closed(sides[1].rim).map(keyOf) }
      const isSparse = rims.left.length * rims.right.length <= SPARSE
      met = several && isSparse && !isWide && missing >= MEETING ? MEETING : met + 1
      if (met < MEETING) {
        if (rims.left.length === 0 || rims.right.length === 0) return true
        return keep(await asks.meet(rims, left + 1), left)
      }
      return keep(await asks.meetThrough(rims, left + 1), left)
    }
  }
}

function createSide(subgraph: Subgraph, keys: ReadonlySet<Key>): Side {
  const rim = [...keys].map((key) => subgraph.numberOf(key))
  return { depth: 0, rim, met: new Set(rim), beyond: 'unknown' }
}

/**
 * The sides to explore next: both while they are narrow and two steps may be needed, otherwise the one with
 * the smaller rim. A wide side is chosen only once the other is far enough out for a meeting; none is where
 * both are barred.
 */
function chooseSides([a, b]: readonly [Side, Side], steps: number): Side[] {
  if (a.beyond === 'barred' || b.beyond === 'barred') {
    return [a, b].filter(({ beyond }) => beyond !== 'barred')
  }
  if (a.beyond !== b.beyond) {
    const calm = a.beyond === 'wide' ? b : a
    if (calm.depth < MEETING) return [calm]
  }
  if (steps >= 2 && a.rim.length + b.rim.length <= NARROW) return [a, b]
  return [b.rim.length < a.rim.length ? b : a]
}

/** Moves a side one step outwards; a side that reaches nothing new is explored to the end (depth Infinity). */
function grow(side: Side, subgraph: Subgraph, ends: ReadonlySet<number>): void {
  const next = new Set<number>()
  for (const at of side.rim) {
    for (const to of subgraph.around(at)) if (!side.met.has(to) && !ends.has(to)) next.add(to)
  }
  for (const at of next) side.met.add(at)
  side.rim = [...next]
  side.beyond = 'unknown'
  side.depth = next.size === 0 ? Infinity : side.depth + 1
}
