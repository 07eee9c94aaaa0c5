import type { Day } from '#model/dates.ts'
import type { Card, ShownRelation, ShownSource } from '#model/shown.ts'
import { inOrder } from '#model/standing.ts'
import { MARK_TABLE } from '#model/status.ts'
import { StatusLine } from '../look/StatusLine.tsx'
import { select } from '../state/actions.ts'
import { saidName } from '#figure/known.ts'
import { capital, relationEnding, relationWords, type Direction } from '#figure/words/sentence.ts'
import { AssertionRow } from './AssertionRow.tsx'
import { EntityLink } from './EntityLink.tsx'

type Props = {
  relation: ShownRelation
  other: Card | undefined
  direction: Direction
  sources: ReadonlyMap<string, ShownSource>
  day: Day
}

/** One relation of an entity as a sentence that begins with its verb, and what supports it. */
export function RelationItem({ relation, other, direction, sources, day }: Props) {
  const assertions = inOrder(relation.assertions)
  return (
    <li className="relation">
      <p className="relation-sentence">
        <button type="button" className="relation-words" onClick={() => select([relation.id])}>
          {capital(relationWords(relation, direction, day))}
        </button>{' '}
        {other ? <EntityLink card={{ ...other, name: saidName(other) }} /> : 'an entity not loaded'}
        {relationEnding(relation, other?.name ?? '')}
      </p>
      {relation.mark === 'disputed' && (
        <p className="assertion-mark mark-disputed">
          <StatusLine mark="disputed" width={26} /> {MARK_TABLE.disputed.word}
        </p>
      )}
      <ul>
        {assertions.map((assertion, at) => (
          <AssertionRow
            key={at}
            relation={relation}
            assertion={assertion}
            source={sources.get(assertion.source)}
          />
        ))}
      </ul>
    </li>
  )
}
