import './research.css'
import './changes.css'
import type { Answer } from '#model/contracts.ts'
import { LIMITS } from '#model/limits.ts'
import type { TimelineEvent } from '#model/timeline.ts'
import { useState } from 'react'
import { useAsk } from '../api.ts'
import { StatusLine } from '../look/StatusLine.tsx'
import { select } from '../state/actions.ts'
import { useView } from '../state/view.ts'
import { type Known, toKnown } from '#figure/known.ts'
import { dateWords } from '#figure/words/date-words.ts'
import { eventCited, eventSources } from '#figure/words/event-sources.ts'
import { eventReport, foundEvents } from '#figure/words/event-text.ts'
import { eventWords, moreWords } from '#figure/words/event-words.ts'
import { Sentence } from '../ui/Sentence.tsx'
import { Pin, SourceLink } from './AssertionRow.tsx'
import { EntityLink } from './EntityLink.tsx'
import { Asked } from './Asked.tsx'
import { Handout } from './Handout.tsx'
import { LeftOut } from './LeftOut.tsx'
import { PanelHead } from './PanelHead.tsx'
import { useAbout } from './use-about.tsx'
import { useQuestion } from './use-question.ts'
import { useTold } from './use-told.ts'

/** Events listed at a time. */
const PAGE = 40

/** What happened, in order: the dated events of what is on the canvas, or of some entities, as a list. */
export function EventsPanel({ id: key }: { id: string }) {
  const { about } = useQuestion(key)
  const asOf = useView((view) => view.asOf)
  const { ids, name, set } = useAbout(about(0))
  const found = useAsk(
    'timeline',
    { ids: [...ids], asOf: asOf ?? undefined, limit: LIMITS.timelineEvents },
    { enabled: ids.length > 0, keep: true }
  )
  const told = found.isEnabled && found.data && foundWords(found.data, asOf && dateWords(asOf))
  useTold(!told || found.isPlaceholderData ? null : told)
  return (
    <>
      <PanelHead
        kind={null}
        over="Events in order"
        title={<>Events around {set}</>}
        line={told && (found.isPlaceholderData ? 'Putting them in order' : told)}
      />
      {ids.length === 0 && <p className="panel-empty">Nothing is on the canvas.</p>}
      <Asked
        found={found}
        asked="the events"
        looking="Putting the events in order"
        still="The timeline below the canvas still works."
      >
        {(answer) => <Events answer={answer} title={`Events around ${name}`} />}
      </Asked>
    </>
  )
}

function Events({ answer, title }: { answer: Answer<'timeline'>; title: string }) {
  const [most, setMost] = useState(PAGE)
  const known = toKnown(answer)
  const { events, undated } = answer
  return (
    <>
      <LeftOut answer={answer} />
      {events.length > 0 && (
        <div className="panel-actions">
          <Handout report={eventReport(title, answer, known)} known={known} />
        </div>
      )}
      <ol className="events" aria-label="Events">
        {events.slice(0, most).map((event) => (
          <Event key={event.id} event={event} known={known} />
        ))}
      </ol>
      {most < events.length && (
        <button type="button" className="text-button" onClick={() => setMost(most + PAGE)}>
          Show {Math.min(PAGE, events.length - most)} more of {events.length}
        </button>
      )}
      {undated.length > 0 && (
        <p className="muted research-foot">
          Without a date:{' '}
          {undated.flatMap((id, at) => {
            const card = known.entities.get(id)
            return card ? [at > 0 && '; ', <EntityLink key={id} card={card} />] : []
          })}
        </p>
      )}
    </>
  )
}

function Event({ event, known }: { event: TimelineEvent; known: Known }) {
  const words = eventWords(event, known)
  const { when, sentence, status, how } = words
  const more = moreWords(words)
  const told = [...new Set(event.points.map(({ relation }) => relation))].toReversed()
  const leads = told.length > 0 ? told : event.about === null ? [] : [event.about]
  const cited = eventCited(event, known)
  const others = eventSources(event, known.sources).filter((source) => source !== cited?.source).length
  return (
    <li>
      <span className="event-date">{when}</span>
      <button type="button" className="relation-words" onClick={() => select(leads)}>
        <Sentence text={sentence} about={[...known.entities.values()]} />
      </button>
      <span className="cited-where">
        {status !== null && (
          <span className={`assertion-mark mark-${status}`}>
            <StatusLine mark={status} width={26} /> {how}
          </span>
        )}{' '}
        {cited === null ? (
          <em className="muted">no source of that day</em>
        ) : (
          <>
            <SourceLink source={known.sources.get(cited.source)} />{' '}
            {cited.pin !== undefined && <Pin pin={cited.pin} />}
          </>
        )}
        {others > 0 && <span className="muted"> and {others} more</span>}
        {more !== '' && <span className="muted"> · and {more}</span>}
      </span>
    </li>
  )
}

function foundWords(answer: Answer<'timeline'>, day: string | null): string {
  return `${foundEvents(answer)}${day === null ? '' : `, as known on ${day}`}.`
}
