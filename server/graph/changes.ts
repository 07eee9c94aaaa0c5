import { byFirst, changeOf, daysOf, toChangesAnswer } from '#model/change-answer.ts'
import type { Answer, Params } from '#model/contracts.ts'
import { latestDay } from '#model/dates.ts'
import { byCodePoint } from '#model/id.ts'
import { isTouching, refuseNobody } from '#model/reach.ts'
import type { Graph } from './graph.ts'
import { relationAt, sourcesById, toPage } from './page.ts'
import { reached } from './reached.ts'

/** What became known of a set between two days; `not_found` where nothing of the set exists. */
export function changes(graph: Graph, params: Params<'changes'>): Answer<'changes'> {
  const { from, to } = daysOf(params)
  const { known, relations } = reached(graph, params.ids, isTouching(params))
  refuseNobody(params.ids, known)
  const shown = relations.flatMap((id) => relationAt(graph, id, to) ?? [])
  const all = shown
    .flatMap((relation) => {
      const change = changeOf(relation, from)
      return change ? [{ relation, change }] : []
    })
    .toSorted((a, b) => byFirst(a.change, b.change))
  const changed = all.slice(0, params.limit)
  const said = shown.flatMap(({ assertions }) => assertions)
  const old = new Set(said.flatMap(({ date, source }) => (latestDay(date) <= from ? [source] : [])))
  const newSources = [...new Set(said.map(({ source }) => source))]
    .filter((id) => !old.has(id))
    .toSorted(byCodePoint)
  const page = toPage(
    graph,
    changed.map(({ relation }) => relation),
    changed.flatMap(({ relation }) => [relation.from, relation.to])
  )
  const cited = new Set([...page.sources.map(({ id }) => id), ...newSources])
  const counted = (sort: string) => all.filter(({ change }) => change.change === sort).length
  const found = {
    counts: { new: counted('new'), standing: counted('standing'), assertion: counted('assertion') },
    changed,
    newSources,
    entities: page.entities,
    sources: sourcesById(graph, [...cited].toSorted(byCodePoint))
  }
  return toChangesAnswer(found, to)
}
