import type { Day } from './dates.ts'
import { daysBetween, EARLIEST, isKnownBy, LATEST, span } from './dates.ts'
import { byCodePoint } from './id.ts'
import { LIMITS } from './limits.ts'
import { isContinued } from './moves.ts'
import type { Reason, RelatedHit } from './related.ts'
import { commonness, weighSharing } from './related-score.ts'
import type { Link, RelatedParams } from './related-standpoint.ts'
import { linkPart, standpointOf } from './related-standpoint.ts'
import type { RelationType } from './relation-types.ts'
import type { Shared } from './shared-ties.ts'
import { indexTies, sharedTies } from './shared-ties.ts'
import type { Facet, Fragment } from './ties.ts'
import { endsOf, FACETS, gatherTies } from './ties.ts'

type RankedReason = Omit<Reason, 'entity'> & { entity: string | null; part: number }
export type RankedHit = Omit<RelatedHit, 'action' | 'reasons'> & { action: string; reasons: RankedReason[] }

/** Counts over all actions: how many have any reason, and how many are tied to each place, by `tieKey`. */
export type Counted = { found: number; actions: ReadonlyMap<string, number> }

/**
 * Ranks the actions of a fragment by what they share with what is asked about. Each shared entity counts 1 /
 * ln(1 + n), n being the number of actions tied to it (Adamic and Adar, Friends and neighbors on the Web,
 * 2003), times the facet's weight, times the weakest evidence on the way. A procedural link between the two
 * outranks everything; of equal scores, the action begun later comes first. `hubs` are ignored. Pure, and the
 * same for every store. Returns how many of the fragment's actions have any reason, and the best, up to the
 * limit. Give `counted` if the fragment holds only the likely actions.
 */
export function rankRelated(
  fragment: Fragment,
  hubs: ReadonlySet<string>,
  params: RelatedParams,
  counted?: Pick<Counted, 'actions'>
): { found: number; hits: RankedHit[] } {
  const { anchors, weights, tell, left, links } = standpointOf(fragment, hubs, params)
  const asked = new Set(anchors)
  const action = params.id
  const sharing = weighSharing(tell, left, weights, counted?.actions)
  const begun = readBeginnings(fragment, params.asOf)
  const daysTo = measureDays(begun, action)
  const found: Standing[] = []
  for (const candidate of new Set([...sharing.actions, ...links.keys()])) {
    if (asked.has(candidate)) continue
    const link = linkPart(links.get(candidate) ?? [], weights)
    const shares = sharing.sharesOf(candidate)
    if (link === 0 && shares.length === 0) continue
    found.push({
      action: candidate,
      score: shares.reduce((sum, { part }) => sum + part, link) + timePart(daysTo(candidate), weights),
      direct: Number(link > 0),
      touches: action === undefined ? new Set(shares.map(({ entity }) => entity)).size : 1,
      begun: begun(candidate)?.latest ?? ''
    })
  }
  const best = found.toSorted(byStanding).slice(0, params.limit)
  const ties = gatherTies(tell, new Set(best.map((one) => one.action)))
  const hits = best.map(({ action: candidate, score, touches }) => {
    const shared = sharedTies(left, indexTies(ties.get(candidate) ?? []))
    const linked = links.get(candidate) ?? []
    const reasons = [
      ...linkReasons(linked, weights),
      ...shared.map((one) => toReason(one, sharing.actionsAt(one), weights)),
      ...timeReasons(daysTo(candidate), weights)
    ].filter(({ part }) => part > 0)
    const sameProceeding = isContinued(linked.map(({ id }) => typeOf(id))) || shared.some(isOneProceeding)
    return toHit({ action: candidate, reasons, score, touches, sameProceeding })
  })
  return { found: found.length, hits }
}

/** What decides an action's rank; its reasons are told only for the best. */
type Standing = {
  action: string
  score: number
  direct: number
  touches: number
  /** the last day on which it can have begun; empty if unknown, which ranks after every day */
  begun: string
}

