import type { Day } from '#model/dates.ts'
import type { ShownRelation } from '#model/shown.ts'
import { type Known, nameIn } from '#figure/known.ts'
import { bearing } from '#figure/words/bearing.ts'
import { dateWords, today } from '#figure/words/date-words.ts'
import { datedSince } from '#figure/words/dated.ts'
import { toSentence } from '#figure/words/sentence.ts'
import { select } from '../state/actions.ts'
import { useView } from '../state/view.ts'
import { Sentence } from '../ui/Sentence.tsx'
import { Pin, SourceLink } from './AssertionRow.tsx'
import { MarkWord } from './MarkWord.tsx'

type Props = {
  ids: readonly string[]
  known: Known
  label?: string
  /** the day whose knowledge they tell; the as-of date if absent */
  day?: Day
}

/**
 * Relations as sentences linked to their evidence, each with its standing, and the source and pincite that bear
 * it.
 */
export function CitedRelations({ ids, known, label, day: told }: Props) {
  const asOf = useView((view) => view.asOf)
  const day = told ?? asOf ?? today()
  return (
    <ul className="cited" aria-label={label}>
      {[...new Set(ids)].map((id) => {
        const relation = known.relations.get(id)
        return relation ? <CitedRelation key={id} relation={relation} known={known} day={day} /> : null
      })}
    </ul>
  )
}

type OneProps = { relation: ShownRelation; known: Known; day: Day }

function CitedRelation({ relation, known, day }: OneProps) {
  const said = bearing(relation, known.sources, day)
  return (
    <li>
      <button type="button" className="relation-words" onClick={() => select([relation.id])}>
        <Sentence
          text={toSentence(relation, nameIn(known, relation.from), nameIn(known, relation.to), day)}
          about={[known.entities.get(relation.from), known.entities.get(relation.to)]}
        />
      </button>
      <span className="cited-where">
        <MarkWord relation={relation} mark={relation.mark} />{' '}
        <span className="muted">{dateWords(datedSince(relation))}</span>{' '}
        {said && (
          <>
            <SourceLink source={known.sources.get(said.source)} date={said.date} day={day} />{' '}
            <Pin pin={said.pin} />
          </>
        )}
        {relation.assertions.length > 1 && (
          <span className="muted"> and {relation.assertions.length - 1} more</span>
        )}
      </span>
    </li>
  )
}
