import './evidence.css'
import type { Page } from '#model/contracts.ts'
import type { ShownAssertion, ShownRelation, ShownSource } from '#model/shown.ts'
import { LATEST } from '#model/dates.ts'
import { inOrder, saidMark } from '#model/standing.ts'
import { isAffirming } from '#model/status.ts'
import { Icon } from '../look/Icon.tsx'
import { StatusLine } from '../look/StatusLine.tsx'
import { select } from '../state/actions.ts'
import { sourceKey } from '../state/attended.ts'
import { useView } from '../state/view.ts'
import { useCopied } from '../ui/copying.ts'
import { nameIn, toKnown } from '#figure/known.ts'
import { toCitation } from '#figure/words/citation.ts'
import { countInLetters } from '#figure/words/count-words.ts'
import { dateWords, sinceWords, today } from '#figure/words/date-words.ts'
import { datedSince } from '#figure/words/dated.ts'
import { markWord } from '#figure/words/mark-words.ts'
import { meaningOf } from '#figure/words/ruling.ts'
import { toSentence } from '#figure/words/sentence.ts'
import { summaryAt } from '#figure/words/summary-at.ts'
import { Pin, SourceLink } from './AssertionRow.tsx'

type Props = {
  relation: ShownRelation
  /** how many assertions were made after the as-of date */
  later: number
  page: Page
}

/** How a relation stands, both sides where it is disputed, and every assertion with its source. */
export function RelationEvidence({ relation, later, page }: Props) {
  const known = toKnown(page)
  const { sources } = known
  const ordered = inOrder(relation.assertions)
  const yes = ordered.findLast(({ status }) => isAffirming(status))
  const no = ordered.findLast(({ status }) => status === 'denied')
  const asOf = useView((view) => view.asOf)
  const [from, to] = [nameIn(known, relation.from), nameIn(known, relation.to)]
  // a summary may say the same, or the same of what has ended since and had not on the day asked for
  const over = { ...relation, end: relation.end ?? relation.since }
  const statements = [
    toSentence(relation, from, to, asOf ?? today()),
    toSentence(over, from, to, LATEST)
  ].map(bare)
  // it bears no date, and may tell what only a later assertion made known
  const summary = later > 0 ? '' : summaryAt(relation.summary, asOf)
  return (
    <>
      <div className="standing">
        <StatusLine mark={relation.mark} width={64} />
        <div>
          <strong>{markWord(relation, relation.mark)}</strong>
          <p className="muted">
            {meaningOf(relation, sources, asOf)} {sinceWords(datedSince(relation), 'Since')}.
            {later > 0 && ` ${countInLetters(later, 'assertion', 'assertions')} came later.`}
          </p>
        </div>
      </div>
      {summary !== '' && !statements.includes(bare(summary)) && <p className="relation-summary">{summary}</p>}
      {yes && no && (
        <section className="sides" aria-label="Both sides">
          <Side relation={relation} assertion={yes} source={sources.get(yes.source)} />
          <Side relation={relation} assertion={no} source={sources.get(no.source)} />
        </section>
      )}
      <section className="relation-group">
        <h3>
          What supports it <span className="muted">{ordered.length}</span>
        </h3>
        <ol>
          {ordered.map((assertion, at) => (
            <Whole
              key={at}
              relation={relation}
              assertion={assertion}
              source={sources.get(assertion.source)}
              toCopy={(source) => toCitation(relation, from, to, assertion, source)}
            />
          ))}
        </ol>
      </section>
    </>
  )
}

/** Text without its quotation marks, for comparison. */
function bare(text: string): string {
  return text.replaceAll(/[“”"]/g, '')
}

type SideProps = { relation: ShownRelation; assertion: ShownAssertion; source: ShownSource | undefined }

function Side({ relation, assertion, source }: SideProps) {
  const { by, date, note, quote, pin } = assertion
  const mark = saidMark(relation, assertion)
  return (
    <div>
      <p className={`assertion-mark mark-${mark}`}>
        <StatusLine mark={mark} width={26} /> {markWord(relation, mark)}
      </p>
      <p className="muted">{dateWords(date)}</p>
      {by !== null && <p className="side-by">{by}</p>}
      {(note ?? quote) !== null && <p className="side-said">{note ?? `“${quote}”`}</p>}
      <p className="side-where">
        <SourceLink source={source} date={date} /> <Pin pin={pin} />
      </p>
    </div>
  )
}

type WholeProps = SideProps & {
  toCopy: (source: ShownSource) => string
}

function Whole({ relation, assertion, source, toCopy }: WholeProps) {
  const { copied, copy } = useCopied()
  const { date, by, pin, note, quote, confidence } = assertion
  const mark = saidMark(relation, assertion)
  return (
    <li className="relation">
      <p className={`assertion-mark mark-${mark}`}>
        <StatusLine mark={mark} width={26} /> {markWord(relation, mark)}
        <span className="muted"> {dateWords(date)}</span>
      </p>
      {by !== null && <p className="side-by">{by}</p>}
      {note !== null && <p>{note}</p>}
      {quote !== null && <blockquote>“{quote}”</blockquote>}
      <p>
        <SourceLink source={source} /> <Pin pin={pin} />
        {source && source.archiveUrl !== null && (
          <>
            {' '}
            <a href={source.archiveUrl} target="_blank" rel="noreferrer">
              archived
            </a>
          </>
        )}
      </p>
      <p className="muted whole-foot">
        {confidence === 'high' ? 'High' : confidence === 'medium' ? 'Medium' : 'Low'} confidence
        {source && (
          <button type="button" className="text-button" onClick={() => select([sourceKey(source.id)])}>
            All it supports
          </button>
        )}
        {source && (
          <button type="button" className="text-button" onClick={() => void copy(toCopy(source))}>
            <Icon name={copied ? 'check' : 'copy'} size={13} /> {copied ? 'Copied' : 'Copy citation'}
          </button>
        )}
      </p>
    </li>
  )
}