function byStanding(a: Standing, b: Standing): number {
  return (
    b.direct - a.direct ||
    b.touches - a.touches ||
    round(b.score) - round(a.score) ||
    byCodePoint(b.begun, a.begun) ||
    byCodePoint(a.action, b.action)
  )
}

type Candidate = Pick<RankedHit, 'action' | 'reasons' | 'score' | 'touches' | 'sameProceeding'>

function toReason(shared: Shared, actions: number, weights: Record<Facet, number>): RankedReason {
  const { facet, entity, left, right, weight } = shared
  const part = (weights[facet] * weight) / commonness(actions)
  return { facet, entity, left, right, actions, days: null, share: 0, part }
}

function linkReasons(links: readonly Link[], weights: Record<Facet, number>): RankedReason[] {
  if (links.length === 0) return []
  const left = links.map(({ id }) => id).toSorted(byCodePoint)
  const none = { entity: null, right: [], actions: null, days: null, share: 0 }
  return [{ facet: 'procedure', left, part: linkPart(links, weights), ...none }]
}

function timePart(days: number | null, weights: Record<Facet, number>): number {
  return days === null ? 0 : weights.time / (1 + days / 365)
}

function timeReasons(days: number | null, weights: Record<Facet, number>): RankedReason[] {
  const part = timePart(days, weights)
  return [{ facet: 'time', entity: null, left: [], right: [], actions: null, days, share: 0, part }]
}

function toHit({ action, reasons: unordered, score, touches, sameProceeding }: Candidate): RankedHit {
  const reasons = unordered.toSorted(
    (a, b) => b.part - a.part || byCodePoint(a.facet, b.facet) || byCodePoint(a.entity ?? '', b.entity ?? '')
  )
  const listed = reasons.slice(0, LIMITS.relatedReasons)
  const facets = FACETS.map((facet) => ({
    facet,
    share: round(sumOf(reasons.filter((reason) => reason.facet === facet)) / score)
  }))
  return {
    action,
    score: round(score),
    touches,
    direct: reasons.find(({ facet, entity }) => facet === 'procedure' && entity === null)?.left ?? [],
    sameProceeding,
    facets: facets.filter(({ share }) => share > 0),
    reasons: listed.map((reason) => ({ ...reason, share: round(reason.part / score) })),
    more: reasons.length - listed.length
  }
}

function sumOf(reasons: readonly RankedReason[]): number {
  return reasons.reduce((sum, { part }) => sum + part, 0)
}

/** Whether both actions continue, or are continued by, the same action; two that were only transferred to it do not. */
function isOneProceeding({ facet, left, right }: Shared): boolean {
  const [here, there] = [left.map(typeOf), right.map(typeOf)]
  const isGathered = [...here, ...there].every((type) => type === 'TRANSFERRED_TO')
  return facet === 'procedure' && isContinued(here) && isContinued(there) && !isGathered
}

function typeOf(relation: string): RelationType {
  return endsOf(relation).type
}

type Beginnings = (action: string) => { earliest: Day; latest: Day } | null

/**
 * The days between which each action of a fragment can have begun, as known on a day; null where either is
 * open.
 */
function readBeginnings({ entities }: Fragment, day: Day = LATEST): Beginnings {
  const starts = new Map(entities.map(({ id, kind, start }) => [id, kind === 'action' ? start : null]))
  return (action) => {
    const start = starts.get(action) ?? null
    const days = start !== null && isKnownBy(start, day) ? span(start) : null
    return days && days.earliest !== EARLIEST && days.latest !== LATEST ? days : null
  }
}

/**
 * The most days that can lie between the beginnings of the action asked about and of another, as a month or a
 * year leaves the day open. Null where either is unknown or open.
 */
function measureDays(begun: Beginnings, action: string | undefined): (other: string) => number | null {
  const own = action === undefined ? null : begun(action)
  return (other) => {
    const its = own && begun(other)
    return its && Math.max(daysBetween(own.earliest, its.latest), daysBetween(its.earliest, own.latest))
  }
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
