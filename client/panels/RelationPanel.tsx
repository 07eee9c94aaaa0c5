import type { Page } from '#model/contracts.ts'
import type { ShownRelation } from '#model/shown.ts'
import { useAsk } from '../api.ts'
import { useKnown } from '../state/known.ts'
import { useView } from '../state/view.ts'
import { today } from '#figure/words/date-words.ts'
import { SaidName } from '../ui/SaidName.tsx'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { relationAt } from '#figure/words/relation-at.ts'
import { relationEnding, relationTag, relationWords } from '#figure/words/sentence.ts'
import { EntityLink } from './EntityLink.tsx'
import { OnAppeal } from './OnAppeal.tsx'
import { PanelHead } from './PanelHead.tsx'
import { SelectedRelations } from './SelectedRelations.tsx'
import { StandingOverTime } from './StandingOverTime.tsx'
import { WhatCameOfIt } from './WhatCameOfIt.tsx'
import { RelationEvidence } from './RelationEvidence.tsx'

/** The selected relations: one with its page, or several as a list to choose from. */
export function RelationPanel({ id }: { id: string }) {
  const selection = useView((view) => view.selection)
  const known = useKnown((all) => all.relations)
  const several = selection.length > 1 && selection.every((one) => known.has(one))
  return several ? <SelectedRelations ids={selection} /> : <RelationPage id={id} />
}

function RelationPage({ id }: { id: string }) {
  const page = useAsk('evidence', { ids: [id] })
  if (page.error) {
    return (
      <>
        <PanelHead kind={null} over="Relation" title="Not read" />
        <Failed asked="this relation" error={page.error} onRetry={() => void page.refetch()} />
      </>
    )
  }
  if (!page.data) {
    return (
      <>
        <PanelHead kind={null} over="Relation" title="Reading" />
        <Loading what="Reading what supports it" />
      </>
    )
  }
  const relation = page.data.relations.find((one) => one.id === id)
  if (!relation) {
    return (
      <>
        <PanelHead kind={null} over="Relation" title="Not in the data" />
        <p className="panel-empty">There is no such relation.</p>
      </>
    )
  }
  return <One relation={relation} page={page.data} />
}

function One({ relation, page }: { relation: ShownRelation; page: Page }) {
  const asOf = useView((view) => view.asOf)
  const then = relationAt(relation, asOf)
  const cards = new Map(page.entities.map((card) => [card.id, card]))
  const from = cards.get(relation.from)
  const to = cards.get(relation.to)
  const ends = [from, to].filter((card) => card !== undefined)
  const told = then ?? relation
  return (
    <>
      <PanelHead
        kind={null}
        over={`Relation · ${relationTag(relation)}`}
        title={
          <>
            {from && <SaidName entity={from} />} {relationWords(told, 'forward', asOf ?? today())}{' '}
            {to && <SaidName entity={to} />}
            {relationEnding(told, '.').replace(/\.$/, '')}
          </>
        }
      />
      {then ? (
        <RelationEvidence
          relation={then}
          later={relation.assertions.length - then.assertions.length}
          page={page}
        />
      ) : (
        <p className="panel-empty">Nothing was known of it by then.</p>
      )}
      {then && (
        <>
          <OnAppeal finding={then} ends={ends} />
          <StandingOverTime relation={then} />
          <WhatCameOfIt relation={relation} ends={ends} />
        </>
      )}
      <section className="relation-group">
        <h3>Between</h3>
        <ul className="members">
          {[from, to].map(
            (card) =>
              card && (
                <li key={card.id}>
                  <EntityLink card={card} />
                </li>
              )
          )}
        </ul>
      </section>
    </>
  )
}
