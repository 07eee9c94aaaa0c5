import { memo } from 'react'
import { scaled } from '../look/letters.ts'
import { EventShape } from './EventMark.tsx'
import type { TimelineMark } from './events.ts'
import { ROW, type Seat, topOf } from './rows.ts'
import { toNumber } from './scale.ts'

type Props = {
  events: readonly TimelineMark[]
  seats: ReadonlyMap<string, Seat>
  asOf: string | null
  toX: (day: number) => number
  /** the foot of the plot, px */
  foot: number
}

/**
 * The days and spans of events on the axis, and the marks of those without room for words: all in one drawing,
 * since thousands of small elements made every change of the page slow.
 */
export const TimelineGround = memo(function TimelineGround({ events, seats, asOf, toX, foot }: Props) {
  const exact = events.filter(({ first, last }) => first === last)
  const spans = events.filter(({ first, last }) => first !== last)
  return (
    <>
      <path
        className="timeline-day"
        d={exact.map(({ first }) => `M${toX(toNumber(first))} ${foot - 6}v6`).join('')}
      />
      {spans.map(({ id, first, last }) => (
        <line
          key={id}
          className="timeline-day timeline-soft"
          x1={toX(toNumber(first))}
          x2={toX(toNumber(last))}
          y1={foot - 3}
          y2={foot - 3}
        />
      ))}
      {events.map(({ id, first, last, status }) => {
        const seat = seats.get(id)
        const x = toX(toNumber(first))
        return seat ? (
          <line key={id} className="timeline-stem" x1={x} x2={x} y1={topOf(seat) + ROW / 2} y2={foot} />
        ) : (
          <g key={id} className={asOf !== null && last > asOf ? 'timeline-later-mark' : undefined}>
            <EventShape status={status} x={x} y={foot - scaled(5.5)} scale={scaled(0.8)} />
          </g>
        )
      })}
    </>
  )
})
