import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Answered } from './Answered.tsx'

type Props<T> = {
  found: UseQueryResult<T>
  /** what was asked, as a noun: “the events” */
  asked: string
  /** what is under way while nothing is found yet */
  looking: string
  /** what still works where it cannot be read */
  still: string
  children: (answer: T) => ReactNode
}

/** What was found, that it is being looked for, or why it could not be; nothing where nothing is asked. */
export function Asked<T>({ found, asked, looking, still, children }: Props<T>) {
  const { data, error, isEnabled, isPlaceholderData, refetch } = found
  return (
    <>
      {error && <Failed asked={asked} error={error} onRetry={() => void refetch()} still={still} />}
      {isEnabled && data === undefined && !error && <Loading what={looking} />}
      {isEnabled && data !== undefined && <Answered before={isPlaceholderData}>{children(data)}</Answered>}
    </>
  )
}
