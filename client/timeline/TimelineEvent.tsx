import { type KeyboardEvent, memo } from 'react'
import { select } from '../state/actions.ts'
import { cut, moreWords } from '#figure/words/event-words.ts'
import { closed } from '#figure/words/sentence.ts'
import { scaled } from '../look/letters.ts'
import { EventMark } from './EventMark.tsx'
import type { TimelineMark } from './events.ts'
import { LONGEST, MARK, type Seat, topOf } from './rows.ts'

type Props = {
  event: TimelineMark
  /** the x of its day, and the y of the foot of the plot, px */
  left: number
  foot: number
  width: number
  /** undefined where there is no room for its words: only its mark is on the axis, drawn with the ground */
  seat: Seat | undefined
  later: boolean
  picked: boolean
  /** whether it is the one that Tab reaches */
  active: boolean
  onCurrent: (id: string) => void
  onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void
}

/** An event that can be pressed; when the timeline changes, only events that look different are re-rendered. */
export const TimelineEvent = memo(function TimelineEvent(props: Props) {
  const { event, left, foot, width, seat, later, picked, active, onCurrent, onKeyDown } = props
  const spoken = toWords(event)
  return (
    <button
      type="button"
      data-event={event.id}
      className={[
        'timeline-event',
        later ? 'timeline-later-event' : '',
        picked ? 'timeline-picked' : '',
        seat === undefined ? 'timeline-bare' : 'timeline-seated',
        seat?.side === 'left' ? 'timeline-left' : ''
      ]
        .filter(Boolean)
        .join(' ')}
      style={
        seat === undefined
          ? { left: left - scaled(5), top: foot - scaled(11) }
          : seat.side === 'right'
            ? { left: left - MARK / 2, top: topOf(seat) }
            : { right: width - left - MARK / 2, top: topOf(seat) }
      }
      tabIndex={active ? 0 : -1}
      aria-pressed={picked}
      aria-label={spoken}
      title={spoken}
      onKeyDown={onKeyDown}
      onClick={() => {
        onCurrent(event.id)
        select(event.selects)
      }}
    >
      {seat && (
        <>
          <EventMark status={event.status} />
          <span>{cut(event.label, LONGEST)}</span>
        </>
      )}
    </button>
  )
})

function toWords({ when, clause, how, source, ...rest }: TimelineMark): string {
  const more = moreWords(rest)
  const told = closed(`${when}: ${clause}${more === '' ? '' : `, and ${more}`}`)
  return `${told} ${[how, source].filter(Boolean).join(', ')}`
}
