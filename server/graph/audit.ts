import { toAuditAnswer } from '#model/audit-answer.ts'
import type { Concern } from '#model/audit.ts'
import { isOfConcern } from '#model/concerns.ts'
import type { Answer, Params } from '#model/contracts.ts'
import { AppError } from '#model/error.ts'
import { byCodePoint } from '#model/id.ts'
import { LIMITS } from '#model/limits.ts'
import { likenesses } from '#model/same-as.ts'
import type { ShownEntity } from '#model/shown.ts'
import { standingOn } from '#model/standing.ts'
import { evidence } from './evidence.ts'
import type { Graph } from './graph.ts'
import { keyOf } from './graph.ts'
import { entityOf, toCard } from './page.ts'

/**
 * The records that ask for a second look, in the whole graph or in what one dataset says; `not_found` for an
 * unknown dataset.
 */
export function audit(graph: Graph, { dataset, after = '', look, limit }: Params<'audit'>): Answer<'audit'> {
  if (dataset !== undefined && !graph.datasets.some(({ id }) => id === dataset)) {
    throw new AppError('not_found', `There is no dataset “${dataset}”.`)
  }
  const left = graph.net
    .mapNodes((_, { entity }) => entity)
    .filter(({ id }) => byCodePoint(id, after) > 0)
    .toSorted((a, b) => byCodePoint(a.id, b.id))
  const around = left.slice(0, LIMITS.auditEntities)
  const here = around.slice(0, stretchOf(graph, around, look))
  const last = here.at(-1)?.id ?? after
  const ids = here.flatMap(({ id }) => graph.net.outEdges(keyOf(id)))
  const relations = ids
    .map((id) => {
      const { united, readings } = graph.net.getEdgeAttributes(id)
      return { id, united, mark: standingOn(readings)?.mark }
    })
    .filter(({ united }) => dataset === undefined || united.assertions.some((one) => one.dataset === dataset))
    .toSorted((a, b) => byCodePoint(a.id, b.id))
  const those = (concern: Concern) => {
    const found = relations
      .filter(({ united: { assertions, start, end }, mark }) =>
        isOfConcern(concern, { assertions, start, end, mark })
      )
      .map(({ id }) => id)
    return { total: found.length, relations: found.slice(0, limit) }
  }
  const found = {
    oneSource: those('oneSource'),
    lowConfidence: those('lowConfidence'),
    disputed: those('disputed'),
    undated: those('undated')
  }
  const pairs = likenesses(around).filter(
    ({ ids: [first, other] }) =>
      byCodePoint(first, last) <= 0 &&
      (dataset === undefined || [first, other].some((id) => entityOf(graph, id).datasets.includes(dataset)))
  )
  const cited = Object.values(found).flatMap((one) => one.relations)
  return toAuditAnswer(
    {
      looked: { entities: here.length, relations: ids.length },
      all: { entities: graph.net.order, relations: graph.net.size },
      next: here.length < left.length ? last : null
    },
    found,
    { pairs, among: around.length, limit, cardOf: (id) => toCard(graph, id) },
    evidence(graph, { ids: cited, asOf: undefined })
  )
}

/**
 * How many of these entities, from the first, are looked at together: as many as have at most `look` outgoing
 * relations among them, but at least one.
 */
function stretchOf(graph: Graph, entities: readonly ShownEntity[], look: number): number {
  let relations = 0
  const over = entities.findIndex(({ id }, at) => {
    relations += graph.net.outEdges(keyOf(id)).length
    return relations > look && at > 0
  })
  return over === -1 ? entities.length : over
}
