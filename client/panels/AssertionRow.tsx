import type { Day } from '#model/dates.ts'
import type { ShownAssertion, ShownSource } from '#model/shown.ts'
import { saidMark, type Told } from '#model/standing.ts'
import { useView } from '../state/view.ts'
import { dateWords } from '#figure/words/date-words.ts'
import { sourceNameAt } from '#figure/words/citation.ts'
import type { Worded } from '#figure/words/mark-words.ts'
import { MarkWord } from './MarkWord.tsx'

type RowProps = {
  relation: Worded & Told
  assertion: ShownAssertion
  source: ShownSource | undefined
  /** without the speaker and the note */
  brief?: boolean
}

/** One assertion in a line: status, date, source, pincite; speaker and note below. */
export function AssertionRow({ relation, assertion, source, brief = false }: RowProps) {
  const { date, by, pin, note } = assertion
  const said = brief ? '' : [by, note].filter((part) => part !== null).join(': ')
  return (
    <li className="assertion">
      <MarkWord relation={relation} mark={saidMark(relation, assertion)} />
      <span className="assertion-where">
        <span className="muted">{dateWords(date)}</span> <SourceLink source={source} date={date} />{' '}
        <Pin pin={pin} />
        {said !== '' && <span className="assertion-by">{said}</span>}
      </span>
    </li>
  )
}

/** The exact place in bold; a missing one says so. */
export function Pin({ pin }: { pin: string | null }) {
  return pin === null ? <em className="muted">no pincite</em> : <strong className="pin">{pin}</strong>
}

type LinkProps = {
  source: ShownSource | undefined
  /** the date shown beside it; the source's own is shown only where it differs */
  date?: string
  /** the day whose knowledge is shown; the as-of date if absent */
  day?: Day
}

/** A source by its short name, linked to its document; a source that was not out by then says so. */
export function SourceLink({ source, date, day }: LinkProps) {
  const asOf = useView((view) => view.asOf)
  if (!source) return <span className="muted">source not loaded</span>
  const words =
    date !== undefined && source.date === date ? source.publisher : sourceNameAt(source, day ?? asOf)
  if (source.url === null) return <span title={source.title}>{words}</span>
  return (
    <a href={source.url} title={source.title} target="_blank" rel="noreferrer">
      {words}
    </a>
  )
}
