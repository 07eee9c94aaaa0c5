import './research.css'
import type { Answer } from '#model/contracts.ts'
import { LIMITS } from '#model/limits.ts'
import { useState } from 'react'
import { useAsk } from '../api.ts'
import { Icon } from '../look/Icon.tsx'
import { filter, select } from '../state/actions.ts'
import { questionOf } from '../state/question.ts'
import { useView } from '../state/view.ts'
import { type Known, nameIn, toKnown } from '#figure/known.ts'
import { bearing } from '#figure/words/bearing.ts'
import { sourceName } from '#figure/words/citation.ts'
import { countWords } from '#figure/words/count-words.ts'
import { dateWords, today } from '#figure/words/date-words.ts'
import { REMAINS, remaining, sourceReport, withoutWords } from '#figure/words/source-words.ts'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { toSentence } from '#figure/words/sentence.ts'
import { Answered, useIsBefore } from './Answered.tsx'
import { Pin } from './AssertionRow.tsx'
import { EntityLink } from './EntityLink.tsx'
import { Handout } from './Handout.tsx'
import { PanelHead } from './PanelHead.tsx'
import { useTold } from './use-told.ts'
import { markWord } from '#figure/words/mark-words.ts'
import { MarkWord } from './MarkWord.tsx'

const FIRST = 20

/** The page of a source: its address, all that it supports as of the day, and what would remain without it. */
export function SourcePanel({ id: key }: { id: string }) {
  const id = questionOf(key)?.options.get('of') ?? ''
  const asOf = useView((view) => view.asOf)
  const found = useAsk('source', { id, limit: LIMITS.neighbors, asOf: asOf ?? undefined }, { keep: true })
  if (found.error) {
    return (
      <>
        <PanelHead kind={null} over="Source" title="Not read" />
        <Failed asked="this source" error={found.error} onRetry={() => void found.refetch()} />
      </>
    )
  }
  if (!found.data) {
    return (
      <>
        <PanelHead kind={null} over="Source" title="Reading" />
        <Loading what="Reading what it supports" />
      </>
    )
  }
  return (
    <Answered before={found.isPlaceholderData}>
      <Whole answer={found.data} />
    </Answered>
  )
}

function Whole({ answer }: { answer: Answer<'source'> }) {
  const { source, citing } = answer
  const asOf = useView((view) => view.asOf)
  const sources = useView((view) => view.filters.sources)
  const hidden = sources.includes(source.id)
  const isBefore = useIsBefore()
  useTold(isBefore ? null : withoutWords(answer))
  // where it supports nothing known so far, its sources do not hold it
  const known = toKnown({ ...answer, sources: [source, ...answer.sources] })
  const facts: readonly (readonly [word: string, text: string | null])[] = [
    ['Publisher', source.publisher],
    ['Date', source.date && dateWords(source.date)],
    ['Kind', source.kind],
    ['Read', source.accessed && dateWords(source.accessed)],
    ['Note', source.note]
  ]
  return (
    <>
      <PanelHead kind={null} over="Source" title={source.title} line={sourceName(source)} />
      <div className="panel-actions">
        {source.url !== null && (
          <a className="button" href={source.url} target="_blank" rel="noreferrer">
            <Icon name="external-link" size={15} /> Open
          </a>
        )}
        {source.archiveUrl !== null && (
          <a className="button" href={source.archiveUrl} target="_blank" rel="noreferrer">
            Archived
          </a>
        )}
        <button
          type="button"
          className="button"
          onClick={() =>
            filter(hidden ? 'Showing what rests on it' : 'Hiding what rests on it alone', {
              sources: hidden ? sources.filter((one) => one !== source.id) : [...sources, source.id]
            })
          }
        >
          <Icon name={hidden ? 'eye' : 'eye-off'} size={15} />{' '}
          {hidden ? 'Show what rests on it' : 'Hide what rests on it alone'}
        </button>
      </div>
      <dl className="facts">
        {facts.map(
          ([word, text]) =>
            text && (
              <div key={word}>
                <dt>{word}</dt>
                <dd>{text}</dd>
              </div>
            )
        )}
      </dl>
      <p className="relation-summary">
        {withoutWords(answer)}
        {asOf !== null && !isBefore && ` As known on ${dateWords(asOf)}.`}
      </p>
      {answer.relations.length + citing.total > 0 && (
        <div className="panel-actions">
          <Handout report={sourceReport(answer, known, asOf ?? today())} known={known} />
        </div>
      )}
      {REMAINS.map(([remains, head]) => (
        <Supported
          key={remains}
          title={head}
          supported={remaining(answer).filter((one) => one.remains === remains)}
          source={source.id}
          known={known}
        />
      ))}
      {citing.total > 0 && (
        <section className="relation-group">
          <h3>
            Cited for the record of <span className="muted">{citing.total}</span>
          </h3>
          <p className="source-cited">
            {citing.entities.flatMap((entity, at) => {
              const card = known.entities.get(entity)
              return card ? [at > 0 && ', ', <EntityLink key={entity} card={card} />] : []
            })}
            {citing.entities.length < citing.total &&
              `, and ${countWords(citing.total - citing.entities.length, 'entity', 'entities')} more`}
          </p>
        </section>
      )}
    </>
  )
}

type SupportedProps = {
  title: string
  supported: ReturnType<typeof remaining>
  source: string
  known: Known
}

function Supported({ title, supported, source, known }: SupportedProps) {
  const [all, setAll] = useState(false)
  const day = useView((view) => view.asOf) ?? today()
  if (supported.length === 0) return null
  const shown = all ? supported : supported.slice(0, FIRST)
  return (
    <section className="relation-group">
      <h3>
        {title} <span className="muted">{supported.length}</span>
      </h3>
      <ul className="came">
        {shown.map(({ relation, mark, remains }) => {
          const own = relation.assertions.filter((one) => one.source === source)
          const said = bearing({ ...relation, assertions: own }, known.sources, day)
          return (
            <li key={relation.id}>
              <MarkWord relation={relation} mark={relation.mark} />
              <span>
                <button type="button" className="relation-words" onClick={() => select([relation.id])}>
                  <Sentence
                    text={toSentence(relation, nameIn(known, relation.from), nameIn(known, relation.to), day)}
                    about={[known.entities.get(relation.from), known.entities.get(relation.to)]}
                  />
                </button>{' '}
                <Pin pin={said?.pin ?? null} />
                {remains === 'otherwise' && mark !== null && (
                  <span className="muted"> Without it: {markWord(relation, mark).toLowerCase()}.</span>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      {shown.length < supported.length && (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          Show {supported.length - shown.length} more
        </button>
      )}
    </section>
  )
}
