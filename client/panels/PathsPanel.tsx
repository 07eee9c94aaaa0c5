import './research.css'
import './paths.css'
import type { Answer } from '#model/contracts.ts'
import { useEffect, useState } from 'react'
import { aloud } from '../acts/aloud.ts'
import { useAsk } from '../api.ts'
import { Icon } from '../look/Icon.tsx'
import { showAmong } from '../state/showing.ts'
import { useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'
import { nameIn, toKnown } from '#figure/known.ts'
import { countWords } from '#figure/words/count-words.ts'
import { dateWords, today } from '#figure/words/date-words.ts'
import { pathReport } from '#figure/words/path-report.ts'
import { joined } from '#figure/words/related-words.ts'
import { EntityNames } from '../ui/EntityNames.tsx'
import { useIsBefore } from './Answered.tsx'
import { Asked } from './Asked.tsx'
import { Handout } from './Handout.tsx'
import { PanelHead } from './PanelHead.tsx'
import { PathCard } from './PathCard.tsx'
import { PathChoices, readPathChoices } from './PathChoices.tsx'
import { PathEnds } from './PathEnds.tsx'
import { StoppedNote } from './StoppedNote.tsx'
import { useCards } from './use-cards.ts'
import { useQuestion } from './use-question.ts'
import { useTold } from './use-told.ts'

const MORE = 'Allow more steps, documents or hubs, or other relations.'
const LATER = 'Allow more steps, documents or hubs, other relations, or choose a later as-of date.'
const LOOKING = 'Looking for ways between them'
const SAME = 'Both ends are the same: choose another for one of them.'

/** How two entities, or two sets, are connected: the ends, the choices, and the paths, each with its weakest link. */
export function PathsPanel({ id: key }: { id: string }) {
  const question = useQuestion(key)
  const { about, option, ask, askAbout, turnRound } = question
  const asOf = useView((view) => view.asOf)
  const [from, to] = [about(0), about(1)]
  const cards = useCards([...new Set([...from, ...to])])
  const ready = from.length > 0 && to.length > 0
  const choices = readPathChoices(option)
  const found = useAsk(
    'paths',
    { from: [...from], to: [...to], asOf: asOf ?? undefined, ...choices.asked },
    { enabled: ready, keep: true }
  )
  const nameOf = (ids: readonly string[]): string => joined(ids.map((id) => nameIn({ entities: cards }, id)))
  return (
    <>
      <PanelHead
        kind={null}
        over="Paths"
        title={
          ready ? (
            <>
              From <EntityNames ids={from} cards={cards} /> to <EntityNames ids={to} cards={cards} />
            </>
          ) : (
            <>How is {from.length > 0 ? <EntityNames ids={from} cards={cards} /> : 'this'} connected to …</>
          )
        }
      />
      <PathEnds from={from} to={to} cards={cards} onChange={askAbout} onTurn={turnRound} />
      <PathChoices option={option} onChoose={ask} />
      <Asked
        found={found}
        asked="the paths"
        looking={LOOKING}
        still="The ends and the choices can be changed."
      >
        {(answer) => (
          <Found
            answer={answer}
            title={`From ${nameOf(from)} to ${nameOf(to)}`}
            hops={choices.hops}
            most={choices.most}
            asked={choices.words}
            remedy={from.every((id) => to.includes(id)) ? SAME : asOf === null ? MORE : LATER}
          />
        )}
      </Asked>
    </>
  )
}

type FoundProps = {
  answer: Answer<'paths'>
  title: string
  hops: number
  most: number
  asked: string
  remedy: string
}

function Found({ answer, title, hops, most, asked, remedy }: FoundProps) {
  const { paths, stopped } = answer
  const [at, setAt] = useState(0)
  const asOf = useView((view) => view.asOf)
  const isBefore = useIsBefore()
  const known = toKnown(answer)
  const told = foundWords(
    paths.length,
    { hops, most: stopped === 'k' ? most : null },
    asOf && dateWords(asOf)
  )
  useTold(isBefore ? null : told)
  const path = paths[at] ?? paths[0]
  useEffect(() => {
    if (!path) return undefined
    useShell.setState({
      path: {
        entities: path.entities,
        relations: path.steps.map(({ relation }) => relation),
        weakest: path.weakest?.relation ?? null
      }
    })
    return () => useShell.setState({ path: null })
  }, [path])
  const all = [...new Set(paths.flatMap(({ entities }) => entities))]
  const day = asOf ?? today()
  return (
    <>
      <p className="paths-found">{isBefore ? LOOKING : told}</p>
      {stopped !== null && stopped !== 'k' && (
        <StoppedNote>
          {stopped === 'deadline'
            ? 'Stopped after five seconds'
            : 'Stopped: more relations lie between them than it looks at'}
          ; {paths.length === 0 ? 'no path' : countWords(paths.length, 'path', 'paths')} found so far. Fewer
          steps, or fewer relations, search further.
        </StoppedNote>
      )}
      {paths.length === 0 && <p className="panel-empty">{remedy}</p>}
      <ol className="paths" aria-label="Paths">
        {paths.map((one, index) => (
          <PathCard
            key={one.entities.join(' ')}
            path={one}
            answer={answer}
            known={known}
            rank={index + 1}
            open={one === path}
            onOpen={() => setAt(index)}
          />
        ))}
      </ol>
      {paths.length > 0 && (
        <div className="panel-actions">
          <button
            type="button"
            className="button"
            onClick={() => aloud(showAmong(all), 'Could not show them')}
          >
            <Icon name="plus" size={15} /> Show all paths
          </button>
          <Handout report={pathReport(title, answer, known, day, [asked])} known={known} />
        </div>
      )}
    </>
  )
}

function foundWords(
  count: number,
  { hops, most }: { hops: number; most: number | null },
  day: string | null
): string {
  const then = day === null ? '' : ` As of ${day}.`
  const steps = countWords(hops, 'step', 'steps')
  if (count === 0) return `No path of up to ${steps}.${then}`
  const more =
    most === null ? '' : ` No more than ${most} ${most === 1 ? 'was' : 'were'} asked for; there may be more.`
  return `${countWords(count, 'path', 'paths')} found, shortest first, then firmest.${more}${then}`
}
