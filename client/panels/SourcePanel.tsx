import type { Answer } from '#model/contracts.ts'
import type { ShownRelation } from '#model/shown.ts'
import { MARK_TABLE } from '#model/status.ts'
import { useState } from 'react'
import { useAsk } from '../api.ts'
import { Icon } from '../look/Icon.tsx'
import { StatusLine } from '../look/StatusLine.tsx'
import { filter, select } from '../state/actions.ts'
import { questionOf } from '../state/question.ts'
import { useView } from '../state/view.ts'
import { sourceName } from '#figure/words/citation.ts'
import { countWords } from '#figure/words/count-words.ts'
import { dateWords, today } from '#figure/words/date-words.ts'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { relationsAt } from '#figure/words/relation-at.ts'
import { toSentence } from '#figure/words/sentence.ts'
import { Pin } from './AssertionRow.tsx'
import { PanelHead } from './PanelHead.tsx'

const FIRST = 20

/** The page of a source: where it is, all that it supports, and what would fall without it. */
export function SourcePanel({ id: key }: { id: string }) {
  const id = questionOf(key)?.options.get('of') ?? ''
  const found = useAsk('source', { id, limit: 500 })
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
  return <Whole answer={found.data} />
}

function Whole({ answer }: { answer: Answer<'source'> }) {
  const { source, total, alone } = answer
  const asOf = useView((view) => view.asOf)
  const sources = useView((view) => view.filters.sources)
  const hidden = sources.includes(source.id)
  const relations = relationsAt(answer.relations, asOf)
  const isAlone = ({ assertions }: ShownRelation) => assertions.every((one) => one.source === source.id)
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
          aria-pressed={hidden}
          onClick={() =>
            filter(hidden ? 'Showing what rests on it' : 'Hiding what rests on it alone', {
              sources: hidden ? sources.filter((one) => one !== source.id) : [...sources, source.id]
            })
          }
        >
          <Icon name={hidden ? 'eye' : 'eye-off'} size={15} /> {hidden ? 'With it' : 'Without it'}
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
        It supports {countWords(total, 'relation', 'relations')}. Without it, {total - alone} would still have
        another source and {alone} would have none.
      </p>
      <Supported title="Resting on it alone" relations={relations.filter(isAlone)} answer={answer} />
      <Supported
        title="Also supported by others"
        relations={relations.filter((relation) => !isAlone(relation))}
        answer={answer}
      />
    </>
  )
}

type SupportedProps = { title: string; relations: readonly ShownRelation[]; answer: Answer<'source'> }

function Supported({ title, relations, answer: { source, entities } }: SupportedProps) {
  const [all, setAll] = useState(false)
  const day = useView((view) => view.asOf) ?? today()
  const names = new Map(entities.map((card) => [card.id, card.name]))
  if (relations.length === 0) return null
  const shown = all ? relations : relations.slice(0, FIRST)
  return (
    <section className="relation-group">
      <h3>
        {title} <span className="muted">{relations.length}</span>
      </h3>
      <ul className="came">
        {shown.map((relation) => {
          const said = relation.assertions.find((one) => one.source === source.id)
          return (
            <li key={relation.id}>
              <span className={`assertion-mark mark-${relation.mark}`}>
                <StatusLine mark={relation.mark} width={26} /> {MARK_TABLE[relation.mark].word}
              </span>
              <span>
                <button type="button" className="relation-words" onClick={() => select([relation.id])}>
                  {toSentence(
                    relation,
                    names.get(relation.from) ?? relation.from,
                    names.get(relation.to) ?? relation.to,
                    day
                  )}
                </button>{' '}
                <Pin pin={said?.pin ?? null} />
              </span>
            </li>
          )
        })}
      </ul>
      {shown.length < relations.length && (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          Show {relations.length - shown.length} more
        </button>
      )}
    </section>
  )
}
