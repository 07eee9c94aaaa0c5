import './research.css'
import './audit.css'
import type { Concern } from '#model/audit.ts'
import type { Answer } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'
import { LIMITS } from '#model/limits.ts'
import { useMemo, useState } from 'react'
import { useAsk } from '../api.ts'
import { useKnown } from '../state/known.ts'
import { useView } from '../state/view.ts'
import { auditView } from '#figure/audit-view.ts'
import { toKnown } from '#figure/known.ts'
import {
  auditReport,
  CONCERN_WORDS,
  CONCERNS,
  likenessWords,
  lookedWords
} from '#figure/words/audit-words.ts'
import { countWords } from '#figure/words/count-words.ts'
import { dateWords, today } from '#figure/words/date-words.ts'
import { useIsBefore } from './Answered.tsx'
import { Asked } from './Asked.tsx'
import { CitedRelations } from './CitedRelations.tsx'
import { EntityLink } from './EntityLink.tsx'
import { Handout } from './Handout.tsx'
import { PanelHead } from './PanelHead.tsx'
import { useAbout } from './use-about.tsx'
import { useQuestion } from './use-question.ts'
import { useTold } from './use-told.ts'

/** Relations of a concern that are listed at a time. */
const PAGE = 12
const NONE = 'Nothing asks for a second look.'
const LOOKING = 'Looking through the relations'

/** What asks for a second look: of the entities it names, in the view, or in everything. */
export function AuditPanel({ id: key }: { id: string }) {
  const { about, option, ask } = useQuestion(key)
  const asked = about(0)
  const { name } = useAbout(asked)
  const scope = option('scope') ?? (asked.length > 0 ? 'asked' : 'view')
  const all = scope === 'all'
  return (
    <>
      <PanelHead kind={null} over="Audit" title="What asks for a second look" />
      <fieldset className="compare-where" aria-label="What is audited">
        {asked.length > 0 && (
          <button
            type="button"
            className="chip"
            aria-pressed={scope === 'asked'}
            onClick={() => ask({ scope: null, dataset: null, after: null })}
          >
            {name}
          </button>
        )}
        <button
          type="button"
          className="chip"
          aria-pressed={scope === 'view'}
          onClick={() => ask({ scope: 'view', dataset: null, after: null })}
        >
          This view
        </button>
        <button type="button" className="chip" aria-pressed={all} onClick={() => ask({ scope: 'all' })}>
          Everything
        </button>
      </fieldset>
      {all ? (
        <Everything dataset={option('dataset')} after={option('after')} onAsk={ask} />
      ) : (
        <ThisView about={scope === 'asked' ? asked : []} name={name} />
      )}
    </>
  )
}

/** What asks for a second look in the view; where entities are named, only what concerns these. */
function ThisView({ about, name }: { about: readonly string[]; name: string }) {
  const { entities: known, relations, sources } = useKnown()
  const entities = useView((view) => view.entities)
  const focus = useView((view) => view.focus)
  const asOf = useView((view) => view.asOf)
  const title = useView((view) => view.title)
  const answer = useMemo(
    () => auditView({ entities, focus, asOf }, { entities: known, relations, sources }, about),
    [entities, focus, asOf, known, relations, sources, about]
  )
  const day = asOf === null ? '' : `, as known on ${dateWords(asOf)}`
  const count = countWords(answer.relations.length, 'relation', 'relations')
  const of = about.length > 0 ? ` of ${name}` : ''
  const line = `${count}${of} among ${countWords(answer.sameAs.looked, 'entity', 'entities')} in this view${day}.`
  return (
    <Concerns
      answer={answer}
      title={`Audit of ${about.length > 0 ? name : title}`}
      line={line}
      day={asOf ?? today()}
    />
  )
}

type EverythingProps = {
  dataset: string | null
  /** the last entity of the stretch before; null at the beginning */
  after: string | null
  onAsk: (options: Readonly<Record<'dataset' | 'after', string | null>>) => void
}

