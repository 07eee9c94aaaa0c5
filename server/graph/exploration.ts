import type { Ends } from './corridor.ts'
import type { Begun, Key, Near, Rims } from './ground.ts'
import type { Web } from './web.ts'

/** What can be asked of a store, each answer of at most so many pairs; one more says that there are more. */
export type Asks = {
  near(keys: readonly Key[], most: number): Promise<readonly Near[]>
  meet(rims: Rims, most: number): Promise<readonly Near[]>
  meetThrough(rims: Rims, most: number): Promise<readonly Near[]>
}

/**
 * How far one end has been explored: all that joins entities less than `depth` steps from it is in the web.
 * What lies beyond its rim may be wide, so that it is looked at last, or wider than there is room for.
 */
type Side = { depth: number; rim: number[]; met: Set<number>; beyond: 'unknown' | 'wide' | 'barred' }

/** What is looked for: routes of so many steps at most, and whether one of the shortest is not enough. */
type Asked = { ends: Ends; hops: number; several: boolean; begun: Omit<Begun, 'keys'> }

/** Two ends that are explored towards one another. */
export type Exploration = {
  /** routes of up to so many steps lie in the web, every one */
  covered(): number
  /** asks once more, so that more is covered; false where both sides are too wide */
  widen(): Promise<boolean>
}

/** Entities that are asked about in one question rather than in two, although one of the two may do. */
export const NARROW = 100

/** Pairs beyond a rim from which on it is looked at only when a meeting of the rims was not enough. */
export const WIDE = 5_000

/** Pairs between two rims up to which so few of them are joined as a rule that one step between is looked at too. */
const SPARSE = 100_000

/** Steps that are left to the store: it tells how two rims meet, without telling all that surrounds them. */
export const MEETING = 2

/**
 * Explores from both ends, the smaller rim outwards by one step with one question (one for both while they are
 * narrow), as long as more than two steps are missing. What was told with the ends needs no question. For the last two
 * steps it asks how the rims meet: directly, and only then through one entity more; both at once where several routes
 * are wanted, of which as a rule the shortest are too few. Where one end has very many relations it asks so earlier,
 * for as a rule the rims then meet before that end is to be opened.
 *
 * With the sides at depths i and j every route of up to i + j steps is in the web, for each step of one begins
 * within i - 1 of the one end or ends within j - 1 of the other. A longer one by one step lacks at most a step
 * between the rims. One longer by two lacks at most two: both with one entity beside the two rims between
 * them, or steps within the rims.
 */
export function createExploration(
  web: Web,
  { ends, hops, several, begun }: Asked,
  room: number,
  asks: Asks
): Exploration {
  const sides = [createSide(web, ends.from), createSide(web, ends.to)] as const
  const all = new Set([...sides[0].rim, ...sides[1].rim])
  const opened = new Set<number>()
  let [left, apart, met] = [room, begun.isCrowded, 0]

  const depths = () => sides[0].depth + sides[1].depth
  const closed = (rim: readonly number[]) => [...new Set(rim)].filter((at) => !opened.has(at))
  const keyOf = (at: number) => web.keyOf(at)
  const keep = (rows: readonly Near[], most: number): boolean => {
    const pairs = rows.reduce((sum, { others }) => sum + others.length, 0)
    if (pairs > most) return false
    left -= pairs
    web.add(rows)
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
    for (const side of chosen) grow(side, web, all)
  }
  // Who was told of with the ends is no longer to be asked about.
  keep(begun.rows, left)
  for (const key of begun.opened) opened.add(web.numberOf(key))
  for (const side of sides) while (side.rim.length > 0 && closed(side.rim).length === 0) grow(side, web, all)
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

function createSide(web: Web, keys: ReadonlySet<Key>): Side {
  const rim = [...keys].map((key) => web.numberOf(key))
  return { depth: 0, rim, met: new Set(rim), beyond: 'unknown' }
}

/**
 * Both sides while they are narrow and two steps may be needed, else the one with the smaller rim, a wide one
 * only when the other is far enough for a meeting; none where both are too wide.
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

/** One step outwards; a side that meets nobody new has been explored to the end. */
function grow(side: Side, web: Web, ends: ReadonlySet<number>): void {
  const next = new Set<number>()
  for (const at of side.rim) {
    for (const to of web.around(at)) if (!side.met.has(to) && !ends.has(to)) next.add(to)
  }
  for (const at of next) side.met.add(at)
  side.rim = [...next]
  side.beyond = 'unknown'
  side.depth = next.size === 0 ? Infinity : side.depth + 1
}
