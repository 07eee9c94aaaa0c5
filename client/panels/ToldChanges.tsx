import type { Answer } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'
import { useState } from 'react'
import { select } from '../state/actions.ts'
import type { Known } from '#figure/known.ts'
import { bearing } from '#figure/words/bearing.ts'
import type { ChangeText } from '#figure/words/change-text.ts'
import { dateWords } from '#figure/words/date-words.ts'
import { Sentence } from '../ui/Sentence.tsx'
import { Pin, SourceLink } from './AssertionRow.tsx'
import { MarkWord } from './MarkWord.tsx'

/** Changes of one sort that are listed at a time. */
const PAGE = 20

type Told = ChangeText['sections'][number]['told']
type Props = { title: string; told: Told; answer: Answer<'changes'>; known: Known; day: Day }

/**
 * The changes of one sort as sentences linked to their evidence, each with what was then said of it, and where.
 */
export function ToldChanges({ title, told, answer, known, day }: Props) {
  const [most, setMost] = useState(PAGE)
  const changes = new Map(answer.changes.map((change) => [change.relation, change]))
  return (
    <section className="relation-group">
      <h3>
        {title} <span className="muted">{told.length}</span>
      </h3>
      <ul className="cited" aria-label={title}>
        {told.slice(0, most).map(({ relation: id, text }) => {
          const relation = known.relations.get(id)
          const said = changes.get(id)?.assertions.flatMap((at) => relation?.assertions[at] ?? []) ?? []
          const borne = relation && bearing({ ...relation, assertions: said }, known.sources, day)
          return (
            <li key={id}>
              <button type="button" className="relation-words" onClick={() => select([id])}>
                <Sentence text={text} about={[...known.entities.values()]} />
              </button>
              {borne && (
                <span className="cited-where">
                  <MarkWord relation={relation} mark={borne.status} />{' '}
                  <span className="muted">{dateWords(borne.date)}</span>{' '}
                  <SourceLink source={known.sources.get(borne.source)} date={borne.date} day={day} />{' '}
                  <Pin pin={borne.pin} />
                  {said.length > 1 && <span className="muted"> and {said.length - 1} more</span>}
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {most < told.length && (
        <button type="button" className="text-button" onClick={() => setMost(most + PAGE)}>
          Show {Math.min(PAGE, told.length - most)} more of {told.length}
        </button>
      )}
    </section>
  )
}
