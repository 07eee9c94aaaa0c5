import type { Answer, Params } from '#model/contracts.ts'
import { AppError } from '#model/error.ts'
import { byCodePoint } from '#model/id.ts'
import type { Graph } from './graph.ts'
import { relationAt, sourcesById, toPage } from './page.ts'

/** All relations that one source supports, in the order of their ids; `not_found` where there is no such source. */
export function source(graph: Graph, { id, limit }: Params<'source'>): Answer<'source'> {
  const [found] = sourcesById(graph, [id])
  if (!found) throw new AppError('not_found', `There is no source “${id}”.`)
  const citing = graph.net
    .filterEdges((_, { united }) => united.assertions.some((assertion) => assertion.source === id))
    .toSorted(byCodePoint)
  const alone = citing.filter((relation) =>
    graph.net.getEdgeAttribute(relation, 'united').assertions.every((assertion) => assertion.source === id)
  )
  const relations = citing.slice(0, limit).flatMap((relation) => relationAt(graph, relation, undefined) ?? [])
  const ends = relations.flatMap(({ from, to }) => [from, to])
  const { total, ...page } = toPage(graph, relations, ends, citing.length)
  return { source: found, total, alone: alone.length, ...page }
}
