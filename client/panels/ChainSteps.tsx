import type { ChainStep } from '#model/chain.ts'
import { supportOf } from '#model/step-told.ts'
import type { Ref } from 'react'
import type { Known } from '#figure/known.ts'
import { placeWords, stepDate, stepNote, stepSentence } from '#figure/words/chain-words.ts'
import { capital } from '#figure/words/sentence.ts'
import { Sentence } from '../ui/Sentence.tsx'
import { EntityLink } from './EntityLink.tsx'
import { CitedRelations } from './CitedRelations.tsx'

type Props = {
  asked: string
  steps: readonly ChainStep[]
  known: Known
  chosen: number | null
  onChoose: (at: number | null) => void
  ref: Ref<HTMLOListElement>
}

/**
 * The steps of a procedural history as a list, each with links to whom and what it leads to, and to the
 * relations that support it.
 */
export function ChainSteps({ asked, steps, known, chosen, onChoose, ref }: Props) {
  return (
    <ol className="chain-steps" aria-label="Steps" ref={ref}>
      {steps.map((step, at) => {
        const open = at === chosen
        const led = [step.other, step.court].flatMap((id) =>
          id === null ? [] : (known.entities.get(id) ?? [])
        )
        const note = stepNote(step, known)
        return (
          <li key={at} className={open ? 'chain-open' : undefined}>
            <button type="button" aria-expanded={open} onClick={() => onChoose(open ? null : at)}>
              <span className="chain-number">{at + 1}</span>
              <span>
                <strong>
                  <Sentence text={stepSentence(step, known, asked)} about={[...known.entities.values()]} />
                </strong>
                <span className="muted chain-when">
                  {capital(stepDate(step))} · {placeWords(step, known)}
                </span>
                {note !== null && <span className="chain-note">{note}</span>}
              </span>
            </button>
            {open && (
              <div className="chain-evidence">
                <CitedRelations ids={step.relations} known={asIn(step, known)} label="What bears it out" />
                {led.length > 0 && (
                  <p className="muted">
                    Read about{' '}
                    {led.map((card, index) => (
                      <span key={card.id}>
                        {index > 0 && ', '}
                        <EntityLink card={card} />
                      </span>
                    ))}
                  </p>
                )}
              </div>
            )}
          </li>
        )
      })}
    </ol>
  )
}

/** What is known, with the relations of a step as that step alone shows them. */
function asIn(step: ChainStep, known: Known): Known {
  return {
    ...known,
    relations: new Map(supportOf(step, known.relations).map((relation) => [relation.id, relation]))
  }
}
