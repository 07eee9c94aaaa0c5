import type { Page } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'
import { CATEGORY_WORDS } from '#model/relation-types.ts'
import { useState } from 'react'
import { type Known, toKnown } from '#figure/known.ts'
import { relationsAt } from '#figure/words/relation-at.ts'
import { today } from '#figure/words/date-words.ts'
import { RelationItem } from './RelationItem.tsx'
import { toGroups, type Group } from './relation-groups.ts'

const FIRST = 8

type Props = { id: string; page: Page; asOf: Day | null }

/** All relations of an entity as sentences, grouped by category. */
export function RelationList({ id, page, asOf }: Props) {
  const known = toKnown(page)
  const groups = toGroups(id, relationsAt(page.relations, asOf), page.entities)
  if (groups.length === 0) {
    return (
      <p className="panel-empty">
        {asOf === null ? 'No relation leads to it or from it.' : 'Nothing was known by then.'}
      </p>
    )
  }
  return groups.map((group) => (
    <RelationGroup key={group.category} id={id} known={known} asOf={asOf} group={group} />
  ))
}

type GroupProps = Omit<Props, 'page'> & { known: Known; group: Group }

function RelationGroup({ id, known, asOf, group }: GroupProps) {
  const [all, setAll] = useState(false)
  const shown = all ? group.relations : group.relations.slice(0, FIRST)
  const rest = group.relations.length - shown.length
  return (
    <section className="relation-group">
      <h3>
        {CATEGORY_WORDS[group.category]} <span className="muted">{group.relations.length}</span>
      </h3>
      <ul>
        {shown.map((relation) => (
          <RelationItem
            key={relation.id}
            relation={relation}
            direction={relation.from === id ? 'forward' : 'back'}
            other={known.entities.get(relation.from === id ? relation.to : relation.from)}
            sources={known.sources}
            day={asOf ?? today()}
          />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          Show {rest} more
        </button>
      )}
    </section>
  )
}
