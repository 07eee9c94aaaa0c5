import type { ShownSource } from '#model/shown.ts'
import { useDebouncedValue } from '@mantine/hooks'
import { useAsk } from '../api.ts'
import {
  type Found,
  kindsOf,
  type Listed,
  type Scope,
  useHere,
  useNearest,
  useSourcesRead
} from './finding.ts'
import { MOST_LISTED, REST_MS, SLOW_MS } from './pace.ts'

/** What is found for a query. */
type FoundFor = {
  /** the query that it answers */
  asked: string
  hits: Listed<Found>
  sources: Listed<ShownSource>
  /** what comes closest, where nothing is found */
  nearest: readonly Found[]
  isPending: boolean
  isSlow: boolean
  /** there is no answer, nor will there be one */
  isLost: boolean
  isFailed: boolean
  /** more fit than were looked at, and counted */
  more: boolean
}

/**
 * The answer to a query that is being typed: entities of a scope, and sources read so far. `isOther` tells that
 * something else already fits the query, so that nothing near to it need be sought.
 */
export function useAnswer(query: string, scope: Scope, onCanvas: boolean, isOther: boolean): FoundFor {
  const [asked] = useDebouncedValue(query.trim(), REST_MS)
  const isHere = scope === 'here'
  const kinds = kindsOf(scope)
  const search = useAsk(
    'search',
    { q: asked, limit: MOST_LISTED, ...(kinds ? { kinds } : {}) },
    { enabled: asked !== '' && !isHere, keep: true }
  )
  const here = useHere(isHere ? asked : '')
  const sources = useSourcesRead(onCanvas && kinds === null ? asked : '')
  const isPending =
    query.trim() !== asked || (asked !== '' && !isHere && (search.isPending || search.isPlaceholderData))
  const [isSlow] = useDebouncedValue(isPending, SLOW_MS)
  const there = asked === '' ? undefined : search.data
  const hits = isHere ? here : { items: there?.hits ?? [], total: there?.total ?? 0 }
  const isFailed = !isHere && search.error !== null
  // what else fits is no answer of a search that failed
  const isElse = !isFailed && (isOther || sources.total > 0)
  const isLost = asked !== '' && !isPending && hits.total === 0 && !isElse
  const nearest = useNearest(isLost && !isHere ? asked : '')
  const more = !isHere && search.data?.more === true
  return { asked, hits, sources, nearest, isPending, isSlow, isLost, isFailed, more }
}
