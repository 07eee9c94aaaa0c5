import type { Answer, Params } from '#model/contracts.ts'
import { byCodePoint } from '#model/id.ts'
import { LIMITS } from '#model/limits.ts'
import { isTouching } from '#model/reach.ts'
import { standingOn } from '#model/standing.ts'
import { toTimelineAnswer, typesOf } from '#model/timeline-answer.ts'
import type { Graph } from './graph.ts'
import { entityOf, relationAt, sourcesById, toPage } from './page.ts'
import { reached } from './reached.ts'

/**
 * The dated events of a set of entities, taken from its weightiest relations; `not_found` where none of the
 * entities exists.
 */
export function timeline(graph: Graph, params: Params<'timeline'>): Answer<'timeline'> {
  const { asOf } = params
  const types = params.categories && new Set(typesOf(params.categories))
  const marks = params.marks && new Set(params.marks)
  const { known, relations } = reached(graph, params.ids, isTouching(params))
  const found = relations.flatMap((id) => {
    const { united, readings, weight } = graph.net.getEdgeAttributes(id)
    if (types && !types.has(united.type)) return []
    const standing = standingOn(readings, asOf)
    if (!standing || (marks && !marks.has(standing.mark))) return []
    return [{ id, weight, since: standing.day }]
  })
  const looked = found
    .toSorted((a, b) => b.weight - a.weight || byCodePoint(b.since, a.since) || byCodePoint(a.id, b.id))
    .slice(0, LIMITS.timelineRelations)
    .flatMap(({ id }) => relationAt(graph, id, asOf) ?? [])
  const page = toPage(graph, looked, [...known, ...looked.flatMap(({ from, to }) => [from, to])])
  const cites = new Map(
    known.map((id) => [id, [...new Set(entityOf(graph, id).cites.map(({ source }) => source))]])
  )
  const cited = [...new Set([...page.sources.map(({ id }) => id), ...[...cites.values()].flat()])]
  return toTimelineAnswer(
    {
      asked: known,
      found: found.length,
      relations: looked,
      entities: page.entities,
      sources: sourcesById(graph, cited.toSorted(byCodePoint)),
      cites
    },
    params
  )
}
