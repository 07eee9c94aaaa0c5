import type { Answer, Page } from '#model/contracts.ts'
import { Tabs } from '@mantine/core'
import { isMissing, useAsk } from '../api.ts'
import { useKnown } from '../state/known.ts'
import { useView } from '../state/view.ts'
import { countWords } from '#figure/words/count-words.ts'
import { dateWords } from '#figure/words/date-words.ts'
import { EntityName } from '../ui/EntityName.tsx'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { relationsAt } from '#figure/words/relation-at.ts'
import { summaryAt } from '#figure/words/summary-at.ts'
import { AsOfNote, type SummaryShown } from './AsOfNote.tsx'
import { EntityActions } from './EntityActions.tsx'
import { EntityFacts } from './EntityFacts.tsx'
import { EntityQuestions } from './EntityQuestions.tsx'
import { OnAppeal } from './OnAppeal.tsx'
import { PanelHead } from './PanelHead.tsx'
import { RelationList } from './RelationList.tsx'
import { SourceList, sourcesOfEntity } from './SourceList.tsx'

/** The most relations that the panel reads of one entity; for a larger one it says how many are left out. */
const MOST = 500

/** The page of one entity: who it is, what can be done with it, its relations as sentences, its sources. */
export function EntityPanel({ id }: { id: string }) {
  const card = useKnown((known) => known.entities.get(id))
  const asOf = useView((view) => view.asOf)
  const entity = useAsk('entity', { id })
  const page = useAsk('neighbors', { id, limit: MOST })
  const shown = entity.data?.entity ?? card
  const failure = entity.error ?? page.error
  if (isMissing(failure)) {
    return (
      <>
        <PanelHead kind={null} title="Not in the data" />
        <p className="panel-empty" role="alert">
          There is no entity “{id}”.
        </p>
      </>
    )
  }
  return (
    <>
      <PanelHead
        key={shown ? 'read' : 'reading'}
        kind={shown?.kind ?? null}
        title={shown ? <EntityName entity={shown} /> : 'Reading'}
        line={shown && summaryAt(shown.summary, asOf)}
      />
      <EntityActions id={id} page={page.data ?? null} />
      {shown && <EntityQuestions id={id} kind={shown.kind} />}
      {failure && (
        <Failed
          asked={shown ? `about ${shown.name}` : 'about this entity'}
          error={failure}
          onRetry={() => void Promise.all([entity.refetch(), page.refetch()])}
          still="The canvas and what is on it still work."
        />
      )}
      {!failure && (!entity.data || !page.data) && (
        <Loading what={card ? `Reading ${countWords(card.degree, 'relation', 'relations')}` : 'Reading'} />
      )}
      {entity.data && page.data && <Body answer={entity.data} page={page.data} />}
    </>
  )
}

function shownOf(summary: string, asOf: string): SummaryShown {
  if (summary === '') return 'absent'
  const told = summaryAt(summary, asOf)
  if (told === summary) return 'all'
  return told === '' ? 'none' : 'part'
}

function Body({ answer, page: now }: { answer: Answer<'entity'>; page: Page }) {
  const asOf = useView((view) => view.asOf)
  const { entity } = answer
  // of very many relations, the most relevant are others on another day
  const isOther = asOf !== null && now.total > now.relations.length
  const read = useAsk(
    'neighbors',
    { id: entity.id, limit: MOST, asOf: asOf ?? undefined },
    { enabled: isOther }
  )
  const then = isOther ? read.data : undefined
  const page = then ?? now
  const relations = relationsAt(page.relations, asOf)
  const came = relations.find(({ type, to }) => type === 'RESULTED_IN' && to === entity.id)
  const sources = sourcesOfEntity(answer, relations, page.sources)
  return (
    <>
      <EntityFacts entity={entity} asOf={asOf} />
      {came && <OnAppeal finding={came} ends={page.entities} />}
      <Tabs defaultValue="relations" keepMounted={false} className="panel-tabs">
        <Tabs.List aria-label="What is on record">
          <Tabs.Tab value="relations">
            Relations <span className="muted">{relations.length}</span>
          </Tabs.Tab>
          <Tabs.Tab value="sources">
            Sources <span className="muted">{sources.length}</span>
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="relations">
          {asOf !== null && (
            <AsOfNote
              day={dateWords(asOf)}
              later={then ? now.total - then.total : now.relations.length - relations.length}
              summary={shownOf(entity.summary, asOf)}
            />
          )}
          <RelationList id={entity.id} page={page} asOf={asOf} />
          {page.total > page.relations.length && (
            <p className="muted">
              Showing the {relations.length} most relevant of {page.total} relations.
            </p>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="sources">
          <SourceList sources={sources} asOf={asOf} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
