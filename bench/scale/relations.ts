import { relationId } from '#model/id.ts'
import type { Kind } from '#model/kinds.ts'
import type { Relation } from '#model/relation.ts'
import { RELATION_TABLE, RELATION_TYPES } from '#model/relation-types.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { Status } from '#model/status.ts'
import { STATUSES } from '#model/status.ts'
import type { Draw } from '../draw.ts'
import { createDraw, drawDay, pick } from '../draw.ts'
import { aboutOf } from './names.ts'
import type { World } from './world.ts'
import { entityId, sourceId } from './world.ts'

/** A relation without assertions. */
type Tie = { from: string; type: RelationType; to: string }

/** The share of actions that name the first company as a defendant, so that it becomes a hub. */
const SUED_BY_ALL = 0.15

/** The people up to the first share are judges; from there to the second share, counsel. */
const JUDGES = 0.02
const COUNSEL = 0.1

/** Types that belong to an action: such relations are generated with their action, and nowhere else. */
const OF_ACTIONS: ReadonlySet<RelationType> = new Set([
  'PLAINTIFF_IN',
  'BROUGHT',
  'DEFENDANT_IN',
  'HEARD_IN',
  'PRESIDED_OVER',
  'COUNSEL_IN',
  'ALLEGES',
  'BROUGHT_UNDER',
  'RELATED_TO',
  'CITES',
  'PART_OF',
  'RESULTED_IN'
])
const OTHERS = RELATION_TYPES.filter((type) => !OF_ACTIONS.has(type) && type !== 'CONCERNS')

const TELLING: readonly Status[] = ['alleged', 'alleged', 'alleged', 'filed', 'recorded', 'found', 'denied']

/**
 * Every relation of a world, each once. Actions have parties, a court, a judge, counsel, conduct and law, as
 * in the curated record; courts, statutes and the first companies become hubs.
 */
export function* relationsOf(world: World): Generator<Relation> {
  const draw = createDraw(world.seed + 2)
  const told = new Set<string>()
  const room = { left: world.relations }
  const tell = function* (ties: Iterable<Tie>): Generator<Relation> {
    for (const { from, type, to } of ties) {
      const id = relationId(from, type, to)
      if (room.left === 0 || from === to || told.has(id)) continue
      told.add(id)
      room.left -= 1
      yield toRelation({ id, type, from, to }, world, draw)
    }
  }
  for (let i = 0; i < world.counts.action; i++) {
    yield* tell(tiesOfAction(i, world, draw))
    // nothing else generates these, so five million ids need not be remembered
    told.clear()
  }
  yield* tell(tiesBehind(world, draw))
  while (room.left > 0) yield* tell([anyTie(world, draw)])
}

function* tiesOfAction(i: number, world: World, draw: Draw): Generator<Tie> {
  const action = entityId('action', i)
  const { counts } = world
  const to = (type: RelationType, from: string): Tie => ({ from, type, to: action })
  const of = (type: RelationType, other: string): Tie => ({ from: action, type, to: other })
  const one = (kind: Kind, skew = 1) => entityId(kind, Math.floor(draw() ** skew * counts[kind]))
  const someone = (first: number, last: number) =>
    entityId('person', Math.floor((first + draw() * (last - first)) * counts.person))
  const happens = (chance: number) => draw() < chance

  yield to('PLAINTIFF_IN', someone(COUNSEL, 1))
  if (happens(0.3)) yield to('PLAINTIFF_IN', someone(COUNSEL, 1))
  if (happens(0.1)) yield to('BROUGHT', one('office'))
  yield to('DEFENDANT_IN', happens(SUED_BY_ALL) ? entityId('company', 0) : one('company', 2))
  if (happens(0.3)) yield to('DEFENDANT_IN', one('company', 2))
  yield of('HEARD_IN', one('court', 2))
  yield to('PRESIDED_OVER', someone(0, JUDGES))
  yield to('COUNSEL_IN', someone(JUDGES, COUNSEL))
  if (happens(0.5)) yield to('COUNSEL_IN', someone(JUDGES, COUNSEL))
  if (happens(0.8)) yield of('ALLEGES', one('allegation', 1.5))
  yield of('BROUGHT_UNDER', one('statute', 2))
  if (happens(0.3)) yield of('CONCERNS', one('platform', 2))
  if (happens(0.3)) yield of('RELATED_TO', one('action'))
  if (happens(0.2)) yield of('CITES', one('action', 2))
  if (happens(0.1)) yield of('PART_OF', entityId('action', i - (i % 200)))
  if (happens(0.1)) yield of('RESULTED_IN', one('outcome'))
}

/**
 * What lies behind the entities that actions are tied to (parents, officers, services, broader kinds), and
 * documents.
 */
function* tiesBehind({ counts }: World, draw: Draw): Generator<Tie> {
  const one = (kind: Kind, skew = 1) => entityId(kind, Math.floor(draw() ** skew * counts[kind]))
  const happens = (chance: number) => draw() < chance
  const each = function* (kind: Kind, chance: number, type: RelationType, to: () => string): Generator<Tie> {
    for (let i = 0; i < counts[kind]; i++) {
      if (happens(chance)) yield { from: entityId(kind, i), type, to: to() }
    }
  }
  const few = (kind: Kind, part: number) => () =>
    entityId(kind, Math.floor(draw() * Math.max(1, counts[kind] * part)))
  yield* each('platform', 1, 'SUBSIDIARY_OF', () => one('company', 2))
  yield* each('company', 0.3, 'SUBSIDIARY_OF', few('company', 0.1))
  yield* each('company', 0.1, 'OPERATES', () => one('platform'))
  yield* each('person', 0.2, 'OFFICER_OF', () => one('company'))
  yield* each('allegation', 0.5, 'CONCERNS', () => one('platform', 2))
  yield* each('allegation', 0.5, 'KIND_OF', few('allegation', 0.01))
  yield* each('statute', 0.5, 'KIND_OF', few('statute', 0.05))
  yield* each('outcome', 1, 'AGAINST', () => one('company', 2))
  yield* each('document', 1, 'DOCUMENT_OF', () => one('action'))
  yield* each('investigation', 1, 'SUPPORTS', () => one('allegation'))
}

/** A random tie that the ontology allows. */
function anyTie({ counts }: World, draw: Draw): Tie {
  const type = pick(OTHERS, draw)
  const { from, to } = RELATION_TABLE[type]
  const one = (kind: Kind) => entityId(kind, Math.floor(draw() * counts[kind]))
  return { from: one(pick(from, draw)), type, to: one(pick(to, draw)) }
}

function toRelation(tie: Tie & { id: string }, world: World, draw: Draw): Relation {
  const said = draw() < 0.4 ? 2 : 1
  return {
    ...tie,
    summary: aboutOf(4, draw),
    assertions: Array.from({ length: said }, (_, i) => ({
      status: draw() < 0.8 ? pick(TELLING, draw) : pick(STATUSES, draw),
      date: drawDay(draw),
      source: sourceId(Math.floor(draw() * world.sources)),
      pin: `¶ ${i + 1}`,
      confidence: 'high' as const
    }))
  }
}
