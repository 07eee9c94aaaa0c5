import type { Briefing } from '#model/briefing.ts'
import type { ReactNode } from 'react'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { useBriefing } from './briefing-api.ts'

type Props = { id: string; className: string; children: (briefing: Briefing) => ReactNode }

/** What is made of a briefing once it is read; before, in a frame of that class, that it is being read, or why it is not. */
export function WithBriefing({ id, className, children }: Props) {
  const read = useBriefing(id)
  if (read.data && !read.error) return children(read.data.briefing)
  return (
    <main className={className}>
      {read.error ? (
        <Failed asked="the briefing" error={read.error} onRetry={() => void read.refetch()} />
      ) : (
        <Loading what="Reading the briefing" />
      )}
    </main>
  )
}
