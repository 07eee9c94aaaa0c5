import { Popover } from '@mantine/core'
import { useState } from 'react'
import { Icon } from '../look/Icon.tsx'
import { setAsOf } from '../state/actions.ts'
import { useKnown } from '../state/known.ts'
import { useView } from '../state/view.ts'
import { dateWords, today } from '#figure/words/date-words.ts'
import { DayField } from '../ui/DayField.tsx'
import { eventDays, neighborDays } from '../state/event-days.ts'
import { resting } from '../ui/resting.ts'

/**
 * The day whose knowledge the whole page shows; highlighted when it is in the past, so that nobody misses it.
 */
export function AsOfControl() {
  const asOf = useView((view) => view.asOf)
  const [open, setOpen] = useState(false)
  const words = asOf === null ? 'Latest' : dateWords(asOf)
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      offset={6}
      trapFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          type="button"
          className={asOf === null ? 'as-of' : 'as-of as-of-past'}
          aria-label={`As of ${words}; change the day`}
          onClick={() => setOpen(!open)}
        >
          <Icon name="calendar-clock" size={16} />
          <span className="as-of-word">As of</span>
          <strong>{words}</strong>
          <Icon name="chevron-down" size={14} />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label="As-of date">
        <Choice onDone={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

function Choice({ onDone }: { onDone: () => void }) {
  const asOf = useView((view) => view.asOf)
  const entities = useView((view) => view.entities)
  const relations = useKnown((known) => known.relations)
  const on = new Set(entities)
  const among = [...relations.values()].filter(({ from, to }) => on.has(from) && on.has(to))
  const { before, after } = neighborDays(eventDays(among), asOf)
  return (
    <div className="as-of-choice">
      <label htmlFor="as-of-day">Show what was known on</label>
      <DayField id="as-of-day" day={asOf} most={today()} data-autofocus onDay={setAsOf} />
      <div className="as-of-days">
        <button type="button" className="button" {...resting(before === null, () => setAsOf(before))}>
          <Icon name="chevron-left" size={14} /> Event before
        </button>
        <button type="button" className="button" {...resting(after === null, () => setAsOf(after))}>
          Event after <Icon name="chevron-right" size={14} />
        </button>
        <button
          type="button"
          className="button"
          disabled={asOf === null}
          onClick={() => {
            setAsOf(null)
            onDone()
          }}
        >
          Latest
        </button>
      </div>
      <p className="muted">What became known later is hidden and counted.</p>
    </div>
  )
}
