import type { Dataset } from '#model/dataset.ts'
import type { Entity } from '#model/entity.ts'
import type { Kind } from '#model/kinds.ts'
import { KINDS } from '#model/kinds.ts'
import type { Source } from '#model/source.ts'
import type { Draw } from '../draw.ts'
import { createDraw, drawDay } from '../draw.ts'
import { aboutOf, nameOf, surname } from './names.ts'

/**
 * The size of a world: how many entities of each kind, relations and sources; and the seed of its random
 * numbers.
 */
export type World = {
  id: string
  entities: number
  relations: number
  sources: number
  counts: Readonly<Record<Kind, number>>
  seed: number
}

/**
 * How many entities in a thousand are of each kind; of kinds not listed there are two, and the rest are
 * people.
 */
const SHARES: Partial<Record<Kind, number>> = {
  company: 90,
  platform: 10,
  organization: 20,
  outlet: 5,
  state: 0.06,
  office: 5,
  committee: 1,
  court: 1,
  action: 400,
  hearing: 5,
  outcome: 40,
  statute: 3,
  bill: 5,
  allegation: 60,
  investigation: 10,
  document: 90
}

/** One source for this many entities; it then supports some 150 relations. */
const ENTITIES_TO_A_SOURCE = 20

/** A world with that many entities and five times as many relations; the same seed gives the same world. */
export function worldOf(entities: number, seed = 1): World {
  const share = (kind: Kind) =>
    kind === 'person' ? 0 : Math.max(2, Math.round((entities * (SHARES[kind] ?? 0)) / 1_000))
  const person = entities - KINDS.reduce((sum, kind) => sum + share(kind), 0)
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, kind === 'person' ? person : share(kind)]))
  return {
    id: 'generated',
    entities,
    relations: entities * 5,
    sources: Math.max(1, Math.floor(entities / ENTITIES_TO_A_SOURCE)),
    counts: counts as Record<Kind, number>,
    seed
  }
}

/** The generated dataset itself, without its records. */
export function headOf({ id, entities, relations }: World): Dataset {
  return {
    id,
    title: `${entities} entities, ${relations} relations`,
    description: 'Made by npm run bench; nothing in it is true.',
    licence: 'CC0-1.0',
    precedence: 100,
    uses: [],
    beginnings: [],
    entities: [],
    relations: [],
    sources: []
  }
}

/** The id of the entity with that kind and number. */
export function entityId(kind: Kind, i: number): string {
  return `${kind}-${i}`
}

/** The id of the source with that number. */
export function sourceId(i: number): string {
  return `source-${i}`
}

/** Every entity of a world, kind by kind. */
export function* entitiesOf(world: World): Generator<Entity> {
  const draw = createDraw(world.seed)
  for (const kind of KINDS) {
    for (let i = 0; i < world.counts[kind]; i++) yield toEntity(kind, i, world, draw)
  }
}

/** Every source of a world. */
export function* sourcesOf(world: World): Generator<Source> {
  const draw = createDraw(world.seed + 1)
  for (let i = 0; i < world.sources; i++) {
    yield {
      id: sourceId(i),
      title: `${surname(draw)}, ${aboutOf(3, draw)}`,
      kind: 'filing',
      publisher: `${aboutOf(1, draw)} register`,
      date: drawDay(draw),
      url: `https://example.org/${i}`
    }
  }
}

function toEntity(kind: Kind, i: number, world: World, draw: Draw): Entity {
  return {
    id: entityId(kind, i),
    kind,
    name: nameOf(kind, i, draw),
    aliases: i % 5 === 0 ? [surname(draw)] : [],
    summary: aboutOf(6, draw),
    identifiers: kind === 'action' ? { docket: `D-101-CV-2023-${String(i).padStart(6, '0')}` } : {},
    ...(kind === 'action' ? { start: drawDay(draw) } : {}),
    cites: [{ source: sourceId(Math.floor(draw() * world.sources)), pin: `p. ${1 + (i % 40)}` }]
  }
}
