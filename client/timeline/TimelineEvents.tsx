import { type KeyboardEvent, memo, useCallback, useMemo, useState } from 'react'
import { useView } from '../state/view.ts'
import { useGrowing } from '../ui/use-growing.ts'
import type { TimelineMark } from './events.ts'
import type { Seat } from './rows.ts'
import { toNumber } from './scale.ts'
import { TimelineEvent } from './TimelineEvent.tsx'

type Props = {
  events: readonly TimelineMark[]
  seats: ReadonlyMap<string, Seat>
  /** the x of a day, the foot of the plot and its width, px */
  toX: (day: number) => number
  foot: number
  width: number
}

/** The events as buttons, of which Tab reaches one and the arrow keys the others; those with words come first. */
export const TimelineEvents = memo(function TimelineEvents({ events, seats, toX, foot, width }: Props) {
  const asOf = useView((view) => view.asOf)
  const selection = useView((view) => view.selection)
  const chosen = useMemo(() => new Set(selection), [selection])
  const [current, setCurrent] = useState<string | null>(null)
  const drawn = useGrowing(events.length)
  const active = events.some(({ id }) => id === current) ? current : (events[0]?.id ?? null)
  const handleKeyDown = useCallback(
    (event: KeyboardEvent<HTMLButtonElement>) => {
      const at = events.findIndex(({ id }) => id === event.currentTarget.dataset['event'])
      const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: events.length - 1 }[event.key]
      const other = next === undefined ? undefined : events[next]
      if (!other) return
      event.preventDefault()
      event.stopPropagation()
      setCurrent(other.id)
      const plot = event.currentTarget.parentElement
      plot?.querySelector<HTMLElement>(`[data-event="${CSS.escape(other.id)}"]`)?.focus()
    },
    [events]
  )
  return events
    .filter(({ id }, at) => at < drawn || seats.has(id))
    .map((event) => (
      <TimelineEvent
        key={event.id}
        event={event}
        left={toX(toNumber(event.first))}
        foot={foot}
        width={width}
        seat={seats.get(event.id)}
        later={asOf !== null && event.last > asOf}
        picked={event.selects.some((id) => chosen.has(id))}
        active={event.id === active}
        onCurrent={setCurrent}
        onKeyDown={handleKeyDown}
      />
    ))
})
