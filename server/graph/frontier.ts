import { byCodePoint } from '#model/id.ts'
import { standingOn } from '#model/standing.ts'
import type { Graph } from './graph.ts'
import { keyOf } from './graph.ts'
import type { Link } from './hop.ts'
import type { Frontier } from './primitives.ts'
import { toLink } from './hop.ts'
import { entityOf, otherEnd } from './page.ts'

/** The relations of some entities in the graph in memory: this store's version of the primitive. */
export function frontier(graph: Graph, asked: Frontier): Link[] {
  const types = new Set(asked.types)
  const avoided = new Set(asked.avoid)
  const found: string[] = []
  for (const id of new Set(asked.ids)) {
    if (!graph.net.hasNode(keyOf(id))) continue
    for (const relation of graph.net.edges(keyOf(id))) {
      const { united, readings } = graph.net.getEdgeAttributes(relation)
      if (!types.has(united.type) || united.from === united.to) continue
      if (!standingOn(readings, asked.asOf)) continue
      if (avoided.has(entityOf(graph, otherEnd(graph, id, relation)).kind)) continue
      found.push(relation)
    }
  }
  return found.toSorted(byCodePoint).slice(0, asked.most).map(toLink)
}
