import type { Answer, DatasetCard, Params } from '#model/contracts.ts'
import { byCodePoint } from '#model/id.ts'
import type { Kind } from '#model/kinds.ts'
import { TypeName } from '#model/shown.ts'
import { Mark } from '#model/status.ts'
import type { Level } from './census.ts'
import { levelsOn } from './census.ts'
import type { Graph } from './graph.ts'
import { tallied } from './tally.ts'

/** What the graph holds, as known on that day. */
export function overview(graph: Graph, { asOf }: Params<'overview'>): Answer<'overview'> {
  const kinds = graph.net.mapNodes((_, { entity }) => entity.kind)
  return toOverview({
    kinds: tallied(kinds, (kind) => kind).map(({ sample, count }) => ({ kind: sample, count })),
    sources: graph.sources.size,
    levels: levelsOn(graph.census, asOf),
    datasets: graph.datasets
  })
}

type Found = {
  kinds: readonly { kind: Kind; count: number }[]
  sources: number
  levels: readonly Level[]
  datasets: DatasetCard[]
}

/** The answer from what either store has counted; the largest count of each sort comes first, ties by name. */
export function toOverview({ kinds, sources, levels, datasets }: Found): Answer<'overview'> {
  const [types, marks] = [largestFirst(levels, 'type'), largestFirst(levels, 'mark')]
  const said = levels.find(({ counts }) => counts === 'assertion')
  return {
    entities: kinds.reduce((sum, { count }) => sum + count, 0),
    relations: types.reduce((sum, { count }) => sum + count, 0),
    sources,
    assertions: said?.count ?? 0,
    kinds: kinds.toSorted((a, b) => b.count - a.count || byCodePoint(a.kind, b.kind)),
    types: types.map(({ name, count }) => ({ type: TypeName.parse(name), count })),
    marks: marks.map(({ name, count }) => ({ mark: Mark.parse(name), count })),
    from: said?.first ?? null,
    to: said?.last ?? null,
    datasets
  }
}

function largestFirst(levels: readonly Level[], wanted: Level['counts']): Level[] {
  return levels
    .filter(({ counts, count }) => counts === wanted && count > 0)
    .toSorted((a, b) => b.count - a.count || byCodePoint(a.name, b.name))
}
