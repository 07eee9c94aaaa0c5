import type { Slide } from '#model/briefing.ts'
import type { Day } from '#model/dates.ts'
import { seenOf } from '#model/seen.ts'
import type { Known } from '#figure/known.ts'
import type { SlideChanges } from '#figure/slide/slide-changes.ts'

/** A slide as if taken today, from the present record; its day stays unless another is given (null: today). */
export function upToDate(
  { view, highlight }: Pick<Slide, 'view' | 'highlight'>,
  known: Known,
  { gone, missing }: SlideChanges,
  today: Day,
  asOf: Day | null = view.asOf
): Pick<Slide, 'view' | 'highlight' | 'taken' | 'seen'> {
  const away = new Set([...gone, ...missing])
  const entities = view.entities.filter((id) => !away.has(id))
  const on = new Set(entities)
  const relations = [...known.relations.values()].filter(({ from, to }) => on.has(from) && on.has(to))
  return {
    view: {
      ...view,
      asOf,
      entities,
      focus: view.focus !== null && away.has(view.focus) ? null : view.focus,
      places: view.places.filter(([key]) => !away.has(key))
    },
    highlight: highlight.filter((id) => !away.has(id)),
    taken: today,
    seen: seenOf(relations)
  }
}
