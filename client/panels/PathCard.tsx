import type { Answer } from '#model/contracts.ts'
import type { Path } from '#model/paths.ts'
import type { Card } from '#model/shown.ts'
import { MARK_TABLE } from '#model/status.ts'
import { Fragment } from 'react'
import { aloud } from '../acts/aloud.ts'
import { copy } from '../acts/doing.ts'
import { Icon } from '../look/Icon.tsx'
import { KindIcon } from '../look/KindIcon.tsx'
import { StatusLine } from '../look/StatusLine.tsx'
import { showAlone, showAmong } from '../state/showing.ts'
import { select } from '../state/actions.ts'
import { useView } from '../state/view.ts'
import type { Known } from '#figure/known.ts'
import { sourceNameAt } from '#figure/words/citation.ts'
import { countWords } from '#figure/words/count-words.ts'
import { supportOf } from '#figure/picture/numbers.ts'
import { today } from '#figure/words/date-words.ts'
import { soleSource, tellPath, toPathText } from '#figure/words/path-text.ts'
import { aside, relationWords } from '#figure/words/sentence.ts'
import { EntityNames } from '../ui/EntityNames.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { useIsBefore } from './Answered.tsx'
import { AssertionRow } from './AssertionRow.tsx'
import { EntityLink } from './EntityLink.tsx'
import { noteNumbers } from './note-numbers.ts'

type Props = {
  path: Path
  answer: Answer<'paths'>
  known: Known
  rank: number
  open: boolean
  onOpen: () => void
}

/** One path: closed, a few sentences; open, a ladder of its steps with their evidence. */
export function PathCard({ path, answer, known, rank, open, onOpen }: Props) {
  const day = useView((view) => view.asOf) ?? today()
  const isBefore = useIsBefore()
  const told = tellPath(path, answer, day)
  return (
    <li className={open ? 'path-card path-open' : 'path-card'}>
      <button type="button" className="path-head" aria-expanded={open} onClick={onOpen}>
        <span className="path-title">
          <span className="muted">{rank}</span> <Title between={path.entities.slice(1, -1)} known={known} />
        </span>
        <span className="muted">{countWords(path.hops, 'step', 'steps')}</span>
      </button>
      {open ? (
        <Ladder path={path} known={known} notes={told.sentences.map(({ notes }) => notes)} />
      ) : (
        <p className="path-told">
          <Sentence
            text={told.sentences.map(({ text }) => text).join(' ')}
            about={path.entities.map((id) => known.entities.get(id))}
          />
        </p>
      )}
      <Weakest path={path} known={known} />
      {open && (
        <>
          <details>
            <summary>{countWords(told.notes.length, 'note', 'notes')}</summary>
            <ol className="path-notes">
              {told.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ol>
          </details>
          <Absent ids={path.entities} known={known} />
          <div className="panel-actions">
            <button
              type="button"
              className="button"
              onClick={() => aloud(showAmong(path.entities), 'Could not show it')}
            >
              <Icon name="plus" size={15} /> Show it
            </button>
            <button
              type="button"
              className="button"
              onClick={() => aloud(showAlone(path.entities), 'Could not show it')}
            >
              <Icon name="scan" size={15} /> Alone
            </button>
            <button
              type="button"
              className="button"
              aria-label="Copy this path with footnotes"
              disabled={isBefore}
              onClick={() => copy(toPathText(path, answer, day), 'Copied with footnotes')}
            >
              <Icon name="copy" size={15} /> Copy
            </button>
          </div>
        </>
      )}
    </li>
  )
}

/** Who of a path is not on the canvas, which then shows only a part of it. */
function Absent({ ids, known }: { ids: readonly string[]; known: Known }) {
  const on = useView((view) => view.entities)
  const absent = ids.filter((id) => !on.includes(id))
  if (absent.length === 0) return null
  return (
    <p className="muted path-absent">
      Not on the canvas: <EntityNames ids={absent} cards={known.entities} />.
    </p>
  )
}

function Title({ between, known }: { between: readonly string[]; known: Known }) {
  if (between.length === 0) return 'Directly'
  return (
    <>
      Through <EntityNames ids={between} cards={known.entities} />
    </>
  )
}

type LadderProps = { path: Path; known: Known; notes: readonly number[][] }

function Ladder({ path, known, notes }: LadderProps) {
  const day = useView((view) => view.asOf) ?? today()
  const cards = path.entities.map((id) => known.entities.get(id))
  return (
    <ol className="ladder">
      <Rung card={cards[0]} />
      {path.steps.map(({ relation: id, direction, others }, at) => {
        const relation = known.relations.get(id)
        const role = relation ? aside(relation) : null
        const shown = relation ? supportOf(relation, day, known.sources) : []
        return (
          <Fragment key={id}>
            <li className="ladder-step">
              {relation && (
                <>
                  <button type="button" className="relation-words" onClick={() => select([id])}>
                    {relationWords(relation, direction === 'out' ? 'forward' : 'back', day)}
                  </button>
                  {role !== null && ` (${role})`}
                  <sup>{noteNumbers(notes[at] ?? [])}</sup>
                  {others.length > 0 && (
                    <span className="muted">
                      {' '}
                      and {countWords(others.length, 'further way', 'further ways')}
                    </span>
                  )}
                  <ul>
                    {shown.map((assertion, index) => (
                      <AssertionRow
                        key={index}
                        relation={relation}
                        assertion={assertion}
                        source={known.sources.get(assertion.source)}
                        brief
                      />
                    ))}
                  </ul>
                  {relation.assertions.length > shown.length && (
                    <button type="button" className="text-button" onClick={() => select([id])}>
                      All {relation.assertions.length} assertions
                    </button>
                  )}
                </>
              )}
            </li>
            <Rung card={cards[at + 1]} />
          </Fragment>
        )
      })}
    </ol>
  )
}

function Rung({ card }: { card: Card | undefined }) {
  if (!card) return null
  return (
    <li className="ladder-rung">
      <KindIcon kind={card.kind} size={24} />
      <EntityLink card={card} />
    </li>
  )
}

/** The weakest link of a path, or that every step is on record; and whether all of it rests on one source. */
function Weakest({ path, known }: { path: Path; known: Known }) {
  const only = soleSource(path, known)
  const source = only === null ? undefined : known.sources.get(only)
  const asOf = useView((view) => view.asOf)
  return (
    <p className={path.weakest ? 'path-weakest' : 'path-firm'}>
      {path.weakest ? (
        <>
          <StatusLine mark={path.weakest.mark} width={26} /> Weakest link:{' '}
          {MARK_TABLE[path.weakest.mark].word.toLowerCase()}.
        </>
      ) : (
        <>
          <Icon name="check" size={15} /> Every step is on record.
        </>
      )}
      {source && <span className="muted"> All of it rests on one source: {sourceNameAt(source, asOf)}.</span>}
    </p>
  )
}
