import './research.css'
import './compare.css'
import type { Answer } from '#model/contracts.ts'
import { LIMITS } from '#model/limits.ts'
import type { Card } from '#model/shown.ts'
import { useEffect, useState } from 'react'
import { aloud } from '../acts/aloud.ts'
import { useAsk } from '../api.ts'
import { Icon } from '../look/Icon.tsx'
import { EntityPicker } from '../search/EntityPicker.tsx'
import { showAmong } from '../state/showing.ts'
import { useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'
import { type Known, toKnown } from '#figure/known.ts'
import { type ComparePart, compareParts, compareReport, type Where } from '#figure/words/compare-words.ts'
import { dateWords, today } from '#figure/words/date-words.ts'
import { Sentence } from '../ui/Sentence.tsx'
import { useIsBefore } from './Answered.tsx'
import { Asked } from './Asked.tsx'
import { CitedRelations } from './CitedRelations.tsx'
import { CompareTable } from './CompareTable.tsx'
import { EntityLink } from './EntityLink.tsx'
import { Handout } from './Handout.tsx'
import { PanelHead } from './PanelHead.tsx'
import { useOffered } from './PathEnds.tsx'
import { useCards } from './use-cards.ts'
import { useQuestion } from './use-question.ts'
import { useTold } from './use-told.ts'

/** Two actions side by side: what both have, what only one of them has, each with its evidence. */
export function ComparePanel({ id: key }: { id: string }) {
  const { about, askAbout, turnRound } = useQuestion(key)
  const [[left], [right]] = [about(0), about(1)]
  const [other, setOther] = useState(false)
  const asOf = useView((view) => view.asOf)
  const ends = [left, right].flatMap((id) => id ?? [])
  const cards = useCards(ends)
  const offered = useOffered(ends).filter(({ kind }) => kind === 'action')
  const ready = left !== undefined && right !== undefined
  const found = useAsk(
    'compare',
    { left: left ?? '', right: right ?? '', asOf: asOf ?? undefined, limit: LIMITS.comparedItems },
    { enabled: ready, keep: true }
  )
  const [one, two] = [cards.get(left ?? ''), cards.get(right ?? '')]
  return (
    <>
      <PanelHead
        kind={null}
        over="Compare"
        title={
          <>
            {one && <EntityLink card={one} />} {two ? 'and ' : 'with …'}
            {two && <EntityLink card={two} />}
          </>
        }
        line={asOf !== null && `As known on ${dateWords(asOf)}.`}
      />
      {(!ready || other) && (
        <EntityPicker
          label="Compare with which action?"
          kinds={['action']}
          without={ends}
          offered={offered}
          onPick={(id) => {
            setOther(false)
            askAbout(1, [id])
          }}
        />
      )}
      {ready && (
        <div className="panel-actions">
          <button type="button" className="button" aria-expanded={other} onClick={() => setOther(!other)}>
            <Icon name="search" size={15} /> Another action
          </button>
          <button type="button" className="button" onClick={turnRound}>
            <Icon name="arrow-left-right" size={15} /> Turn round
          </button>
        </div>
      )}
      <Asked
        found={found}
        asked="the comparison"
        looking="Laying the two side by side"
        still="Another action can be chosen."
      >
        {(answer) => <Compared answer={answer} />}
      </Asked>
    </>
  )
}

function Compared({ answer }: { answer: Answer<'compare'> }) {
  const [where, setWhere] = useState<Where | 'all'>('all')
  const day = useView((view) => view.asOf) ?? today()
  const known = toKnown(answer)
  const parts = compareParts(answer)
  const { left, right, direct } = answer
  const ends = [left.id, right.id]
  const shared = parts.flatMap(({ rows }) => rows.filter((row) => row.where === 'both'))
  useEffect(() => {
    const marked = compareParts(answer).flatMap(({ rows }) => rows.filter((row) => row.where === 'both'))
    const relations = new Set([...answer.direct, ...marked.flatMap((row) => [...row.left, ...row.right])])
    // what leads to something shared stands out with it, such as the allegation that is a kind of another
    const joined = answer.relations
      .filter(({ id }) => relations.has(id))
      .flatMap(({ from, to }) => [from, to])
    const entities = [answer.left.id, answer.right.id, ...marked.map(({ entity }) => entity.id), ...joined]
    useShell.setState({
      path: { entities: [...new Set(entities)], relations: [...relations], weakest: null }
    })
    return () => useShell.setState({ path: null })
  }, [answer])
  const all = parts.flatMap(({ rows }) => rows.map(({ entity }) => entity.id))
  return (
    <>
      <div className="panel-actions">
        <button
          type="button"
          className="button"
          onClick={() =>
            aloud(showAmong([...ends, ...shared.map(({ entity }) => entity.id)]), 'Could not show them')
          }
        >
          <Icon name="plus" size={15} /> Show shared
        </button>
        <button
          type="button"
          className="button"
          onClick={() => aloud(showAmong([...new Set([...ends, ...all])]), 'Could not show them')}
        >
          <Icon name="plus" size={15} /> Show all
        </button>
        <Handout report={compareReport(answer, parts, known, day)} known={known} />
      </div>
      {direct.length > 0 && <Direct ids={direct} known={known} />}
      <Chooser parts={parts} where={where} ends={[left, right]} onChoose={setWhere} />
      <CompareTable answer={answer} parts={parts} known={known} where={where} />
      {shared.length === 0 && <p className="panel-empty">The two share nothing that is on record here.</p>}
    </>
  )
}

function Direct({ ids, known }: { ids: readonly string[]; known: Known }) {
  return (
    <section className="relation-group">
      <h3>Between the two</h3>
      <CitedRelations ids={ids} known={known} label="Between the two" />
    </section>
  )
}

type Choice = readonly [where: Where | 'all', words: string, total: number]

type ChooserProps = {
  parts: readonly ComparePart[]
  where: Where | 'all'
  ends: readonly [left: Card, right: Card]
  onChoose: (where: Where | 'all') => void
}

function Chooser({ parts, where, ends, onChoose }: ChooserProps) {
  const count = (one: Where): number => parts.reduce((sum, { totals }) => sum + totals[one], 0)
  const some: readonly Choice[] = [
    ['both', 'Shared', count('both')],
    ['left', `Only ${ends[0].name}`, count('left')],
    ['right', `Only ${ends[1].name}`, count('right')]
  ]
  const choices: readonly Choice[] = [
    ['all', 'All', some.reduce((sum, [, , total]) => sum + total, 0)],
    ...some
  ]
  useTold(
    useIsBefore() ? null : `Compared. ${some.map(([, words, total]) => `${words}: ${total}`).join('; ')}`
  )
  return (
    <fieldset className="compare-where" aria-label="What to list">
      {choices.map(([id, words, total]) => (
        <button
          key={id}
          type="button"
          className="chip"
          aria-pressed={where === id}
          onClick={() => onChoose(id)}
        >
          <Sentence text={words} about={ends} /> <span className="chip-count">{total}</span>
        </button>
      ))}
    </fieldset>
  )
}
