import type { Kind } from './kinds.ts'
import type { RelationType } from './relation-types.ts'
import { isRelationType } from './relation-types.ts'
import type { Status } from './status.ts'
import { STATUSES, strength } from './status.ts'

/** In what two actions can be alike. */
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

/** The facet under which a relation of an action ties it to what is at the other end; other types tie nothing. */
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

type Step = { from: Facet; to: Facet; factor: number }

/**
 * Steps from what an action is tied to, to what stands behind it: the wider kind, the parent, the body of
 * an officer, the platform of its owner or of an allegation. `factor` (0 to 1) is what is left of a tie.
 */
const STEPS: Partial<Record<RelationType, Step>> = {
  KIND_OF: { from: 'law', to: 'law', factor: 0.8 },
  SUBSIDIARY_OF: { from: 'parties', to: 'parties', factor: 0.5 },
  OFFICER_OF: { from: 'parties', to: 'parties', factor: 0.5 },
  OPERATES: { from: 'parties', to: 'platform', factor: 0.5 },
  CONCERNS: { from: 'conduct', to: 'platform', factor: 0.5 }
}

export const TIE_TYPES = Object.keys(TIES).filter(isRelationType)
export const STEP_TYPES = Object.keys(STEPS).filter(isRelationType)

/** The types by which actions belong to one proceeding, however many numbers it has had. */
export const PROCEEDING_TYPES: ReadonlySet<RelationType> = new Set([
  'REMOVED_TO',
  'REMANDED_TO',
  'TRANSFERRED_TO',
  'APPEALED_TO',
  'PART_OF'
])

/** A relation as far as ranking needs it: its id says its ends and its type. */
export type Thread = { id: string; status: Status }
export type Knot = { id: string; kind: Kind; start: string | null }

/** A piece of the graph as known on a day: what lies around the actions to be compared. */
export type Fragment = { threads: readonly Thread[]; knots: readonly Knot[] }

/** One way in which an action is tied to an entity: by a relation of its own, or by one more step. */
export type Tie = {
  facet: Facet
  entity: string
  /** the entity through which, where the tie is not direct */
  via: string | null
  /** relation ids, from the action outwards */
  relations: string[]
  /** 0 to 1: the weakest of its relations, lessened by a step */
  weight: number
}

/** How much a relation of that status counts, 0.5 (denied) to 1 (found), in steps of the scale of strength. */
export function evidenceWeight(status: Status): number {
  return 0.5 + (0.5 * strength(status)) / (STATUSES.length - 1)
}

/** The ends and the type that a relation's id names. */
export function endsOf(id: string): { from: string; type: RelationType; to: string } {
  const [from = '', type = '', to = ''] = id.split('/')
  if (!isRelationType(type)) throw new RangeError(`${id} is no relation id`)
  return { from, type, to }
}

/** The ties of every action in a fragment, by action; what is in `without` ties nothing together. */
export function tiesOf({ threads, knots }: Fragment, without: ReadonlySet<string>): Map<string, Tie[]> {
  const kinds = new Map(knots.map(({ id, kind }) => [id, kind]))
  const steps = new Map<string, { thread: Thread; step: Step; to: string }[]>()
  const ties = new Map<string, Tie[]>()
  const ordered = threads.map((thread) => ({ thread, ...endsOf(thread.id) }))
  for (const { thread, from, type, to } of ordered) {
    const step = STEPS[type]
    const [kind, onward] = [kinds.get(from), kinds.get(to)]
    if (step && from !== to && kind && onward && leadsOn(type, kind, onward)) {
      append(steps, from, { thread, step, to })
    }
  }
  for (const { thread, from, type, to } of ordered) {
    for (const [action, entity] of [
      [from, to],
      [to, from]
    ] as const) {
      const kind = kinds.get(entity)
      if (action === entity || kind === undefined || kinds.get(action) !== 'action') continue
      const facet = TIES[type]?.(kind)
      if (!facet || without.has(entity)) continue
      const weight = evidenceWeight(thread.status)
      append(ties, action, { facet, entity, via: null, relations: [thread.id], weight })
      for (const { thread: next, step, to: beyond } of steps.get(entity) ?? []) {
        const onward = stepFacet(facet, step)
        if (!onward || without.has(beyond)) continue
        append(ties, action, {
          facet: onward,
          entity: beyond,
          via: entity,
          relations: [thread.id, next.id],
          weight: step.factor * Math.min(weight, evidenceWeight(next.status))
        })
      }
    }
  }
  return ties
}

/** Whether a relation of that type, between entities of these kinds, is a step to what stands behind. */
export function leadsOn(type: RelationType, from: Kind, to: Kind): boolean {
  const step = STEPS[type]
  return step !== undefined && from !== 'action' && (step.to !== 'platform' || to === 'platform')
}

/** A wider kind is of the facet of the narrower; all other steps begin at one facet only. */
function stepFacet(facet: Facet, { from, to }: Step): Facet | null {
  if (from === 'law') return facet === 'law' || facet === 'conduct' ? facet : null
  return facet === from ? to : null
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}
