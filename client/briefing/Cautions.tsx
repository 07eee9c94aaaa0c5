import './cautions.css'
import { MARK_TABLE } from '#model/status.ts'
import { useEffect, useState } from 'react'
import { type Caution, cautionSummary, type Proposal } from '#figure/caution/cautions.ts'
import { Icon } from '../look/Icon.tsx'
import { StatusLine } from '../look/StatusLine.tsx'

type Props = {
  id: string
  cautions: readonly Caution[]
  /** the caution shown in full, whose first proposal the key takes */
  next: Caution | undefined
  onChoose: (caution: Caution) => void
  onTake: (caution: Caution, proposal: Proposal) => void
}

/** Milliseconds without typing after which cautions are announced. */
const QUIET = 1_000

/**
 * The words of a text that claim more than the record shown; for one of them also the reason, and other
 * wordings.
 */
export function Cautions({ id, cautions, next, onChoose, onTake }: Props) {
  const summary = cautions.length === 0 ? '' : cautionSummary(cautions.length)
  return (
    <>
      {next && (
        <div className="cautions">
          <p className="cautions-head" id={id}>
            <Icon name="triangle-alert" size={15} /> {summary}
          </p>
          {cautions.length > 1 && (
            <ul className="caution-words" aria-label="Words">
              {cautions.map((caution) => (
                <li key={caution.start}>
                  <button
                    type="button"
                    aria-current={caution === next ? 'true' : undefined}
                    onClick={() => onChoose(caution)}
                  >
                    {caution.word}
                  </button>
                </li>
              ))}
            </ul>
          )}
          <Why caution={next} />
          <div className="caution-doors">
            {next.proposals.map((proposal, at) => (
              <Door
                key={proposal.words}
                caution={next}
                proposal={proposal}
                byKey={at === 0}
                onTake={onTake}
              />
            ))}
          </div>
        </div>
      )}
      <Spoken words={summary} />
    </>
  )
}

function Why({ caution: { why, standing } }: { caution: Caution }) {
  return (
    <div className="caution-why">
      <p>
        {why.need} {why.record}
        {standing.length === 0 ? '.' : ':'}
      </p>
      {standing.length > 0 && (
        <ul>
          {standing.map(({ mark, count }) => (
            <li key={mark}>
              <StatusLine mark={mark} width={28} /> {count} {MARK_TABLE[mark].word.toLowerCase()}
            </li>
          ))}
        </ul>
      )}
      {why.advice !== '' && <p>{why.advice}</p>}
    </div>
  )
}

type DoorProps = { caution: Caution; proposal: Proposal; byKey: boolean; onTake: Props['onTake'] }

function Door({ caution, proposal, byKey, onTake }: DoorProps) {
  const verb = proposal.at === caution.start ? 'Write' : 'Begin'
  return (
    <button
      type="button"
      className="button"
      aria-keyshortcuts={byKey ? 'Alt+Enter' : undefined}
      onClick={() => onTake(caution, proposal)}
    >
      {verb} “{proposal.words}”<span className="spoken"> for “{caution.word}”</span>
      {byKey && (
        <kbd className="key" aria-hidden="true">
          Alt ⏎
        </kbd>
      )}
    </button>
  )
}

/** Announces to screen readers that the number of cautions has changed, not every letter typed. */
function Spoken({ words }: { words: string }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), QUIET)
    return () => clearTimeout(timer)
  }, [words])
  return (
    <output className="spoken" aria-live="polite">
      {said}
    </output>
  )
}
