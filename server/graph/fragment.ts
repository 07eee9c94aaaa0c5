import type { Day } from '#model/dates.ts'
import { standingOn } from '#model/standing.ts'
import type { BareRelation, Fragment } from '#model/ties.ts'
import { adjacencyOf } from './adjacency.ts'
import type { Graph } from './graph.ts'
import { entityOf } from './page.ts'
import { ABOVE, reacher, TIE, type Traversal } from './traversal.ts'

/** The ties of some entities and the steps behind them, as known on a day; unknown ids are left out. */
export function fragmentOf(graph: Graph, asked: readonly string[], asOf: Day | undefined): Fragment {
  const piece = createPiece(graph, asOf)
  const known = asked.flatMap((id) => adjacencyOf(graph).numberOf(id) ?? [])
  for (const at of known) piece.meet(at)
  for (const at of new Set(known.flatMap((one) => piece.gather(one, TIE)))) piece.gather(at, ABOVE)
  return piece.fragment()
}

/** Gathers a piece of the graph, relation by relation, as known on a day. */
export function createPiece(graph: Graph, asOf: Day | undefined) {
  const adjacency = adjacencyOf(graph)
  const { ids } = adjacency
  const reach = reacher(adjacency, asOf)
  const relations = new Map<string, BareRelation>()
  const entities = new Set<number>()
  return {
    meet: (at: number) => entities.add(at),
    /**
     * adds the relations of an entity that fit, only those to `among` if given; returns the other ends, one
     * for each relation
     */
    gather(at: number, traversal: Traversal, among?: { has(at: number): boolean }): number[] {
      const found: number[] = []
      reach(at, traversal, (other, _, index) => {
        const relation = among && !among.has(other) ? undefined : adjacency.relations[index]
        const standing = relation ? standingOn(relation.readings, asOf) : null
        if (!relation || !standing) return
        relations.set(relation.id, { id: relation.id, status: standing.status })
        entities.add(at).add(other)
        found.push(other)
      })
      return found
    },
    fragment: (): Fragment => ({
      relations: [...relations.values()],
      entities: [...entities].map((at) => {
        const { id, kind, start } = entityOf(graph, ids[at] ?? '')
        return { id, kind, start }
      })
    })
  }
}
