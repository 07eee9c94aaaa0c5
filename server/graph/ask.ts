import type { Answer, Params, ReadName } from '#model/contracts.ts'
import { LIMITS } from '#model/limits.ts'
import { frontier } from './frontier.ts'
import type { Graph } from './graph.ts'
import type { Primitives } from './primitives.ts'
import { begin, join, meet, meetThrough, near } from './nearby.ts'
import { READS } from './reads.ts'
import { type Walk, WALKS } from './walks.ts'

type Body<N extends ReadName> = ((graph: Graph, params: Params<N>) => Answer<N>) | Walk<N>

const BODIES: { [N in ReadName]: Body<N> } = { ...READS, ...WALKS }

/** Answers any read over the graph in memory. Throws the AppError of the read. */
export async function ask<N extends ReadName>(graph: Graph, read: N, params: Params<N>): Promise<Answer<N>> {
  const body: Body<N> = BODIES[read]
  return typeof body === 'function' ? body(graph, params) : body.walk(toPrimitives(graph), params)
}

function toPrimitives(graph: Graph): Primitives {
  return {
    frontier: async (asked) => frontier(graph, asked),
    begin: async ({ ids }) => begin(graph, ids),
    near: async (asked) => near(graph, asked),
    meet: async (asked) => meet(graph, asked),
    meetThrough: async (asked) => meetThrough(graph, asked),
    join: async (asked) => join(graph, asked),
    ask: async (read, params) => READS[read](graph, params),
    within: LIMITS.readDeadline
  }
}
