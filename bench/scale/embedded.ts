import { ask as askGraph } from '#graph/ask.ts'
import type { Graph } from '#graph/graph.ts'
import { buildGraph, keyOf } from '#graph/graph.ts'
import { rankRelated } from '#model/related-rank.ts'
import { fragmentAround } from '#graph/fragment.ts'
import { datasetOf } from './dataset.ts'
import type { Ground } from './ground.ts'
import { toParams } from './ground.ts'
import type { Exhaustive } from './related.ts'
import type { World } from './world.ts'

const HOPS = 6

type Opened = Ground & { exhaustive: Exhaustive; about: string }

/** A world in memory, as the embedded store holds it, and graphology by hand beside it. */
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
      oneHop: async (id) => graph.net.edges(keyOf(id)).slice(0, 300),
      shortest: async (from, to) => meet(graph, keyOf(from), keyOf(to)),
      words: async (term) => graph.text.search(term, { prefix: true }).slice(0, 20),
      twoHops: async (id) => countBeyond(graph, keyOf(id))
    },
    exhaustive: async (id) => {
      const { fragment } = fragmentAround(graph, {
        anchors: [id],
        action: true,
        asOf: undefined,
        hub: Infinity
      })
      return rankRelated(fragment, new Set(), toParams('related', { id })).hits.map(({ action }) => action)
    }
  }
}

/** Whether two meet within so many steps, from both sides at once. */
function meet({ net }: Graph, from: string, to: string): number | null {
  const sides = [new Set([from]), new Set([to])] as const
  let rims: [Set<string>, Set<string>] = [new Set([from]), new Set([to])]
  for (let steps = 1; steps <= HOPS; steps++) {
    const side = rims[0].size <= rims[1].size ? 0 : 1
    const next = new Set<string>()
    for (const at of rims[side]) {
      for (const other of net.neighbors(at)) {
        if (sides[1 - side]?.has(other)) return steps
        if (!sides[side].has(other)) next.add(other)
      }
    }
    for (const one of next) sides[side].add(one)
    rims = side === 0 ? [next, rims[1]] : [rims[0], next]
  }
  return null
}

/** The ten actions two steps away that most ways lead to. */
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
