import type { Answer } from '#model/contracts.ts'
import type { Card } from '#model/shown.ts'
import { useView } from '../state/view.ts'
import { toKnown } from '#figure/known.ts'
import { countWords } from '#figure/words/count-words.ts'
import { relatedReport } from '#figure/words/related-report.ts'
import { joined } from '#figure/words/related-words.ts'
import { useIsBefore } from './Answered.tsx'
import { EntityLink } from './EntityLink.tsx'
import { Handout } from './Handout.tsx'
import { LeftOut } from './LeftOut.tsx'
import { withOpened } from './opened-evidence.ts'
import { RelatedHit } from './RelatedHit.tsx'
import { useTold } from './use-told.ts'

type Props = {
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

/** The ranked actions, those of the same proceeding apart, and how they are weighed. */
export function RelatedHits(props: Props) {
  const { answer, title, weighed, among, opened, onOpened, whole, onWhole, onMore } = props
  const { hits: all, found, hubs } = answer
  const known = toKnown(answer)
  const same = all.filter((hit) => hit.sameProceeding).map(({ action }) => action)
  const hits = whole ? all : all.filter((hit) => !hit.sameProceeding)
  const top = Math.max(...hits.map(({ score }) => score), 0)
  useTold(useIsBefore() ? null : `${leadingWords(hits)}. ${weighed}`)
  const asked = [weighed, ...(whole || same.length === 0 ? [] : [leftOutWords(same)])]
  return (
    <>
      <LeftOut answer={answer} />
      {hits.length > 0 && (
        <div className="panel-actions">
          <Handout report={relatedReport(title, { ...answer, hits }, known, asked)} known={known} />
        </div>
      )}
      {same.length > 0 && <SameProceeding actions={same} whole={whole} onWhole={onWhole} />}
      {hits.length === 0 ? (
        <None among={among} isLeftOut={same.length > 0} />
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

type SameProps = Pick<Props, 'whole' | 'onWhole'> & { actions: readonly Card[] }

function SameProceeding({ actions, whole, onWhole }: SameProps) {
  return (
    <p className="muted">
      {whole ? 'Same proceeding marked: ' : 'Same proceeding left out: '}
      {actions.map((action, at) => (
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
  )
}

/** That nothing is listed; `isLeftOut` where there are actions of the same proceeding. */
function None({ among, isLeftOut }: { among: number; isLeftOut: boolean }) {
  const isPast = useView((view) => view.asOf !== null)
  const none =
    among > 0
      ? 'No action touches anything that counts.'
      : `No ${isLeftOut ? 'action outside the same proceeding' : 'other action'} shares anything that counts.`
  return (
    <p className="panel-empty">
      {none} Weigh more facets{isPast && ', or choose a later as-of date'}.
    </p>
  )
}

function leadingWords(hits: readonly { action: Card }[]): string {
  if (hits.length === 0) return 'No action'
  const leading = joined(hits.slice(0, 3).map(({ action }) => action.name))
  return `${countWords(hits.length, 'action, first', 'actions, first')} ${leading}`
}

function leftOutWords(actions: readonly Card[]): string {
  return `Same proceeding left out: ${joined(actions.map(({ name }) => name))}.`
}
