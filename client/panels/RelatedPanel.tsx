import './research.css'
import './related.css'
import type { Card } from '#model/shown.ts'
import type { Answer } from '#model/contracts.ts'
import { LIMITS } from '#model/limits.ts'
import { useAsk } from '../api.ts'
import { useView } from '../state/view.ts'
import { type Known, toKnown } from '#figure/known.ts'
import { countWords } from '#figure/words/count-words.ts'
import { dateWords } from '#figure/words/date-words.ts'
import { relatedReport } from '#figure/words/related-report.ts'
import { joined } from '#figure/words/related-words.ts'
import { EntityNames } from '../ui/EntityNames.tsx'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Answered, useIsBefore } from './Answered.tsx'
import { EntityLink } from './EntityLink.tsx'
import { Handout } from './Handout.tsx'
import { LeftOut } from './LeftOut.tsx'
import { PanelHead } from './PanelHead.tsx'
import { openedText, readOpened, withOpened } from './opened-evidence.ts'
import { RelatedHit } from './RelatedHit.tsx'
import { RelatedWeights, readWeights, weightWords } from './RelatedWeights.tsx'
import { useAskedCards } from './use-cards.ts'
import { useQuestion } from './use-question.ts'
import { useTold } from './use-told.ts'

/** Actions listed at first, and added at a time. */
const FIRST = 12

/**
 * The actions related to one, or that touch some entities: ranked, each with its reasons; weighting the facets
 * reorders them at once.
 */
export function RelatedPanel({ id: key }: { id: string }) {
  const { about, option, ask } = useQuestion(key)
  const asOf = useView((view) => view.asOf)
  const ids = about(0)
  const { cards, error, retry } = useAskedCards(ids)
  const [first = ''] = ids
  const isAction = ids.length === 1 && cards.get(first)?.kind === 'action'
  const weights = option('weights') ?? undefined
  const limit = Math.min(LIMITS.relatedHits, Number(option('limit') ?? FIRST))
  const found = useAsk(
    'related',
    {
      ...(isAction ? { id: first } : { ids: [...ids] }),
      limit,
      asOf: asOf ?? undefined,
      ...(weights === undefined ? {} : { weights })
    },
    { enabled: ids.length > 1 || cards.has(first), keep: true }
  )
  const failed = found.error ?? (found.data ? null : error)
  const asked = ids.flatMap((id) => cards.get(id) ?? [])
  return (
    <>
      <PanelHead
        kind={null}
        over={isAction ? 'Related actions' : 'Actions that touch'}
        key={asked.length === 0 ? 'reading' : 'read'}
        title={
          failed && asked.length === 0 ? (
            'Not read'
          ) : (
            <Title asked={asked} cards={cards} isAction={isAction} />
          )
        }
        line={
          found.data &&
          (found.isPlaceholderData
            ? 'Weighing'
            : `${foundWords(found.data, option('proceeding') === 'shown')}${asOf === null ? '' : ` As known on ${dateWords(asOf)}.`}`)
        }
      />
      <RelatedWeights weights={readWeights(option('weights'))} onWeigh={(text) => ask({ weights: text })} />
      {failed && (
        <Failed
          asked="related actions"
          error={failed}
          onRetry={found.error ? () => void found.refetch() : retry}
          still="The canvas still works."
        />
      )}
      {ids.length === 0 && <p className="panel-empty">Nobody is named. Select an action, or entities.</p>}
      {ids.length > 0 && found.isPending && !failed && <Loading what="Weighing what they share" />}
      {found.data && (
        <Answered before={found.isPlaceholderData}>
          <Hits
            answer={found.data}
            title={`${isAction ? 'Actions related to' : 'Actions that touch'} ${joined(asked.map(({ name }) => name))}`}
            weighed={weightWords(readWeights(option('weights')))}
            among={isAction ? 0 : ids.length}
            opened={readOpened(option('open'))}
            onOpened={(opened) => ask({ open: openedText(opened) })}
            whole={option('proceeding') === 'shown'}
            onWhole={(whole) => ask({ proceeding: whole ? 'shown' : null })}
            onMore={limit < LIMITS.relatedHits ? () => ask({ limit: String(limit + FIRST) }) : null}
          />
        </Answered>
      )}
    </>
  )
}

