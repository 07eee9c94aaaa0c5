import { append } from './grouping.ts'
import type { Kind } from './kinds.ts'
import type { RelationType } from './relation-types.ts'
import { isRelationType } from './relation-types.ts'
import type { Status } from './status.ts'
import { STATUSES, strength } from './status.ts'

/** The respects in which two actions can be alike. */
export const FACETS = [
  'parties',
  'conduct',
  'law',
  'platform',
  'procedure',
  'people',
  'court',
  'time'
] as const
export type Facet = (typeof FACETS)[number]

type Tied = (other: Kind) => Facet

const always =
  (facet: Facet): Tied =>
  () =>
    facet
const moved: Tied = (other) => (other === 'action' ? 'procedure' : other === 'court' ? 'court' : 'parties')

/** The facet under which a relation ties an action to its other end; types not listed tie nothing. */
const TIES: Partial<Record<RelationType, Tied>> = {
  PLAINTIFF_IN: always('parties'),
  DEFENDANT_IN: always('parties'),
  BROUGHT: always('parties'),
  PARTY_TO: always('parties'),
  MOVED_IN: always('parties'),
  COUNSEL_IN: always('people'),
  PRESIDED_OVER: always('people'),
  TESTIFIED_AT: always('people'),
  RULED_ON: (other) => (other === 'person' ? 'people' : 'court'),
  HEARD_IN: always('court'),
  REMOVED_TO: moved,
  REMANDED_TO: moved,
  TRANSFERRED_TO: moved,
  APPEALED_TO: moved,
  PART_OF: always('procedure'),
  RELATED_TO: always('procedure'),
  CITES: always('procedure'),
  DOCUMENT_OF: always('procedure'),
  RESULTED_IN: always('procedure'),
  RESOLVES: always('procedure'),
  LED_TO: always('procedure'),
  ALLEGES: always('conduct'),
  CONCERNS: (other) => (other === 'platform' ? 'platform' : 'parties'),
  BROUGHT_UNDER: always('law'),
  RAISES: always('law'),
  CHALLENGES: always('law')
}

export type Step = { from: Facet; to: Facet; factor: number }

/**
 * Steps from what an action is tied to, to what lies behind it: the broader law or allegation, the parent
 * company, an officer's body, a company's platform, the platform an allegation concerns. `factor`, 0 to 1, is
 * the part of a tie's weight that remains.
 */
const STEPS: Partial<Record<RelationType, Step>> = {
  KIND_OF: { from: 'law', to: 'law', factor: 0.8 },
  SUBSIDIARY_OF: { from: 'parties', to: 'parties', factor: 0.5 },
  OFFICER_OF: { from: 'parties', to: 'parties', factor: 0.5 },
  OPERATES: { from: 'parties', to: 'platform', factor: 0.5 },
  CONCERNS: { from: 'conduct', to: 'platform', factor: 0.5 }
}

/**
 * The facet under which a relation of this type ties an action to an entity of this kind; null where it ties
 * nothing.
 */
export function facetOf(type: RelationType, other: Kind): Facet | null {
  return TIES[type]?.(other) ?? null
}

/**
 * The step from one entity to what lies behind it that a relation of this type makes; null where it makes
 * none.
 */
export function stepOf(type: RelationType): Step | null {
  return STEPS[type] ?? null
}

export const TIE_TYPES = Object.keys(TIES).filter(isRelationType)
export const STEP_TYPES = Object.keys(STEPS).filter(isRelationType)

/** As much of a relation as ranking needs: the id, which gives its ends and type, and its status. */
export type BareRelation = { id: string; status: Status }

/** As much of an entity; `start` is when an action began, EDTF, null where that is not known. */
export type BareEntity = { id: string; kind: Kind; start: string | null }

/** A piece of the graph, as known on a day, around the actions to be compared. */
export type Fragment = { relations: readonly BareRelation[]; entities: readonly BareEntity[] }

/** Joins two pieces of one graph, keeping each relation and entity once. */
export function joinFragments(a: Fragment, b: Fragment): Fragment {
  return { relations: once([...a.relations, ...b.relations]), entities: once([...a.entities, ...b.entities]) }
}

function once<T extends { id: string }>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [one.id, one])).values()]
}

