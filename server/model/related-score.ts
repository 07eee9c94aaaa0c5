import { append } from './grouping.ts'
import type { Index } from './shared-ties.ts'
import { byFacet, tieKey } from './shared-ties.ts'
import type { Facet, TellTies } from './ties.ts'

/** The divisor of a share: the more actions are tied to an entity, the less it says. */
export function commonness(actions: number): number {
  return Math.log(1 + Math.max(actions, 2))
}

/** Something that can be shared: an entity to which what is asked about is tied, under one facet. */
export type Place = {
  facet: Facet
  entity: string
  /** the weight of the direct tie, 0 to 1; -1 where the only ties lead through others */
  direct: number
  through: { via: string; weight: number }[]
  actions: number
}

/** How an action is tied to one place: the best weight directly and through others, -1 where no tie counts. */
type Held = { at: number; direct: number; through: number }
type Side = { held: Held[]; beside: Set<string> }

type Share = { entity: string; part: number }

/** What all actions of a fragment share with what is asked about, as numbers only. */
export type Sharing = {
  /** the actions with any tie */
  actions: Iterable<string>
  /** the parts of an action's score, one for each facet and entity; empty where nothing is shared */
  sharesOf(action: string): Share[]
  /** how many actions are tied to a place; 1 where what is asked about is not tied to it */
  actionsAt(tie: { facet: Facet; entity: string }): number
}

/**
 * Weighs what every action shares with what is asked about. It does not record the relations, as only the
 * best few of thousands of actions are told; `sharedTies` tells these, with the same numbers. `counted` gives
 * the number of actions tied to each place, by `tieKey`, if the fragment does not hold them all.
 */
export function weighSharing(
  tell: TellTies,
  left: Index,
  weights: Record<Facet, number>,
  counted?: ReadonlyMap<string, number>
): Sharing {
  const places = placesOf(left)
  const byEntity = new Map<string, number[]>()
  places.forEach(({ entity }, at) => append(byEntity, entity, at))
  const vias = new Set(places.flatMap(({ through }) => through.map(({ via }) => via)))
  const sides = new Map<string, Side>()
  tell((action, { facet, entity, weight }, _, step) => {
    let side = sides.get(action)
    if (!side) sides.set(action, (side = { held: [], beside: new Set() }))
    if (!step && vias.has(entity)) side.beside.add(entity)
    const at = byEntity.get(entity)?.find((one) => places[one]?.facet === facet)
    if (at === undefined) return
    let held = side.held.find((one) => one.at === at)
    if (!held) side.held.push((held = { at, direct: -1, through: -1 }))
    if (!step) held.direct = Math.max(held.direct, weight)
    else if (!left.direct.has(step.via)) held.through = Math.max(held.through, weight)
  })
  for (const { held } of sides.values()) {
    for (const { at } of held) {
      const place = places[at]
      if (place) place.actions += 1
    }
  }
  if (counted) for (const place of places) place.actions = counted.get(tieKey(place)) ?? place.actions
  const rarities = places.map(({ actions }) => commonness(actions))
  const counts = new Map(places.map((place) => [tieKey(place), place.actions]))
  return {
    actions: sides.keys(),
    actionsAt: (tie) => counts.get(tieKey(tie)) ?? 1,
    sharesOf(action) {
      const { held, beside } = sides.get(action) ?? { held: [], beside: new Set<string>() }
      const shares: Share[] = []
      for (const { at, direct, through } of held.toSorted((a, b) => a.at - b.at)) {
        const place = places[at]
        if (!place) continue
        const weight = Math.min(weightBeside(place, beside), direct < 0 ? through : direct)
        const part = weight < 0 ? 0 : (weights[place.facet] * weight) / (rarities[at] ?? 1)
        if (part > 0) shares.push({ entity: place.entity, part })
      }
      return shares
    }
  }
}

/** The places of one side, in the order in which shared ones are told; `actions` is still 0. */
export function placesOf({ byKey }: Index): Place[] {
  return [...byKey.values()]
    .flatMap((ties): Place[] => {
      const [tie] = ties
      if (!tie) return []
      const { facet, entity } = tie
      const direct = Math.max(-1, ...ties.filter(({ via }) => via === null).map(({ weight }) => weight))
      const through = ties.flatMap(({ via, weight }) => (via === null ? [] : [{ via, weight }]))
      return [{ facet, entity, direct, through, actions: 0 }]
    })
    .toSorted(byFacet)
}

/**
 * The weight of a place for an action, -1 where it says nothing: a tie through an entity to which the action
 * itself is tied adds nothing.
 */
function weightBeside({ direct, through }: Place, beside: ReadonlySet<string>): number {
  if (direct >= 0) return direct
  return through.reduce((best, { via, weight }) => (beside.has(via) ? best : Math.max(best, weight)), -1)
}
