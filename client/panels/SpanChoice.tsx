import type { Day } from '#model/dates.ts'
import { dateWords, today } from '#figure/words/date-words.ts'
import { OPEN, spanOf } from '../state/span.ts'
import { useView } from '../state/view.ts'
import { DayField } from '../ui/DayField.tsx'

type Props = {
  span: { from: Day; to: Day | null }
  onChange: (options: Readonly<Partial<Record<'from' | 'to', string | null>>>) => void
}

/** The two days between which to ask what became known, and common choices. */
export function SpanChoice({ span: { from, to }, onChange }: Props) {
  const asOf = useView((view) => view.asOf)
  const year = spanOf({ from: null, to: OPEN }, asOf, today())
  const usual = [
    ['The last year', { from: year.from, to: OPEN }] as const,
    ...(asOf === null ? [] : [[`Since ${dateWords(asOf)}`, { from: asOf, to: OPEN }] as const])
  ]
  return (
    <fieldset className="span" aria-label="Between which days">
      <label htmlFor="span-from">
        After the end of <DayField id="span-from" day={from} onDay={(day) => onChange({ from: day })} />
      </label>
      <label htmlFor="span-to">
        up to the end of <DayField id="span-to" day={to} onDay={(day) => onChange({ to: day ?? OPEN })} />
      </label>
      <div className="span-usual">
        {usual.map(([words, days]) => (
          <button
            key={words}
            type="button"
            className="chip"
            aria-pressed={from === days.from && to === null}
            onClick={() => onChange(days)}
          >
            {words}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
