import { ask } from '#graph/ask.ts'
import type { Graph } from '#graph/graph.ts'
import { buildGraph } from '#graph/graph.ts'
import { dataset } from '../support/cast.ts'

type Records = Partial<Parameters<typeof dataset>[0]>

/** A graph of one action, `suit`, and the records that a test adds to it. */
export function suitWith({ entities = [], relations = [] }: Records): Graph {
  const sources = ['complaint', 'paper'].map((id) => ({
    id,
    title: id,
    kind: 'record' as const,
    publisher: 'A court'
  }))
  const suit = { id: 'suit', kind: 'action' as const, name: 'A v. B' }
  return buildGraph([dataset({ id: 'x', title: 'X', sources, entities: [suit, ...entities], relations })])
}

/** The steps of an action as `step date other court`, with – where there is none. */
export async function stepsOf(id: string, graph: Graph): Promise<string[]> {
  const { steps } = await ask(graph, 'chain', { id })
  return steps.map(({ step, date, court, other }) =>
    [step, date, other, court].map((one) => one ?? '–').join(' ')
  )
}
