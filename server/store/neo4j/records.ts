import { foldName } from '#model/candidates.ts'
import type { Dataset } from '#model/dataset.ts'
import type { Day } from '#model/dates.ts'
import type { Entity } from '#model/entity.ts'
import { KIND_TABLE } from '#model/kinds.ts'
import { entityTokens } from '#model/rank.ts'
import type { Relation } from '#model/relation.ts'
import { RELATION_TABLE } from '#model/relation-types.ts'
import type { Source } from '#model/source.ts'
import type { Mark, Status } from '#model/status.ts'
import { history, type Told } from '#model/standing.ts'
import type { Part } from '#model/union.ts'
import { uniteEntity, uniteRelation, uniteSource } from '#model/union.ts'
import neo4j from 'neo4j-driver'

/** What one dataset says of a record, with the JSON text in which it is kept. */
export type Held<T> = Part<T> & { text: string }

/** What a dataset says of a record, ready to be stored. */
export function toHeld<T>(dataset: string, record: T): Held<T> {
  return { dataset, record, text: JSON.stringify(record) }
}

/** An entity as it is stored: the union, for reading, and what each dataset says. */
export function toEntityRow(parts: readonly Held<Entity>[]): { label: string; properties: object } {
  const { identifiers, aliases, cites, datasets, ...card } = uniteEntity(parts)
  const entity = { ...card, identifiers, aliases, cites, datasets }
  return {
    label: KIND_TABLE[card.kind].label,
    properties: {
      ...card,
      folded: foldName(card.name),
      docket: identifiers['docket'] ?? null,
      json: JSON.stringify(entity),
      tokens: entityTokens(entity),
      cites: [...new Set(cites.map((cite) => cite.source))],
      ...toKept(parts)
    }
  }
}

/** A relation as it is stored: its readings as parallel lists, its assertions in order as JSON. */
export function toRelationRow(parts: readonly Held<Relation>[]): {
  type: string
  from: string
  to: string
  properties: { [name: string]: unknown; days: Day[]; marks: Mark[] }
} {
  const { type, from, to, assertions, ...told } = uniteRelation(parts)
  return {
    type,
    from,
    to,
    properties: {
      ...told,
      weight: neo4j.int(RELATION_TABLE[type].weight),
      ...toReadings({ type, assertions }),
      sources: [...new Set(assertions.map((assertion) => assertion.source))],
      assertions: assertions.map((assertion) => JSON.stringify(assertion)),
      ...toKept(parts)
    }
  }
}

/** How a relation stood after each of its assertions, as parallel lists. */
export function toReadings(relation: Told): {
  days: Day[]
  marks: Mark[]
  statuses: Status[]
} {
  const readings = history(relation)
  return {
    days: readings.map((reading) => reading.day),
    marks: readings.map((reading) => reading.mark),
    statuses: readings.map((reading) => reading.status)
  }
}

/** A source as it is stored. */
export function toSourceRow(parts: readonly Held<Source>[]): { properties: object } {
  const source = uniteSource(parts)
  return { properties: { id: source.id, json: JSON.stringify(source), ...toKept(parts) } }
}

/** What is kept of a dataset itself. */
export function toDatasetProperties(dataset: Dataset, hash: string): object {
  const { id, title, description, licence, uses, beginnings } = dataset
  return {
    id,
    title,
    description,
    licence,
    uses,
    beginnings: JSON.stringify(beginnings),
    hash,
    precedence: neo4j.int(dataset.precedence),
    entities: neo4j.int(dataset.entities.length),
    relations: neo4j.int(dataset.relations.length),
    sources: neo4j.int(dataset.sources.length)
  }
}

function toKept(parts: readonly Held<unknown>[]): { datasets: string[]; parts: string[] } {
  return { datasets: parts.map((part) => part.dataset), parts: parts.map((part) => part.text) }
}
