import type { Dataset } from '#model/dataset.ts'
import type { Entity } from '#model/entity.ts'
import { relationId } from '#model/id.ts'
import type { Kind } from '#model/kinds.ts'
import { KINDS } from '#model/kinds.ts'
import type { Relation } from '#model/relation.ts'
import { RELATION_TABLE, RELATION_TYPES } from '#model/relation-types.ts'
import type { Source } from '#model/source.ts'
import { STATUSES } from '#model/status.ts'
import type { Draw } from './draw.ts'
import { createDraw, drawDay, phrase as phraseOf, pick } from './draw.ts'

const WORDS =
  'harbor civil meridian county safety union granite public atlas review northern appeal cedar digital council'.split(
    ' '
  )

/** A dataset of that many entities and relations that fits the ontology; the same seed gives the same dataset. */
export function generateDataset(id: string, entities: number, relations: number, seed = 1): Dataset {
  const draw = createDraw(seed)
  const sources = Array.from({ length: Math.max(1, entities / 20) }, (_, i) => toSource(i, draw))
  const people = Array.from({ length: entities }, (_, i) => toEntity(i, draw, sources))
  const byKind = new Map<Kind, Entity[]>(
    KINDS.map((kind) => [kind, people.filter((entity) => entity.kind === kind)])
  )
  const found = new Map<string, Relation>()
  while (found.size < relations) {
    const type = pick(RELATION_TYPES, draw)
    const { from, to } = RELATION_TABLE[type]
    const left = near(byKind.get(pick(from, draw)) ?? [], draw)
    const right = near(byKind.get(pick(to, draw)) ?? [], draw)
    if (!left || !right) continue
    const relation = relationId(left.id, type, right.id)
    if (!found.has(relation))
      found.set(relation, toRelation(relation, { type, from: left.id, to: right.id }, draw, sources))
  }
  return {
    id,
    title: `${entities} entities, ${relations} relations`,
    description: '',
    licence: 'CC0-1.0',
    precedence: 100,
    uses: [],
    beginnings: [],
    entities: people,
    relations: [...found.values()],
    sources
  }
}

function toEntity(i: number, draw: Draw, sources: readonly Source[]): Entity {
  const kind = KINDS[i % KINDS.length] ?? 'person'
  const name = `${phrase(2, draw)} ${i}`
  return {
    id: `entity-${i}`,
    kind,
    name,
    aliases: i % 3 === 0 ? [phrase(2, draw)] : [],
    summary: phrase(8, draw),
    identifiers: kind === 'action' ? { docket: `D-101-CV-2023-${String(i).padStart(5, '0')}` } : {},
    cites: [{ source: pick(sources, draw).id, pin: `p. ${i % 40}` }]
  }
}

function toRelation(
  id: string,
  ends: Pick<Relation, 'type' | 'from' | 'to'>,
  draw: Draw,
  sources: readonly Source[]
): Relation {
  const said = 1 + Math.floor(draw() * 2)
  return {
    id,
    ...ends,
    summary: phrase(6, draw),
    assertions: Array.from({ length: said }, (_, i) => ({
      status: pick(STATUSES, draw),
      date: drawDay(draw),
      source: pick(sources, draw).id,
      pin: `¶ ${i + 1}`,
      confidence: 'high' as const
    }))
  }
}

function toSource(i: number, draw: Draw): Source {
  return {
    id: `source-${i}`,
    title: phrase(4, draw),
    kind: 'filing',
    publisher: phrase(2, draw),
    url: `https://example.org/${i}`
  }
}

function phrase(words: number, draw: Draw): string {
  return phraseOf(words, WORDS, draw)
}

/** Picks items near the front more often, so that a few entities become hubs. */
function near<T>(items: readonly T[], draw: Draw): T | undefined {
  return items[Math.floor(draw() ** 2 * items.length)]
}
