import type { Page } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'
import { byCodePoint } from '#model/id.ts'
import type { Card, ShownEntity, ShownRelation, ShownSource } from '#model/shown.ts'
import { sourcesOf, toShownRelation } from '#model/shown-relation.ts'
import { AppError } from '#model/error.ts'
import type { Graph } from './graph.ts'
import { keyOf } from './graph.ts'

/** An entity as lists show it. */
export function toCard(graph: Graph, id: string): Card {
  const entity = entityOf(graph, id)
  return {
    id,
    kind: entity.kind,
    name: entity.name,
    summary: entity.summary,
    docket: entity.identifiers['docket'] ?? null,
    start: entity.start,
    end: entity.end,
    place: entity.place,
    degree: degreeOf(graph, id)
  }
}

/** The entity with that id, which must exist. */
export function entityOf(graph: Graph, id: string): ShownEntity {
  return graph.net.getNodeAttribute(keyOf(id), 'entity')
}

/**
 * The id at the other end of one of an entity's relations; the entity's own where a relation joins it to
 * itself.
 */
export function otherEnd(graph: Graph, id: string, relation: string): string {
  const { from, to } = graph.net.getEdgeAttribute(relation, 'united')
  return from === id ? to : from
}

/** How many relations an entity has; one that joins it to itself counts once. */
export function degreeOf(graph: Graph, id: string): number {
  const key = keyOf(id)
  // Graphology counts such a relation at both ends, or not at all; neither call lists the relations
  return (graph.net.degree(key) + graph.net.degreeWithoutSelfLoops(key)) / 2
}

/** The ids of an entity's relations, each once; `not_found` for an unknown entity. */
export function relationsOf(graph: Graph, id: string): string[] {
  if (!graph.net.hasNode(keyOf(id))) throw new AppError('not_found', `There is no entity “${id}”.`)
  return graph.net.edges(keyOf(id))
}

/** The relation as known on that day; null before its first assertion. */
export function relationAt(graph: Graph, id: string, asOf: Day | undefined): ShownRelation | null {
  const united = graph.net.getEdgeAttribute(id, 'united')
  const ends = [united.from, united.to].map((end) => entityOf(graph, end))
  return toShownRelation(united, asOf, ends)
}

/**
 * Relations with the entities named and all their sources, ready to read; entities and sources sorted by id.
 */
export function toPage(
  graph: Graph,
  relations: readonly ShownRelation[],
  entities: Iterable<string>,
  total = relations.length
): Page {
  return {
    total,
    entities: [...new Set(entities)].toSorted(byCodePoint).map((id) => toCard(graph, id)),
    relations: [...relations],
    sources: sourcesById(graph, sourcesOf(relations))
  }
}

/** Sources by id; one that no dataset holds is left out. */
export function sourcesById(graph: Graph, ids: readonly string[]): ShownSource[] {
  return ids.flatMap((id) => graph.sources.get(id) ?? [])
}
