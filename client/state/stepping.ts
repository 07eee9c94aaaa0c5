import { eventDays, neighborDays } from './event-days.ts'
import { setAsOf } from './actions.ts'
import { useKnown } from './known.ts'
import { useView } from './view.ts'

/**
 * Goes to the day before (-1) or after (1) on which something became known about what is on the canvas; after
 * the last comes the latest.
 */
export function stepAsOf(direction: -1 | 1): void {
  const { entities, asOf } = useView.getState()
  const on = new Set(entities)
  const among = [...useKnown.getState().relations.values()].filter(
    ({ from, to }) => on.has(from) && on.has(to)
  )
  const { before, after } = neighborDays(eventDays(among), asOf)
  if (direction === -1 && before !== null) setAsOf(before)
  else if (direction === 1) setAsOf(after)
}
