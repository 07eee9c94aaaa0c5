import './research.css'
import './chain.css'
import type { Answer } from '#model/contracts.ts'
import { useEffect, useRef, useState } from 'react'
import { aloud } from '../acts/aloud.ts'
import { useAsk } from '../api.ts'
import { Icon } from '../look/Icon.tsx'
import { showAlone, showAmong } from '../state/showing.ts'
import { useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'
import { nameIn, toKnown } from '#figure/known.ts'
import { chainReport } from '#figure/words/chain-words.ts'
import { countWords } from '#figure/words/count-words.ts'
import { dateWords } from '#figure/words/date-words.ts'
import { Sentence } from '../ui/Sentence.tsx'
import { Asked } from './Asked.tsx'
import { ChainDrawing } from './ChainDrawing.tsx'
import { ChainSteps } from './ChainSteps.tsx'
import { Handout } from './Handout.tsx'
import { PanelHead } from './PanelHead.tsx'
import { StoppedNote } from './StoppedNote.tsx'
import { useCards } from './use-cards.ts'
import { useQuestion } from './use-question.ts'
import { useTold } from './use-told.ts'

/** The procedural history of an action: as a line through the layers of courts, and as a list. */
export function ChainPanel({ id: key }: { id: string }) {
  const [id = ''] = useQuestion(key).about(0)
  const asOf = useView((view) => view.asOf)
  const card = useCards([id]).get(id)
  const day = asOf === null ? null : dateWords(asOf)
  const found = useAsk('chain', { id, asOf: asOf ?? undefined }, { keep: true })
  const told = found.data && foundWords(found.data.steps.length, day)
  useTold(told === undefined || found.isPlaceholderData ? null : `Procedural history: ${told}`)
  return (
    <>
      <PanelHead
        kind={null}
        over="Procedural history"
        title={<cite className="case-name">{card?.name ?? id}</cite>}
        line={told && (found.isPlaceholderData ? 'Reading' : told)}
      />
      <Asked
        found={found}
        asked="the procedural history"
        looking="Following it through the courts"
        still="The canvas still works."
      >
        {(answer) => <History id={id} answer={answer} isPast={asOf !== null} />}
      </Asked>
    </>
  )
}

type Told = { id: string; answer: Answer<'chain'>; isPast: boolean }

function History({ id, answer, isPast }: Told) {
  const { steps, stopped } = answer
  const [at, setAt] = useState<number | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const known = toKnown(answer)
  useEffect(() => {
    useShell.setState({
      path: {
        entities: answer.entities.map((card) => card.id),
        relations: answer.relations.map((relation) => relation.id),
        weakest: null
      }
    })
    return () => useShell.setState({ path: null })
  }, [answer])
  const ids = answer.entities.map((card) => card.id)
  const cut = 'So much has happened that not all of it is told.'
  const choose = (step: number | null): void => {
    setAt(step)
    if (step !== null) list.current?.children[step]?.scrollIntoView({ block: 'nearest' })
  }
  if (steps.length === 0) {
    return (
      <p className="panel-empty">
        {isPast
          ? 'No step was known by then. Choose a later as-of date.'
          : 'No relation says in which court it is, or what happened to it there.'}
      </p>
    )
  }
  return (
    <>
      {stopped !== null && <StoppedNote>{cut}</StoppedNote>}
      <ChainDrawing asked={id} steps={steps} known={known} chosen={at} onChoose={choose} />
      <div className="panel-actions">
        <button type="button" className="button" onClick={() => aloud(showAmong(ids), 'Could not show it')}>
          <Icon name="plus" size={15} /> Show it
        </button>
        <button type="button" className="button" onClick={() => aloud(showAlone(ids), 'Could not show it')}>
          <Icon name="scan" size={15} /> Alone
        </button>
        <Handout report={chainReport(id, steps, known, stopped === null ? [] : [cut])} known={known} />
      </div>
      <ChainSteps ref={list} asked={id} steps={steps} known={known} chosen={at} onChoose={setAt} />
      <p className="muted research-foot">
        Steps of <Sentence text={nameIn(known, id)} about={[...known.entities.values()]} /> under every docket
        that continues it, or of which it is part.
      </p>
    </>
  )
}

function foundWords(count: number, day: string | null): string {
  const then = day === null ? '' : `, as known on ${day}`
  return `${countWords(count, 'step', 'steps')}, in both directions and across courts${then}.`
}
