import { byFirst, changeOf, daysOf, newSourcesOf, type Spoke, toChangesAnswer } from '#model/change-answer.ts'
import type { Answer, Params } from '#model/contracts.ts'
import { type Day, latestDay, LATEST } from '#model/dates.ts'
import { isTouching } from '#model/reach.ts'
import type { ShownRelation } from '#model/shown.ts'
import type { Graph } from './graph.ts'
import { relationAt, sourcesById, toPage } from './page.ts'
import { reached } from './reached.ts'

/**
 * What became known of a set of entities after one day and up to another; `not_found` where none of them
 * exists.
 */
export function changes(graph: Graph, params: Params<'changes'>): Answer<'changes'> {
  const { from, to } = daysOf(params)
  const { known, relations } = reached(graph, params.ids, isTouching(params))
  const shown = relations.flatMap((id) => relationAt(graph, id, to) ?? [])
  const all = shown
    .flatMap((relation) => {
      const change = changeOf(relation, from)
      return change ? [{ relation, change }] : []
    })
    .toSorted((a, b) => byFirst(a.change, b.change))
  const changed = all.slice(0, params.limit)
  const page = toPage(
    graph,
    changed.map(({ relation }) => relation),
    changed.flatMap(({ relation }) => [relation.from, relation.to])
  )
  const newSources = newSourcesOf(spokenOf(graph, shown), changed, params)
  const told = [...newSources.sources, ...page.sources.map(({ id }) => id)]
  const counted = (sort: string) => all.filter(({ change }) => change.change === sort).length
  const found = {
    asked: known,
    counts: { new: counted('new'), standing: counted('standing'), assertion: counted('assertion') },
    changed,
    newSources,
    entities: page.entities,
    sources: sourcesById(graph, [...new Set(told)])
  }
  return toChangesAnswer(found, params.ids)
}

/** The sources of some relations, each with the first day on which it spoke of any of them, and its own date. */
function spokenOf(graph: Graph, shown: readonly ShownRelation[]): Spoke[] {
  const days = new Map<string, Day>()
  for (const { date, source } of shown.flatMap(({ assertions }) => assertions)) {
    const day = latestDay(date)
    if (day < (days.get(source) ?? LATEST)) days.set(source, day)
  }
  return [...days].map(([source, first]) => ({
    source,
    first,
    date: graph.sources.get(source)?.date ?? null
  }))
}
