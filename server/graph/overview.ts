import type { Answer, Params } from '#model/contracts.ts'
import { LATEST } from '#model/dates.ts'
import { standingOn } from '#model/standing.ts'
import type { Graph } from './graph.ts'
import { tallied } from './tally.ts'

/** What the graph holds, as known on that day. */
export function overview(graph: Graph, { asOf }: Params<'overview'>): Answer<'overview'> {
  const day = asOf ?? LATEST
  const known = graph.net
    .mapEdges((_, { united, readings }) => ({ united, readings }))
    .flatMap((relation) => {
      const standing = standingOn(relation.readings, asOf)
      const days = relation.readings.map((reading) => reading.day).filter((said) => said <= day)
      return standing ? [{ type: relation.united.type, mark: standing.mark, days }] : []
    })
  const days = known.flatMap((relation) => relation.days).toSorted()
  const kinds = graph.net.mapNodes((_, { entity }) => entity.kind)
  return {
    entities: graph.net.order,
    relations: known.length,
    sources: graph.sources.size,
    assertions: days.length,
    kinds: tallied(kinds, (kind) => kind).map(([, count, kind]) => ({ kind, count })),
    types: tallied(known, ({ type }) => type).map(([, count, { type }]) => ({ type, count })),
    marks: tallied(known, ({ mark }) => mark).map(([, count, { mark }]) => ({ mark, count })),
    from: days.at(0) ?? null,
    to: days.at(-1) ?? null,
    datasets: graph.datasets
  }
}