type TitleProps = { asked: readonly Card[]; cards: ReadonlyMap<string, Card>; isAction: boolean }

function Title({ asked, cards, isAction }: TitleProps) {
  if (asked.length === 0) return 'Reading'
  return (
    <>
      {isAction && 'Related to '}
      <EntityNames ids={asked.map(({ id }) => id)} cards={cards} />
    </>
  )
}

/** That nothing is listed; `isLeftOut` where there are actions of the same proceeding. */
function noneWords(among: number, isLeftOut: boolean): string {
  if (among > 0) return 'No action touches anything that counts.'
  return isLeftOut
    ? 'No action outside the same proceeding shares anything that counts.'
    : 'No other action shares anything that counts.'
}

type HitsProps = {
  answer: Answer<'related'>
  title: string
  weighed: string
  /** how many entities were asked about; 0 for a single action */
  among: number
  /** for each action whose evidence is open, the word of the sort */
  opened: ReadonlyMap<string, string>
  onOpened: (opened: ReadonlyMap<string, string>) => void
  /** whether actions of the same proceeding are listed too */
  whole: boolean
  onWhole: (whole: boolean) => void
  onMore: (() => void) | null
}

function Hits({ answer, title, weighed, among, opened, onOpened, whole, onWhole, onMore }: HitsProps) {
  const { hits: all, found, hubs } = answer
  const isPast = useView((view) => view.asOf !== null)
  const known: Known = toKnown(answer)
  const same = all.filter((hit) => hit.sameProceeding)
  const hits = whole ? all : all.filter((hit) => !hit.sameProceeding)
  const top = Math.max(...hits.map(({ score }) => score), 0)
  const names = joined(same.map(({ action }) => action.name))
  const leading = joined(hits.slice(0, 3).map(({ action }) => action.name))
  const told =
    hits.length === 0
      ? 'No action'
      : `${countWords(hits.length, 'action, first', 'actions, first')} ${leading}`
  useTold(useIsBefore() ? null : `${told}. ${weighed}`)
  const asked = [weighed, ...(whole || same.length === 0 ? [] : [`Same proceeding left out: ${names}.`])]
  return (
    <>
      <LeftOut answer={answer} />
      {hits.length > 0 && (
        <div className="panel-actions">
          <Handout report={relatedReport(title, { ...answer, hits }, known, asked)} known={known} />
        </div>
      )}
      {same.length > 0 && (
        <p className="muted">
          {whole ? 'Same proceeding marked: ' : 'Same proceeding left out: '}
          {same.map(({ action }, at) => (
            <span key={action.id}>
              {at > 0 && ', '}
              <EntityLink card={action} />
            </span>
          ))}
          .{' '}
          <button type="button" className="text-button" onClick={() => onWhole(!whole)}>
            {whole ? 'Leave it out' : 'Show it too'}
          </button>
        </p>
      )}
      {hits.length === 0 ? (
        <p className="panel-empty">
          {noneWords(among, same.length > 0)} Weigh more facets
          {isPast && ', or choose a later as-of date'}.
        </p>
      ) : (
        <ol className="related" aria-label="Related actions">
          {hits.map((hit, at) => (
            <RelatedHit
              key={hit.action.id}
              hit={hit}
              rank={at + 1}
              known={known}
              top={top}
              among={among}
              open={opened.get(hit.action.id) ?? null}
              onOpen={(word) => onOpened(withOpened(opened, hit.action.id, word))}
            />
          ))}
        </ol>
      )}
      {all.length < found && onMore && (
        <div className="panel-actions">
          <button type="button" className="button" onClick={onMore}>
            Show more of {found}
          </button>
        </div>
      )}
      <p className="muted research-foot">
        {hubs.length > 0 &&
          `Left out as too common to say anything: ${hubs.map(({ name }) => name).join(', ')}. `}
        What few actions share counts most (Adamic and Adar 2003); weak evidence counts less; a procedural
        link between the two comes first. The score is the sum of the reasons.
      </p>
    </>
  )
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
