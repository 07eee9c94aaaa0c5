import type { Slide } from '#model/briefing.ts'
import { LIMITS } from '#model/limits.ts'
import type { Card } from '#model/shown.ts'
import { useMemo, useState } from 'react'
import { countWords } from '#figure/words/count-words.ts'
import type { Known } from '#figure/known.ts'
import { KindIcon } from '../look/KindIcon.tsx'
import { StatusLine } from '../look/StatusLine.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { edit } from './editing.ts'
import { matcher } from '../ui/matcher.ts'
import { toldOf } from './told.ts'
import { resting } from '../ui/resting.ts'

type Choice = { id: string; words: string; about: readonly Card[]; sign: React.ReactNode }

/**
 * What stands out on a slide, chosen from everything on it; the rest is faded. What stood out when the form
 * opened is listed first.
 */
export function HighlightField({ slide, known }: { slide: Slide; known: Known | null }) {
  const [asked, setAsked] = useState('')
  const { view, highlight, id } = slide
  const choices = useMemo(() => (known ? choicesOf({ view }, known) : []), [view, known])
  const chosen = new Set(highlight)
  const [first] = useState(chosen)
  const isAsked = matcher(asked)
  const found = choices.filter((each) => isAsked(each.words))
  const ordered = [...found.filter((one) => first.has(one.id)), ...found.filter((one) => !first.has(one.id))]
  if (choices.length === 0) return null
  const toggle = ({ id: one, words: name }: Choice): void => {
    const next = chosen.has(one) ? highlight.filter((each) => each !== one) : [...highlight, one]
    const did = chosen.has(one) ? `${name} no longer stands out` : `${name} stands out`
    edit(did, id, { highlight: next.slice(0, LIMITS.listItems) })
  }
  return (
    <details className="field highlights" open={highlight.length > 0}>
      <summary>
        Stands out
        <span className="muted">
          {highlight.length === 0 ? 'everything' : countWords(highlight.length, 'thing', 'things')}
        </span>
      </summary>
      <div className="highlight-tools">
        <input
          aria-label="Find what is on the slide"
          placeholder="Find what is on the slide"
          value={asked}
          onChange={(event) => setAsked(event.currentTarget.value)}
        />
        <button
          type="button"
          className="text-button"
          {...resting(highlight.length === 0, () =>
            edit('Everything stands out alike', id, { highlight: [] })
          )}
        >
          Everything
        </button>
      </div>
      <ul className="highlight-list" aria-label="On the slide">
        {ordered.map((choice) => (
          <li key={choice.id}>
            <label>
              <input type="checkbox" checked={chosen.has(choice.id)} onChange={() => toggle(choice)} />
              {choice.sign}
              <span>
                <Sentence text={choice.words} about={choice.about} />
              </span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** First entities, then stacks, then relations as sentences. */
function choicesOf(slide: Pick<Slide, 'view'>, known: Known): Choice[] {
  const { told, scene } = toldOf(slide, known)
  return [
    ...scene.entities.map(({ id, card }) => ({
      id,
      words: card.name,
      about: [card],
      sign: <KindIcon kind={card.kind} size={18} />
    })),
    ...scene.stacks.map(({ id, kind, members, words }) => ({
      id,
      words: `${members.length} ${words}`,
      about: [],
      sign: <KindIcon kind={kind} size={18} />
    })),
    ...told.map(({ relation, words, about }) => ({
      id: relation.id,
      words,
      about,
      sign: <StatusLine mark={relation.mark} width={24} />
    }))
  ]
}
