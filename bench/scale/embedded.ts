import { ask as askGraph } from '#graph/ask.ts'
import type { Graph } from '#graph/graph.ts'
import { buildGraph, keyOf } from '#graph/graph.ts'
import { fitting } from '#graph/token-index.ts'
import { rankAround } from '#graph/related.ts'
import { datasetOf } from './dataset.ts'
import type { Ground } from './ground.ts'
import { toParams } from './ground.ts'
import type { Exhaustive } from './related.ts'
import type { World } from './world.ts'

const HOPS = 6

type Opened = Ground & { exhaustive: Exhaustive; about: string }

/** Holds a world in memory as the embedded store does; the bare answers come straight from graphology. */
export function openGraph(world: World): Opened {
  const begun = performance.now()
  const graph = buildGraph([datasetOf(world)])
  const seconds = (performance.now() - begun) / 1_000
  globalThis.gc?.()
  const { heapUsed, rss } = process.memoryUsage()
  return {
    world,
    about: `made in ${seconds.toFixed(0)} s; heap ${toMega(heapUsed)}, resident ${toMega(rss)}`,
    ask: async (read, given) => askGraph(graph, read, toParams(read, given)),
    bare: {
      oneHop: async (id) => oneHop(graph, keyOf(id)),
      shortest: async (from, to) => shortest(graph, keyOf(from), keyOf(to)),
      words: async (term) =>
        [...fitting(graph.index, [term]).subarray(0, 20)].map((at) => graph.index.entities[at]),
      twoHops: async (id) => countBeyond(graph, keyOf(id))
    },
    exhaustive: async (id) =>
      rankAround(graph, toParams('related', { id }), Infinity).hits.map(({ action }) => action)
  }
}

/** Up to 300 relations of an entity with their other ends, in the form of the bare statement. */
function oneHop({ net }: Graph, at: string): { id: string; other: string; name: string }[] {
  const rows: { id: string; other: string; name: string }[] = []
  net.findEdge(at, (id, _, source, __, left, right) => {
    const { entity } = source === at ? right : left
    rows.push({ id, other: entity.id, name: entity.name })
    return rows.length === 300
  })
  return rows
}

/**
 * The relations of a shortest way between two entities, searched from both ends at once; null beyond HOPS
 * steps.
 */
function shortest({ net }: Graph, from: string, to: string): string[] | null {
  type Way = { relation: string; back: string } | null
  const sides = [new Map<string, Way>([[from, null]]), new Map<string, Way>([[to, null]])] as const
  const rims = [[from], [to]]
  const wayTo = (side: ReadonlyMap<string, Way>, at: string): string[] => {
    const way = side.get(at)
    return way ? [...wayTo(side, way.back), way.relation] : []
  }
  for (let steps = 1; steps <= HOPS; steps++) {
    const side = (rims[0]?.length ?? 0) <= (rims[1]?.length ?? 0) ? 0 : 1
    const [known, beyond] = [sides[side], sides[1 - side]]
    const next: string[] = []
    for (const back of rims[side] ?? []) {
      const met = net.findEdge(back, (relation, _, source, target) => {
        const other = source === back ? target : source
        if (known.has(other)) return false
        known.set(other, { relation, back })
        next.push(other)
        return beyond?.has(other) ?? false
      })
      const at = met === undefined ? undefined : next.at(-1)
      if (at !== undefined) return [...wayTo(sides[0], at), ...wayTo(sides[1], at).toReversed()]
    }
    rims[side] = next
  }
  return null
}

/** The ten actions, two steps away, that the most ways lead to. */
function countBeyond({ net }: Graph, from: string): [string, number][] {
  const counts = new Map<string, number>()
  for (const near of net.neighbors(from)) {
    net.forEachNeighbor(near, (beyond, { entity }) => {
      if (entity.kind === 'action' && beyond !== from) counts.set(beyond, (counts.get(beyond) ?? 0) + 1)
    })
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, 10)
}

function toMega(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`
}
