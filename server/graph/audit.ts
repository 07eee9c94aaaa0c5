import { toAuditAnswer } from '#model/audit-answer.ts'
import type { Concern } from '#model/audit.ts'
import { isOfConcern } from '#model/concerns.ts'
import type { Answer, Params } from '#model/contracts.ts'
import { AppError } from '#model/error.ts'
import { byCodePoint } from '#model/id.ts'
import { LIMITS } from '#model/limits.ts'
import { unknownIn } from '#model/reach.ts'
import { likenesses } from '#model/same-as.ts'
import type { ShownEntity } from '#model/shown.ts'
import { standingOn } from '#model/standing.ts'
import { evidence } from './evidence.ts'
import type { Graph } from './graph.ts'
import { keyOf } from './graph.ts'
import { entityOf, otherEnd, toCard } from './page.ts'

/**
 * The records that ask for a second look: in the whole graph or around a set of entities, and in all or in what one
 * dataset says. `not_found` for an unknown dataset, and for a set of which nothing exists.
 */
export function audit(
  graph: Graph,
  { ids: asked, dataset, after = '', look, limit }: Params<'audit'>
): Answer<'audit'> {
  if (dataset !== undefined && !graph.datasets.some(({ id }) => id === dataset)) {
    throw new AppError('not_found', `There is no dataset “${dataset}”.`)
  }
  const set = asked && new Set(asked.filter((id) => graph.net.hasNode(keyOf(id))))
  const unknown = asked && set ? unknownIn(asked, [...set]) : []
  const all = graph.net.mapNodes((_, { entity }) => entity).filter(({ id }) => set?.has(id) ?? true)
  const left = all.filter(({ id }) => byCodePoint(id, after) > 0).toSorted((a, b) => byCodePoint(a.id, b.id))
  const around = left.slice(0, LIMITS.auditEntities)
  const here = around.slice(0, stretchOf(graph, around, set, look))
  const last = here.at(-1)?.id ?? after
  const ids = here.flatMap(({ id }) => countedWith(graph, id, set))
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
      all: {
        entities: all.length,
        relations: set
          ? all.reduce((sum, { id }) => sum + countedWith(graph, id, set).length, 0)
          : graph.net.size
      },
      unknown,
      next: here.length < left.length ? last : null
    },
    found,
    { pairs, among: around.length, limit, cardOf: (id) => toCard(graph, id) },
    evidence(graph, { ids: cited, asOf: undefined })
  )
}

type Only = ReadonlySet<string> | undefined

/** The relations counted with an entity: those that go out from it; of a set, those that no earlier one brings. */
function countedWith(graph: Graph, id: string, set: Only): string[] {
  if (!set) return graph.net.outEdges(keyOf(id))
  return graph.net.edges(keyOf(id)).filter((relation) => {
    const other = otherEnd(graph, id, relation)
    return !set.has(other) || byCodePoint(other, id) >= 0
  })
}

/**
 * How many of these entities, from the first, are looked at together: as many as bring at most `look` relations,
 * but at least one.
 */
function stretchOf(graph: Graph, entities: readonly ShownEntity[], set: Only, look: number): number {
  let relations = 0
  const over = entities.findIndex(({ id }, at) => {
    relations += countedWith(graph, id, set).length
    return relations > look && at > 0
  })
  return over === -1 ? entities.length : over
}
