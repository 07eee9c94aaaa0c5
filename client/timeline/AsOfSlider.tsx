import { type KeyboardEvent, useState } from 'react'
import { setAsOf } from '../state/actions.ts'
import { stepAsOf } from '../state/stepping.ts'
import { useView } from '../state/view.ts'
import { dateWords } from '#figure/words/date-words.ts'
import { type Domain, flagSpan, toDay, toNumber } from './scale.ts'

/** What the flag of the as-of date says. */
export function flagWords(asOf: string | null): string {
  return asOf === null ? 'Latest' : dateWords(asOf)
}

/**
 * The marker of the as-of date on the axis: dragging moves it by days, arrow keys from event to event; the
 * right end is the latest.
 */
export function AsOfSlider({ domain, toX }: { domain: Domain; toX: (day: number) => number }) {
  const asOf = useView((view) => view.asOf)
  const [drag, setDrag] = useState<number | null>(null)
  const least = Math.ceil(domain.from)
  const most = Math.floor(domain.to)
  const kept = asOf === null ? most : Math.min(most, Math.max(least, toNumber(asOf)))
  const value = drag ?? kept
  const words = drag === null ? flagWords(asOf) : flagWords(value >= most ? null : toDay(value))
  const { isLeft } = flagSpan(toX(value), toX(most), words)
  const commit = () => {
    if (drag !== null) setAsOf(drag >= most ? null : toDay(drag))
    setDrag(null)
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowDown') stepAsOf(-1)
    else if (event.key === 'ArrowRight' || event.key === 'ArrowUp') stepAsOf(1)
    else if (event.key === 'End') setAsOf(null)
    else if (event.key === 'Home') setAsOf(toDay(least))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <div className="timeline-marker" aria-hidden="true" style={{ left: toX(value) }}>
        <span className={isLeft ? 'timeline-flag timeline-flag-left' : 'timeline-flag'}>{words}</span>
      </div>
      <input
        type="range"
        className="timeline-slider"
        aria-label="As of"
        aria-valuetext={words}
        min={least}
        max={most}
        value={value}
        onChange={({ currentTarget }) => setDrag(currentTarget.valueAsNumber)}
        onPointerUp={commit}
        onPointerCancel={commit}
        onBlur={commit}
        onKeyDown={handleKeyDown}
      />
    </>
  )
}