/** One way in which an action is tied to an entity: by a relation of its own, or through one more step. */
export type Tie = {
  facet: Facet
  entity: string
  /** the entity between; null where the tie is direct */
  via: string | null
  /** relation ids, from the action outwards */
  relations: string[]
  /** 0 to 1: the weight of its weakest relation, reduced by the step if there is one */
  weight: number
}

/** The weight of a relation that is only denied. */
export const LEAST_EVIDENCE = 0.5

/**
 * The weight of a relation with this status, from 0.5 (denied) to 1 (found), in even steps along the scale of
 * strength.
 */
export function evidenceWeight(status: Status): number {
  return LEAST_EVIDENCE + ((1 - LEAST_EVIDENCE) * strength(status)) / (STATUSES.length - 1)
}

/** The ends and the type, read from a relation's id; a RangeError where it is not one. */
export function endsOf(id: string): { from: string; type: RelationType; to: string } {
  const [first, second] = [id.indexOf('/'), id.indexOf('/', id.indexOf('/') + 1)]
  const third = id.indexOf('/', second + 1)
  const type = id.slice(first + 1, second)
  if (!isRelationType(type)) throw new RangeError(`${id} is no relation id`)
  return { from: id.slice(0, first), type, to: id.slice(second + 1, third < 0 ? undefined : third) }
}

/**
 * Called for one tie, with its action and relation; if it leads through one more step, also with the second
 * relation and the entity between.
 */
type Visit = (
  action: string,
  tie: { facet: Facet; entity: string; weight: number },
  relation: string,
  step: { relation: string; via: string } | null
) => void

/** Calls back for each tie of a fragment. */
export type TellTies = (visit: Visit) => void

/**
 * Reads a fragment once, so that its ties can be told as often as needed; the entities in `without` tie
 * nothing.
 */
export function readTies({ relations, entities }: Fragment, without: ReadonlySet<string>): TellTies {
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]))
  const steps = new Map<string, { id: string; weight: number; step: Step; to: string }[]>()
  const ends: { id: string; weight: number; action: string; entity: string; facet: Facet }[] = []
  for (const { id, status } of relations) {
    const { from, type, to } = endsOf(id)
    const [left, right] = [kinds.get(from), kinds.get(to)]
    if (from === to || left === undefined || right === undefined) continue
    const weight = evidenceWeight(status)
    const step = STEPS[type]
    if (step && leadsOn(type, left, right)) append(steps, from, { id, weight, step, to })
    const tied = TIES[type]
    if (tied && left === 'action') ends.push({ id, weight, action: from, entity: to, facet: tied(right) })
    if (tied && right === 'action') ends.push({ id, weight, action: to, entity: from, facet: tied(left) })
  }
  return (visit) => {
    for (const { id, weight, action, entity, facet } of ends) {
      if (without.has(entity)) continue
      visit(action, { facet, entity, weight }, id, null)
      for (const { id: next, weight: other, step, to } of steps.get(entity) ?? []) {
        const onward = stepFacet(facet, step)
        if (!onward || without.has(to)) continue
        const lessened = step.factor * Math.min(weight, other)
        visit(action, { facet: onward, entity: to, weight: lessened }, id, { relation: next, via: entity })
      }
    }
  }
}

/** The ties of every action in a fragment, by action; the entities in `without` tie nothing. */
export function tiesOf(fragment: Fragment, without: ReadonlySet<string>): Map<string, Tie[]> {
  return gatherTies(readTies(fragment, without))
}

/** Collects ties by action; if `only` is given, those of its actions. */
export function gatherTies(tell: TellTies, only?: ReadonlySet<string>): Map<string, Tie[]> {
  const ties = new Map<string, Tie[]>()
  tell((action, tie, relation, step) => {
    if (only && !only.has(action)) return
    const relations = step ? [relation, step.relation] : [relation]
    append(ties, action, { ...tie, via: step?.via ?? null, relations })
  })
  return ties
}

/** Whether a relation of this type, between these kinds, is a step to what lies behind. */
export function leadsOn(type: RelationType, from: Kind, to: Kind): boolean {
  const step = STEPS[type]
  return step !== undefined && from !== 'action' && (step.to !== 'platform' || to === 'platform')
}

/**
 * The facet after a step, null where it leads nowhere from this one. A broader law or allegation keeps the
 * facet; every other step starts from one facet only.
 */
export function stepFacet(facet: Facet, { from, to }: Step): Facet | null {
  if (from === 'law') return facet === 'law' || facet === 'conduct' ? facet : null
  return facet === from ? to : null
}
