import type { z } from 'zod'
import { AppError } from './error.ts'
import { append } from './grouping.ts'
import { byCodePoint } from './id.ts'
import type { RELATED } from './related.ts'
import type { Index } from './shared-ties.ts'
import { indexTies } from './shared-ties.ts'
import type { Facet, Fragment, TellTies, Tie } from './ties.ts'
import { endsOf, evidenceWeight, FACETS, gatherTies, readTies } from './ties.ts'

export type RelatedParams = z.output<(typeof RELATED)['params']>

/** The usual weight of each facet; docs/related.md says how these were found. */
const USUAL_WEIGHTS: Record<Facet, number> = {
  parties: 1,
  conduct: 2,
  law: 1,
  platform: 0.5,
  procedure: 1,
  people: 0.5,
  court: 0.3,
  time: 0.1
}

/** A procedural relation between the action asked about and another. */
export type Link = { id: string; weight: number }

/** The point of view of a ranking: what is asked about, its ties and links, and the weight of each facet. */
export type Standpoint = {
  anchors: string[]
  /** whether one action is asked about, rather than some entities to be touched */
  action: boolean
  weights: Record<Facet, number>
  /** calls back with every tie of the fragment, one by one */
  tell: TellTies
  left: Index
  /** keyed by the other action */
  links: ReadonlyMap<string, Link[]>
}

/**
 * The point of view of a ranking in a fragment; `hubs` are ignored. `bad_request` where the action asked about is an
 * entity of another kind.
 */
export function standpointOf(
  fragment: Fragment,
  hubs: ReadonlySet<string>,
  params: RelatedParams
): Standpoint {
  const anchors = anchorsOf(params)
  const tell = readTies(fragment, hubs)
  const action = params.id
  if (action !== undefined) refuseOther(action, fragment)
  const own =
    action === undefined
      ? anchors.flatMap(toAnchorTies)
      : (gatherTies(tell, new Set(anchors)).get(action) ?? [])
  return {
    anchors,
    action: action !== undefined,
    weights: weightsOf(params),
    tell,
    left: indexTies(own),
    links: action === undefined ? new Map() : linksOf(action, fragment)
  }
}

/**
 * The entities asked about: one action, or entities to be touched, sorted; `bad_request` where neither or
 * both are given.
 */
export function anchorsOf({ id, ids }: Pick<RelatedParams, 'id' | 'ids'>): string[] {
  if (id !== undefined && ids !== undefined) {
    throw new AppError('bad_request', 'Ask about an action (id) or about entities (ids), not both.')
  }
  if (id !== undefined) return [id]
  if (ids === undefined) throw new AppError('bad_request', 'Name an action (id) or some entities (ids).')
  return [...new Set(ids)].toSorted(byCodePoint)
}

/** Refuses an entity that is no action: it has no ties of the sort that are compared. */
function refuseOther(action: string, { entities }: Fragment): void {
  if (entities.some(({ id, kind }) => id === action && kind !== 'action')) {
    throw new AppError(
      'bad_request',
      `“${action}” is no action; give it as ids to ask which actions touch it.`
    )
  }
}

/** What all links with another action add to its score. */
export function linkPart(links: readonly Link[], weights: Record<Facet, number>): number {
  return links.length === 0 ? 0 : weights.procedure * Math.max(...links.map(({ weight }) => weight))
}

/**
 * The weight of each facet in this question; 0 for a facet that is off; `bad_request` where a facet is weighed more
 * than once, or weighed and off.
 */
function weightsOf({ weights = [], off = [] }: RelatedParams): Record<Facet, number> {
  const chosen = { ...USUAL_WEIGHTS }
  for (const facet of FACETS) {
    const [times, ...again] = weights.filter((weight) => weight.startsWith(`${facet}:`))
    if (again.length > 0) {
      throw new AppError('bad_request', `The facet ${facet} is weighed more than once: give it one weight.`)
    }
    if (times !== undefined && off.includes(facet)) {
      throw new AppError('bad_request', `The facet ${facet} is weighed, and off: leave out one of the two.`)
    }
    if (times !== undefined) chosen[facet] *= Number(times.slice(facet.length + 1))
    if (off.includes(facet)) chosen[facet] = 0
  }
  return chosen
}

/** The procedural relations between an action and others, keyed by the other. */
function linksOf(action: string, { relations, entities }: Fragment): Map<string, Link[]> {
  const actions = new Set(entities.filter(({ kind }) => kind === 'action').map(({ id }) => id))
  const links = new Map<string, Link[]>()
  for (const { id, status } of relations) {
    if (!id.includes(action)) continue
    const { from, to } = endsOf(id)
    const other = from === action ? to : to === action ? from : null
    if (other === null || other === action || !actions.has(other)) continue
    append(links, other, { id, weight: evidenceWeight(status) })
  }
  return links
}

function toAnchorTies(entity: string): Tie[] {
  return FACETS.map((facet) => ({ facet, entity, via: null, relations: [], weight: 1 }))
}
