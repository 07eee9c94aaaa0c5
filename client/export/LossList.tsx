import { countWords } from '#figure/words/count-words.ts'
import { tellLeftOut } from '#model/left-out.ts'
import { capital } from '#figure/words/sentence.ts'
import type { UseQueryResult } from '@tanstack/react-query'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import type { LossReport } from './data-api.ts'

type Props = {
  /** the name of the format */
  word: string
  report: UseQueryResult<LossReport>
  /** how many relations the view shows; null where something other than the view is exported */
  shown: number | null
}

/** What a file will contain, and what its format cannot say of it, before it is downloaded. */
export function LossList({ word, report, shown }: Props) {
  const { data, error, isPending } = report
  if (error) return <Failed asked="what is lost" error={error} onRetry={() => void report.refetch()} />
  if (isPending) return <Loading what="Counting what is lost" />
  const lost = data.losses.filter(({ count }) => count > 0)
  const left = tellLeftOut(data)
  const more = shown === null ? 0 : data.relations - shown
  return (
    <section className="data-losses" aria-label="What the file holds">
      <p aria-live="polite">
        {countWords(data.entities, 'entity', 'entities')},{' '}
        {countWords(data.relations, 'relation', 'relations')} and{' '}
        {countWords(data.sources, 'source', 'sources')} will leave.
        {more > 0 &&
          ` Of the relations, ${more} ${more === 1 ? 'is' : 'are'} not shown: a file knows no filters except kind, status and date.`}
      </p>
      {left !== '' && <p>{left}</p>}
      {lost.length === 0 ? (
        <p>{word} loses nothing.</p>
      ) : (
        <>
          <h3>What {word} cannot say</h3>
          <ul>
            {lost.map(({ record, field, how, words, count }) => (
              <li key={`${record} ${field} ${how} ${words}`}>
                <b>{capital(how)}</b>: {record}
                {field && ` ${field}`} <span className="muted">({count})</span>. {words}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
