import type { Graph } from './graph.ts'
import { keyOf } from './graph.ts'

/**
 * The entities that exist among those asked for, and the relations among them, or all that touch one; each
 * once, unordered.
 */
export function reached(
  graph: Graph,
  ids: readonly string[],
  touching: boolean
): { known: string[]; relations: string[] } {
  const wanted = new Set(ids.filter((id) => graph.net.hasNode(keyOf(id))))
  const known = [...wanted]
  if (touching) {
    return { known, relations: [...new Set(known.flatMap((id) => graph.net.edges(keyOf(id))))] }
  }
  const relations = known
    .flatMap((id) => graph.net.outEdges(keyOf(id)))
    .filter((relation) => wanted.has(graph.net.getEdgeAttribute(relation, 'united').to))
  return { known, relations }
}
