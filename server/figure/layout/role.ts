import { append } from '#model/grouping.ts'
import type { Kind } from '#model/kinds.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { Zone } from './zones.ts'

/** The part of an entity from which roles are read. */
export interface RoleEntity {
  id: string
  kind: Kind
}

/** The part of a relation from which roles are read: who is joined to whom, and how. */
export interface RoleRelation {
  type: RelationType
  from: string
  to: string
}

/** The role that a relation with the action in focus gives, whichever way it runs; the first match counts. */
const DIRECT: readonly (readonly [Zone, readonly RelationType[]])[] = [
  ['plaintiff', ['PLAINTIFF_IN', 'BROUGHT']],
  ['defendant', ['DEFENDANT_IN']],
  ['court', ['HEARD_IN', 'PRESIDED_OVER', 'RULED_ON', 'APPEALED_TO']],
  ['removed', ['REMOVED_TO', 'REMANDED_TO', 'TRANSFERRED_TO', 'PART_OF']],
  ['outcome', ['RESULTED_IN', 'RESOLVES']],
  ['law', ['BROUGHT_UNDER', 'RAISES', 'CHALLENGES']],
  ['allegation', ['ALLEGES']],
  ['plaintiff-office', ['COUNSEL_IN', 'MOVED_IN', 'ISSUED']],
  ['related', ['RELATED_TO', 'CITES']],
  ['defendant-officer', ['CONCERNS', 'TESTIFIED_AT', 'TESTIFIED_BEFORE', 'PARTY_TO']],
  ['press', ['LED_TO', 'RESPONDED_TO', 'DOCUMENT_OF']]
]

/**
 * The role that an entity joined to someone with a role takes, by its own kind; what is not listed stands
 * beside its neighbour.
 */
const BY_NEIGHBOUR: Partial<Record<Zone, Partial<Record<Kind, Zone>>>> = {
  plaintiff: {
    office: 'plaintiff-office',
    person: 'plaintiff-office',
    state: 'plaintiff-office',
    investigation: 'plaintiff-office',
    allegation: 'allegation',
    action: 'related'
  },
  'plaintiff-office': {
    investigation: 'plaintiff-office',
    person: 'plaintiff-office',
    allegation: 'allegation'
  },
  defendant: {
    person: 'defendant-officer',
    platform: 'defendant-officer',
    company: 'defendant-officer',
    committee: 'press',
    investigation: 'press',
    outlet: 'press',
    action: 'related',
    outcome: 'related',
    hearing: 'hearing'
  },
  'defendant-officer': { hearing: 'hearing', committee: 'hearing', investigation: 'press' },
  outcome: { statute: 'law' },
  press: { outlet: 'press' },
  allegation: { investigation: 'press', document: 'press', statute: 'law' },
  hearing: { committee: 'hearing' }
}

/** The order in which neighbours are asked; an entity takes the first role it is offered. */
const ASKED: readonly Zone[] = [
  'plaintiff',
  'plaintiff-office',
  'outcome',
  'defendant',
  'defendant-officer',
  'allegation',
  'press',
  'hearing'
]
/** How many steps from the focus roles are passed on. */
const STEPS = 3

/** The role of every entity around the action in focus, from its relations; `elsewhere` without any. */
export function toZones(
  focusId: string,
  entities: readonly RoleEntity[],
  relations: readonly RoleRelation[]
): Map<string, Zone> {
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]))
  const zones = toDirectZones(focusId, kinds, relations)
  const neighbours = toNeighbours(relations, kinds)
  for (let step = 0; step < STEPS; step++) {
    for (const asked of ASKED) {
      const offered = entities.flatMap(({ id, kind }): [string, Zone][] => {
        const zone = BY_NEIGHBOUR[asked]?.[kind]
        const isOffered = !zones.has(id) && neighbours.get(id)?.some((other) => zones.get(other) === asked)
        return zone && isOffered ? [[id, zone]] : []
      })
      for (const [id, zone] of offered) zones.set(id, zone)
    }
  }
  for (const { id } of entities) if (!zones.has(id)) zones.set(id, 'elsewhere')
  return zones
}

/** The roles of the focus and of what has a relation to it. */
function toDirectZones(
  focusId: string,
  kinds: ReadonlyMap<string, Kind>,
  relations: readonly RoleRelation[]
): Map<string, Zone> {
  const zones = new Map<string, Zone>()
  if (kinds.has(focusId)) zones.set(focusId, 'focus')
  for (const [zone, types] of DIRECT) {
    for (const { type, from, to } of relations.filter((relation) => types.includes(relation.type))) {
      const other = from === focusId ? to : to === focusId ? from : null
      const kind = other === null ? undefined : kinds.get(other)
      if (other === null || kind === undefined || zones.has(other)) continue
      // an inquiry is no related action: it stands with whoever made it or is its subject
      if (zone === 'related' && kind === 'investigation') continue
      const isDefence = type === 'COUNSEL_IN' && defends(other, relations, zones)
      zones.set(other, isDefence ? 'defendant-officer' : toZone(zone, type, kind))
    }
  }
  return zones
}

/** Counsel stand beside the party they speak for. */
function defends(id: string, relations: readonly RoleRelation[], zones: ReadonlyMap<string, Zone>): boolean {
  return relations.some(
    ({ type, from, to }) => type === 'REPRESENTS' && from === id && zones.get(to) === 'defendant'
  )
}

function toZone(zone: Zone, type: RelationType, kind: Kind): Zone {
  // a removed or remanded docket is the same case; one it is consolidated with is another
  if (zone === 'removed') {
    const same = kind === 'action' && (type === 'REMOVED_TO' || type === 'REMANDED_TO')
    return same ? 'removed' : fit('related', kind)
  }
  if (kind === 'action') return 'related'
  return fit(zone, kind)
}

function fit(zone: Zone, kind: Kind): Zone {
  if (kind === 'court' || kind === 'allegation' || kind === 'outcome') return kind
  if (kind === 'statute' || kind === 'bill') return 'law'
  return zone
}

function toNeighbours(
  relations: readonly RoleRelation[],
  kinds: ReadonlyMap<string, Kind>
): Map<string, string[]> {
  const neighbours = new Map<string, string[]>()
  for (const { from, to } of relations) {
    if (!kinds.has(from) || !kinds.has(to) || from === to) continue
    append(neighbours, from, to)
    append(neighbours, to, from)
  }
  return neighbours
}
