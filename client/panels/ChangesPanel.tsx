import './research.css'
import './changes.css'
import type { Answer } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'
import { LIMITS } from '#model/limits.ts'
import { useEffect } from 'react'
import { aloud } from '../acts/aloud.ts'
import { useAsk } from '../api.ts'
import { Icon } from '../look/Icon.tsx'
import { sourceKey } from '../state/attended.ts'
import { select } from '../state/actions.ts'
import { showAmong } from '../state/showing.ts'
import { useShell } from '../state/shell.ts'
import { spanOf } from '../state/span.ts'
import { useView } from '../state/view.ts'
import { toKnown } from '#figure/known.ts'
import { changeReport } from '#figure/words/change-report.ts'
import { tellChanges } from '#figure/words/change-text.ts'
import { dateWords, today } from '#figure/words/date-words.ts'
import { useIsBefore } from './Answered.tsx'
import { Asked } from './Asked.tsx'
import { SourceLink } from './AssertionRow.tsx'
import { Handout } from './Handout.tsx'
import { LeftOut } from './LeftOut.tsx'
import { PanelHead } from './PanelHead.tsx'
import { SpanChoice } from './SpanChoice.tsx'
import { ToldChanges } from './ToldChanges.tsx'
import { useAbout } from './use-about.tsx'
import { useQuestion } from './use-question.ts'
import { useTold } from './use-told.ts'

/**
 * What became known between two days about what is on the canvas, or about some entities: a digest in words,
 * and the new sources.
 */
export function ChangesPanel({ id: key }: { id: string }) {
  const { about, option, ask } = useQuestion(key)
  const asOf = useView((view) => view.asOf)
  const { ids, name, set } = useAbout(about(0))
  const span = spanOf({ from: option('from'), to: option('to') }, asOf, today())
  const found = useAsk(
    'changes',
    { ids: [...ids], from: span.from, to: span.to ?? undefined, limit: LIMITS.changedRelations },
    { enabled: ids.length > 0, keep: true }
  )
  return (
    <>
      <PanelHead kind={null} over="Changes" title={<>What became known of {set}</>} />
      <SpanChoice span={span} onChange={ask} />
      {ids.length === 0 && <p className="panel-empty">Nothing is on the canvas.</p>}
      <Asked
        found={found}
        asked="what became known"
        looking="Comparing the two days"
        still="The days can be changed."
      >
        {(answer) => <Digest answer={answer} name={name} span={span} />}
      </Asked>
    </>
  )
}

type DigestProps = { answer: Answer<'changes'>; name: string; span: { from: Day; to: Day | null } }

function Digest({ answer, name, span: { from, to } }: DigestProps) {
  const known = toKnown(answer)
  const digest = tellChanges(answer, to ?? today())
  const { summary, sections, remarks } = digest
  const { newSources } = answer
  const ids = answer.entities.map((card) => card.id)
  useTold(useIsBefore() ? null : summary)
  useEffect(() => {
    useShell.setState({
      path: {
        entities: answer.entities.map((card) => card.id),
        relations: answer.changes.map(({ relation }) => relation),
        weakest: null
      }
    })
    return () => useShell.setState({ path: null })
  }, [answer])
  const until = to === null ? '' : ` and up to ${dateWords(to)}`
  const title = `What became known of ${name} after ${dateWords(from)}${until}`
  return (
    <>
      <p className="changes-summary">{summary}</p>
      <LeftOut answer={answer} />
      {answer.total + newSources.total > 0 && (
        <div className="panel-actions">
          {answer.total > 0 && (
            <button
              type="button"
              className="button"
              onClick={() => aloud(showAmong(ids), 'Could not show it')}
            >
              <Icon name="plus" size={15} /> Show it
            </button>
          )}
          <Handout report={changeReport(title, answer, digest, known)} known={known} day={to ?? today()} />
        </div>
      )}
      {newSources.total > 0 && (
        <section className="relation-group">
          <h3>
            New sources <span className="muted">{newSources.total}</span>
          </h3>
          <ul className="changes-sources" aria-label="New sources">
            {newSources.sources.map((id) => (
              <li key={id}>
                <button type="button" className="relation-words" onClick={() => select([sourceKey(id)])}>
                  {known.sources.get(id)?.title ?? id}
                </button>
                <span className="cited-where">
                  <SourceLink source={known.sources.get(id)} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {sections.map(({ title: head, told }) => (
        <ToldChanges key={head} title={head} told={told} answer={answer} known={known} day={to ?? today()} />
      ))}
      {remarks.map((remark) => (
        <p key={remark} className="muted research-foot">
          {remark}
        </p>
      ))}
    </>
  )
}
