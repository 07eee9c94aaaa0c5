import type { ShownRelation } from '#model/shown.ts'
import { history } from '#model/standing.ts'
import { setAsOf } from '../state/actions.ts'
import { useView } from '../state/view.ts'
import { dateWords, sinceWords } from '#figure/words/date-words.ts'
import { relationAt } from '#figure/words/relation-at.ts'
import { MarkWord } from './MarkWord.tsx'

/**
 * How a relation stood over time, up to the as-of date; each step links to its day. Null where its standing
 * never changed.
 */
export function StandingOverTime({ relation }: { relation: ShownRelation }) {
  const asOf = useView((view) => view.asOf)
  const readings = history(relation)
  const steps = readings.filter(({ mark }, at) => mark !== readings[at - 1]?.mark)
  if (steps.length < 2) return null
  return (
    <section className="relation-group">
      <h3>Standing over time</h3>
      <ol className="standing-steps">
        {steps.map(({ day, dated, mark }, at) => (
          <li key={`${day} ${at}`} aria-current={at === steps.length - 1 ? 'step' : undefined}>
            <MarkWord relation={relationAt(relation, day) ?? relation} mark={mark} />
            <span className="muted">{sinceWords(dated, steps[at + 1] ? 'from' : 'since')}</span>
            {day !== asOf && (
              <button
                type="button"
                className="text-button"
                aria-label={`Show the page as of ${dateWords(day)}`}
                onClick={() => setAsOf(day)}
              >
                See that day
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
