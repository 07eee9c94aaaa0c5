import type { Page } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'
import { byCodePoint } from '#model/id.ts'
import type { Kind } from '#model/kinds.ts'
import type { Card, ShownAssertion, ShownEntity, ShownRelation, ShownSource } from '#model/shown.ts'
import { sourcesOf, toShownRelation } from '#model/shown-relation.ts'
import { endsOf } from '#model/ties.ts'
import type { UnitedRelation } from '#model/union.ts'
import type { Row } from './database.ts'

/**
 * An entity, and a relation, as a statement gives them: values in this order, since naming each would double
 * what is sent.
 */
type CardRow = readonly [
  id: string,
  kind: Kind,
  name: string,
  summary: string,
  docket: string | null,
  start: string | null,
  end: string | null,
  place: string | null,
  degree: number
]
type RelationRow = readonly [
  id: string,
  role: string | null,
  start: string | null,
  end: string | null,
  summary: string,
  assertions: readonly string[]
]

/**
 * The page in a row of `neighbors`, `between` or `evidence`. Errors in the row show up later, when the contract
 * parses the whole answer.
 */
export function toPage(row: Row | undefined, asOf: Day | undefined): Page {
  if (!row) throw new RangeError('the statement gave no row')
  const entities = cardsOf(row, 'entities')
  const byId = new Map(entities.map((card) => [card.id, card]))
  const relations = listOf<RelationRow>(row, 'relations').flatMap((stored): ShownRelation[] => {
    const relation = toRelation(stored)
    const ends = [relation.from, relation.to].flatMap((id) => byId.get(id) ?? [])
    const shown = toShownRelation(relation, asOf, ends)
    return shown ? [shown] : []
  })
  const cited = new Set(sourcesOf(relations))
  return {
    total: typeof row['total'] === 'number' ? row['total'] : relations.length,
    entities,
    relations,
    sources: sourcesIn(row).filter((source) => cited.has(source.id))
  }
}

/**
 * One page of some relations taken from several pages, each once, with their ends and sources; sorted by id.
 */
export function narrowPage(pages: readonly Page[], ids: readonly string[]): Page {
  const wanted = new Set(ids)
  const relations = united(pages.map((page) => page.relations)).filter(({ id }) => wanted.has(id))
  const ends = new Set(relations.flatMap(({ from, to }) => [from, to]))
  const cited = new Set(sourcesOf(relations))
  return {
    total: relations.length,
    entities: united(pages.map((page) => page.entities)).filter(({ id }) => ends.has(id)),
    relations,
    sources: united(pages.map((page) => page.sources)).filter(({ id }) => cited.has(id))
  }
}

function united<T extends { id: string }>(lists: readonly (readonly T[])[]): T[] {
  const byId = new Map(lists.flat().map((one) => [one.id, one]))
  return [...byId.values()].toSorted((a, b) => byCodePoint(a.id, b.id))
}

/** A stored source; the contract checks it. */
export function toSource(json: string): ShownSource {
  const source: ShownSource = JSON.parse(json)
  return source
}

/**
 * The sources of a row, sorted by id: among ids passed as parameters, Neo4j sorts surrogate pairs before the
 * last of the others.
 */
export function sourcesIn(row: Row): ShownSource[] {
  return listOf<string>(row, 'sources')
    .map(toSource)
    .toSorted((a, b) => byCodePoint(a.id, b.id))
}

/** A column of entities as lists show them. */
export function cardsOf(row: Row, column: string): Card[] {
  return listOf<CardRow>(row, column).map(
    ([id, kind, name, summary, docket, start, end, place, degree]): Card => ({
      id,
      kind,
      name,
      summary,
      docket,
      start,
      end,
      place,
      degree
    })
  )
}

function toRelation([id, role, start, end, summary, assertions]: RelationRow): UnitedRelation {
  return { id, ...endsOf(id), role, start, end, summary, assertions: assertions.map(toAssertion) }
}

/** An entity as lists show it. */
export function toCard(entity: ShownEntity & { degree: number }): Card {
  const { id, kind, name, summary, identifiers, start, end, place, degree } = entity
  return { id, kind, name, summary, docket: identifiers['docket'] ?? null, start, end, place, degree }
}

/** A column that is a list; a RangeError where it is not. */
export function listOf<T>(row: Row, column: string): T[] {
  const list = row[column]
  if (!Array.isArray(list)) throw new RangeError(`column ${column} is no list`)
  return list
}

function toAssertion(json: string): ShownAssertion {
  const assertion: ShownAssertion = JSON.parse(json)
  return assertion
}
