import { type Day, DayText } from '#model/dates.ts'
import { type ComponentProps, useEffect, useRef, useState } from 'react'

/**
 * Milliseconds without typing after which a day is taken: while a year is being typed, each of its digits makes
 * a date.
 */
const PAUSE_MS = 800
/** A year of fewer than four digits is still being typed. */
const FIRST_DAY: Day = '1000-01-01'

type Props = Pick<ComponentProps<'input'>, 'id'> & {
  day: Day | null
  /** the last day that can be chosen, where future days cannot */
  most?: Day
  /** takes a day, or null for none */
  onDay: (day: Day | null) => void
  'data-autofocus'?: boolean
}

/** A field for a day, taken once it is complete: after a pause, on Enter, or when the field is left. */
export function DayField({ day, most, onDay, ...rest }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const [was, setWas] = useState(day)
  const [typed, setTyped] = useState(day ?? '')
  if (was !== day) {
    setWas(day)
    setTyped(day ?? '')
  }
  // the day given stands: it may have begun already where it was chosen
  const isLate = most !== undefined && typed > most && typed !== day
  const wanted = toDay(typed)
  const isNew = !isLate && wanted !== undefined && wanted !== day
  const take = (isLeft = false): void => {
    // a date with empty parts reads as none
    const isPart = isLeft || field.current?.validity?.badInput
    if (isNew && !(wanted === null && isPart)) onDay(wanted)
  }
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  const pending = isNew ? typed : null
  useEffect(() => {
    if (pending === null) return undefined
    const timer = setTimeout(() => latest.current(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [pending])
  useEffect(() => () => latest.current(true), [])
  return (
    <>
      <input
        {...rest}
        ref={field}
        type="date"
        min={FIRST_DAY}
        max={most}
        value={typed}
        aria-invalid={isLate}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
        onBlur={() => take()}
        onKeyDown={({ key }) => key === 'Enter' && take()}
      />
      {isLate && (
        <span className="day-late" role="alert">
          That day is still to come.
        </span>
      )}
    </>
  )
}

/** The day typed, null for none; undefined while it is incomplete. */
function toDay(text: string): Day | null | undefined {
  if (text === '') return null
  const day = DayText.safeParse(text)
  return day.success && day.data >= FIRST_DAY ? day.data : undefined
}
