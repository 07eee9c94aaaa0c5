import './research.css'
import './related.css'
import type { Answer } from '#model/contracts.ts'
import { useView } from '../state/view.ts'
import { countWords } from '#figure/words/count-words.ts'
import { dateWords } from '#figure/words/date-words.ts'
import { joined } from '#figure/words/related-words.ts'
import { EntityNames } from '../ui/EntityNames.tsx'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Answered } from './Answered.tsx'
import { PanelHead } from './PanelHead.tsx'
import { openedText, readOpened } from './opened-evidence.ts'
import { RelatedHits } from './RelatedHits.tsx'
import { RelatedWeights, readWeights, weightWords } from './RelatedWeights.tsx'
import { useQuestion } from './use-question.ts'
import { useRelated } from './use-related.ts'

/**
 * The actions related to one, or that touch some entities: ranked, each with its reasons; weighting the facets
 * reorders them at once.
 */
export function RelatedPanel({ id: key }: { id: string }) {
  const question = useQuestion(key)
  const { option, ask } = question
  const related = useRelated(question)
  const asOf = useView((view) => view.asOf)
  const { ids, about, answer, failed } = related
  const weights = readWeights(option('weights'))
  const isWhole = option('proceeding') === 'shown'
  const listing = related.isAction ? 'Actions related to' : 'Actions that touch'
  return (
    <>
      <PanelHead
        kind={null}
        over={related.isAction ? 'Related actions' : 'Actions that touch'}
        key={about.length === 0 ? 'reading' : 'read'}
        title={<Title related={related} />}
        line={answer && (related.isBefore ? 'Weighing' : lineWords(answer, isWhole, asOf))}
      />
      <RelatedWeights weights={weights} onWeigh={(text) => ask({ weights: text })} />
      {failed && (
        <Failed
          asked="related actions"
          error={failed}
          onRetry={related.retry}
          still="The canvas still works."
        />
      )}
      {ids.length === 0 && <p className="panel-empty">Nobody is named. Select an action, or entities.</p>}
      {ids.length > 0 && related.isPending && !failed && <Loading what="Weighing what they share" />}
      {answer && (
        <Answered before={related.isBefore}>
          <RelatedHits
            answer={answer}
            title={`${listing} ${joined(about.map(({ name }) => name))}`}
            weighed={weightWords(weights)}
            among={related.isAction ? 0 : ids.length}
            opened={readOpened(option('open'))}
            onOpened={(opened) => ask({ open: openedText(opened) })}
            whole={isWhole}
            onWhole={(whole) => ask({ proceeding: whole ? 'shown' : null })}
            onMore={related.more}
          />
        </Answered>
      )}
    </>
  )
}

function Title({
  related: { about, cards, isAction, failed }
}: {
  related: Pick<ReturnType<typeof useRelated>, 'about' | 'cards' | 'isAction' | 'failed'>
}) {
  if (about.length === 0) return failed ? 'Not read' : 'Reading'
  return (
    <>
      {isAction && 'Related to '}
      <EntityNames ids={about.map(({ id }) => id)} cards={cards} />
    </>
  )
}

function lineWords(answer: Answer<'related'>, isWhole: boolean, asOf: string | null): string {
  const day = asOf === null ? '' : ` As known on ${dateWords(asOf)}.`
  return `${foundWords(answer, isWhole)}${day}`
}

/**
 * How many there are, and how many of them are listed; `whole` where actions of the same proceeding are listed
 * too.
 */
export function foundWords(
  { hits, found }: Pick<Answer<'related'>, 'found'> & { hits: readonly { sameProceeding: boolean }[] },
  whole: boolean
): string {
  if (found === 0) return 'No action shares a reason.'
  const listed = whole ? hits.length : hits.filter((hit) => !hit.sameProceeding).length
  const first = listed < hits.length ? `${listed} of the first ${hits.length}` : `the first ${hits.length}`
  const most = hits.length < found ? `; ${first} are ranked below` : ''
  return `${countWords(found, 'action shares', 'actions share')} a reason${most}.`
}
