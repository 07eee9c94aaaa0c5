import { standingOn } from '#model/standing.ts'
import type { Graph } from './graph.ts'
import { keyOf } from './graph.ts'
import type { Frontier, Hop } from './ground.ts'
import { toHop } from './ground.ts'
import { degreeOf, entityOf, otherEnd } from './page.ts'

/** The relations of some entities, over the graph in memory: the body of the primitive in this store. */
export function frontier(graph: Graph, asked: Frontier): Hop[] {
  const types = new Set(asked.types)
  const marks = asked.marks && new Set(asked.marks)
  const avoided = new Set(asked.avoid)
  const ends = new Set(asked.ends)
  const most = asked.hub ?? Infinity
  const open = new Map<string, boolean>()
  const isOpen = (id: string): boolean => {
    const known = open.get(id)
    if (known !== undefined) return known
    const found = ends.has(id) || (!avoided.has(entityOf(graph, id).kind) && degreeOf(graph, id) <= most)
    open.set(id, found)
    return found
  }
  const hops: Hop[] = []
  for (const id of new Set(asked.ids)) {
    if (!graph.net.hasNode(keyOf(id))) continue
    for (const relation of graph.net.edges(keyOf(id))) {
      const { united, readings } = graph.net.getEdgeAttributes(relation)
      if (!types.has(united.type) || united.from === united.to) continue
      const standing = standingOn(readings, asked.asOf)
      if (!standing || (marks && !marks.has(standing.mark))) continue
      if (!isOpen(otherEnd(graph, id, relation))) continue
      hops.push(toHop(relation, standing.mark))
      if (hops.length === asked.most) return hops
    }
  }
  return hops
}