function Everything({ dataset, after, onAsk }: EverythingProps) {
  const overview = useAsk('overview', {})
  const found = useAsk(
    'audit',
    {
      limit: LIMITS.auditRows,
      ...(dataset === null ? {} : { dataset }),
      ...(after === null ? {} : { after })
    },
    { keep: true }
  )
  const next = found.data?.next ?? null
  const datasets = overview.data?.datasets ?? []
  return (
    <>
      {datasets.length > 1 && (
        <label className="audit-dataset">
          Dataset{' '}
          <select
            value={dataset ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onAsk({ dataset: value === '' ? null : value, after: null })
            }
          >
            <option value="">All</option>
            {datasets.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <Asked found={found} asked="the audit" looking={LOOKING} still="This view can still be audited.">
        {(answer) => (
          <Concerns
            answer={answer}
            title="Audit of everything"
            day={today()}
            line={
              found.isPlaceholderData
                ? LOOKING
                : `${lookedWords(answer, after)} All that is known to this day counts; the as-of date plays no part.`
            }
          />
        )}
      </Asked>
      {(next !== null || after !== null) && (
        <div className="panel-actions">
          {next !== null && (
            <button
              type="button"
              className="button"
              onClick={() => !found.isPlaceholderData && onAsk({ dataset, after: next })}
            >
              Look at more
            </button>
          )}
          {after !== null && (
            <button type="button" className="button" onClick={() => onAsk({ dataset, after: null })}>
              From the beginning
            </button>
          )}
        </div>
      )}
    </>
  )
}

type ConcernsProps = { answer: Answer<'audit'>; title: string; line: string; day: Day }

function Concerns({ answer, title, line, day }: ConcernsProps) {
  const known = toKnown(answer)
  const { sameAs } = answer
  const none = CONCERNS.every((concern) => answer[concern].total === 0) && sameAs.total === 0
  const counts = CONCERNS.map((concern) => `${CONCERN_WORDS[concern][0]} ${answer[concern].total}`)
  useTold(useIsBefore() ? null : `${line} ${none ? NONE : counts.join(', ')}`)
  return (
    <>
      <p className="muted">{line}</p>
      {none ? (
        <p className="panel-empty">{NONE}</p>
      ) : (
        <div className="panel-actions">
          <Handout report={auditReport(title, answer, known, day, [line])} known={known} day={day} />
        </div>
      )}
      {CONCERNS.map((concern) => (
        <ConcernPart key={concern} concern={concern} answer={answer} day={day} />
      ))}
      <details className="audit-part" open={sameAs.total > 0}>
        <summary>
          Possibly the same <span className="muted">{sameAs.total}</span>
        </summary>
        <p className="muted">
          By docket number, name or alias, legal forms and titles left out, among{' '}
          {countWords(sameAs.looked, 'entity', 'entities')}. Nothing is merged: that is for whoever keeps the
          dataset.
        </p>
        <ul className="audit-pairs">
          {sameAs.pairs.map(({ entities: [a, b], reasons }) => (
            <li key={`${a.id} ${b.id}`}>
              <EntityLink card={a} /> <span className="muted">{a.id}</span> and <EntityLink card={b} />{' '}
              <span className="muted">{b.id}</span>
              <p>{likenessWords(reasons)}</p>
            </li>
          ))}
        </ul>
        {sameAs.pairs.length < sameAs.total && (
          <p className="muted">
            The first {sameAs.pairs.length} of {sameAs.total.toLocaleString('en-US')}; choose a dataset, or
            audit a view.
          </p>
        )}
      </details>
    </>
  )
}

type PartProps = { concern: Concern; answer: Answer<'audit'>; day: Day }

function ConcernPart({ concern, answer, day }: PartProps) {
  const [most, setMost] = useState(PAGE)
  const { total, relations } = answer[concern]
  const [name, meaning] = CONCERN_WORDS[concern]
  return (
    <details className="audit-part" open={total > 0 && total <= PAGE}>
      <summary>
        {name} <span className="muted">{total.toLocaleString('en-US')}</span>
      </summary>
      <p className="muted">{meaning}</p>
      <CitedRelations ids={relations.slice(0, most)} known={toKnown(answer)} label={name} day={day} />
      {most < relations.length ? (
        <button type="button" className="text-button" onClick={() => setMost(most + PAGE)}>
          Show {Math.min(PAGE, relations.length - most)} more of {total.toLocaleString('en-US')}
        </button>
      ) : (
        relations.length < total && (
          <p className="muted">
            The first {relations.length} of {total.toLocaleString('en-US')}; choose a dataset, or audit a
            view.
          </p>
        )
      )}
    </details>
  )
}
