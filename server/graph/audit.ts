import { toAuditAnswer } from '#model/audit-answer.ts'
import type { Concern } from '#model/audit.ts'
import { isOfConcern } from '#model/concerns.ts'
import type { Answer, Params } from '#model/contracts.ts'
import { AppError } from '#model/error.ts'
import { byCodePoint } from '#model/id.ts'
import { LIMITS } from '#model/limits.ts'
import { likenesses } from '#model/same-as.ts'
import { standingOn } from '#model/standing.ts'
import { evidence } from './evidence.ts'
import type { Graph } from './graph.ts'
import { entityOf, toCard } from './page.ts'

/** What asks for a second look in the whole graph, or in what one dataset speaks of; `not_found` for an unknown one. */
export function audit(graph: Graph, { dataset, limit }: Params<'audit'>): Answer<'audit'> {
  if (dataset !== undefined && !graph.datasets.some(({ id }) => id === dataset)) {
    throw new AppError('not_found', `There is no dataset “${dataset}”.`)
  }
  const relations = graph.net
    .mapEdges((id, { united, readings }) => ({ id, united, mark: standingOn(readings)?.mark }))
    .filter(({ united }) => dataset === undefined || united.assertions.some((one) => one.dataset === dataset))
    .toSorted((a, b) => byCodePoint(a.id, b.id))
  const those = (concern: Concern) => {
    const ids = relations
      .filter(({ united: { assertions, start, end }, mark }) =>
        isOfConcern(concern, { assertions, start, end, mark })
      )
      .map(({ id }) => id)
    return { total: ids.length, relations: ids.slice(0, limit) }
  }
  const found = {
    oneSource: those('oneSource'),
    lowConfidence: those('lowConfidence'),
    disputed: those('disputed'),
    undated: those('undated')
  }
  const looked = graph.net
    .mapNodes((_, { entity }) => entity)
    .toSorted((a, b) => byCodePoint(a.id, b.id))
    .slice(0, LIMITS.auditEntities)
  const pairs = likenesses(looked).filter(
    ({ ids }) => dataset === undefined || ids.some((id) => entityOf(graph, id).datasets.includes(dataset))
  )
  const cited = Object.values(found).flatMap((one) => one.relations)
  return toAuditAnswer(
    found,
    { pairs, looked: looked.length, limit, cardOf: (id) => toCard(graph, id) },
    evidence(graph, { ids: cited, asOf: undefined })
  )
}
