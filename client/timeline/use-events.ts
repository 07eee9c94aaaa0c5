import { LATEST } from '#model/dates.ts'
import { undatedOf } from '#model/events.ts'
import type { Card } from '#model/shown.ts'
import { useDeferredValue, useMemo } from 'react'
import { reasonToHide } from '#figure/filters.ts'
import { useKnown } from '../state/known.ts'
import { useView } from '../state/view.ts'
import { toEvents, type TimelineMark } from './events.ts'

/**
 * The events of what is on the canvas, including those after the as-of date; all filters apply except the
 * period.
 */
export function useEvents(): { events: TimelineMark[]; undated: Card[] } {
  // the canvas gets new entities first
  const entities = useDeferredValue(useView((view) => view.entities))
  const filters = useDeferredValue(useView((view) => view.filters))
  const known = useDeferredValue(useKnown())
  return useMemo(() => {
    const cards = entities.flatMap((id) => known.entities.get(id) ?? [])
    const kindOf = new Map(cards.map(({ id, kind }) => [id, kind]))
    const open = { ...filters, from: null, to: null }
    const relations = [...known.relations.values()].filter((relation) => {
      const kinds = [relation.from, relation.to].flatMap((id) => kindOf.get(id) ?? [])
      if (kinds.length < 2) return false
      return reasonToHide({ relation, mark: relation.mark, kinds }, open, LATEST) === null
    })
    return { events: toEvents(cards, relations, known.sources), undated: undatedOf(cards) }
  }, [entities, filters, known])
}
