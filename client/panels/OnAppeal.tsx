import { LIMITS } from '#model/limits.ts'
import type { Card, ShownRelation } from '#model/shown.ts'
import { useAsk } from '../api.ts'
import { useView } from '../state/view.ts'
import { openAppeals, takenOn } from '#figure/words/appeal.ts'
import { sinceWords } from '#figure/words/date-words.ts'
import { relationsAt } from '#figure/words/relation-at.ts'
import { EntityLink } from './EntityLink.tsx'

type Props = {
  /** how it stands on the as-of date */
  finding: ShownRelation
  ends: readonly Card[]
}

/** That the action in which something was found is on appeal, with no decision on record by the as-of date. */
export function OnAppeal({ finding, ends }: Props) {
  const asOf = useView((view) => view.asOf)
  const stands = finding.mark === 'found'
  const own = ends.filter(({ id }) => id === finding.from || id === finding.to)
  const direct = own.find(({ kind }) => kind === 'action')
  const outcome = direct ? undefined : own.find(({ kind }) => kind === 'outcome')
  const came = useAsk(
    'neighbors',
    { id: outcome?.id ?? '', types: ['RESULTED_IN'], limit: LIMITS.neighbors },
    { enabled: stands && outcome !== undefined }
  )
  const action = direct?.id ?? came.data?.relations[0]?.from
  const chain = useAsk('chain', { id: action ?? '' }, { enabled: stands && action !== undefined })
  if (!chain.data || action === undefined) return null
  const cards = new Map(chain.data.entities.map((card) => [card.id, card]))
  const open = openAppeals(finding, action, relationsAt(chain.data.relations, asOf), asOf)
  return open.map((appeal) => {
    const court = cards.get(appeal.to)
    return (
      <p key={appeal.id} className="relation-summary">
        <strong>On appeal</strong>{' '}
        {court && (
          <>
            to <EntityLink card={court} />{' '}
          </>
        )}
        {sinceWords(takenOn(appeal), 'since')}; no decision on record.
      </p>
    )
  })
}
