import type { Answer, Params } from '#model/contracts.ts'
import { AppError } from '#model/error.ts'
import { toSourceAnswer } from '#model/supported-answer.ts'
import type { Graph } from './graph.ts'
import { relationAt, sourcesById, toPage } from './page.ts'

/** What one source supports, by id; `not_found` for an unknown source. */
export function source(graph: Graph, { id, asOf, limit }: Params<'source'>): Answer<'source'> {
  const [found] = sourcesById(graph, [id])
  if (!found) throw new AppError('not_found', `There is no source “${id}”.`)
  const { relations = [], entities = [] } = graph.citing.get(id) ?? {}
  const known = relations
    .flatMap((relation) => relationAt(graph, relation, asOf) ?? [])
    .filter(({ assertions }) => assertions.some((assertion) => assertion.source === id))
  const alone = known.filter(({ assertions }) => assertions.every((assertion) => assertion.source === id))
  const shown = known.slice(0, limit)
  const citing = entities.slice(0, limit)
  const page = toPage(graph, shown, [...shown.flatMap(({ from, to }) => [from, to]), ...citing])
  return toSourceAnswer(
    found,
    { total: known.length, alone: alone.length, citing: { total: entities.length, entities: citing } },
    page
  )
}
