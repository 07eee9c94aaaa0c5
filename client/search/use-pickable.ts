import type { Kind } from '#model/kinds.ts'
import { LIMITS } from '#model/limits.ts'
import type { Card } from '#model/shown.ts'
import { useDebouncedValue } from '@mantine/hooks'
import { useAsk } from '../api.ts'
import { firstOf, MORE_FIT } from './finding.ts'
import { MOST_LISTED, REST_MS, SLOW_MS } from './pace.ts'

/** An entity that can be picked. */
export type Choice = Pick<Card, 'id' | 'kind' | 'name' | 'docket'>

/** Who may be picked. */
export type Pickable = {
  /** the only kinds to look for */
  kinds?: readonly Kind[] | undefined
  /** never offered, because they are chosen already */
  without: readonly string[]
  /** offered before anything is typed */
  offered: readonly Choice[]
}

/** What a query finds of those who may be picked. */
type Picked = {
  /** the query that it answers; empty before anything is typed */
  asked: string
  choices: readonly Choice[]
  /** more than these fit: at least so many */
  above: number | undefined
  /** whether it answers what is typed now */
  isCurrent: boolean
  /** what the list does not say: that it is awaited, empty, cut or failed */
  note: string
}

/** The entities that fit what is typed, those offered before. */
export function usePickable(typed: string, { kinds, without, offered }: Pickable): Picked {
  const [asked] = useDebouncedValue(typed.trim(), REST_MS)
  // enough to fill the list without those that are chosen already, and to know of one more
  const limit = Math.min(LIMITS.searchHits, MOST_LISTED + without.length + 1)
  const search = useAsk(
    'search',
    { q: asked, limit, ...(kinds ? { kinds: [...kinds] } : {}) },
    { enabled: asked !== '', keep: true }
  )
  const isCurrent = asked === typed.trim() && !search.isFetching
  const [isSlow] = useDebouncedValue(!isCurrent, SLOW_MS)
  const all: readonly Choice[] = asked === '' ? offered : (search.data?.hits ?? [])
  const { items: choices, total } = firstOf(
    all.filter(({ id }) => !without.includes(id)),
    MOST_LISTED
  )
  const isCut = asked !== '' && total > MOST_LISTED
  const toNote = (): string => {
    if (!isCurrent && isSlow) return 'Searching…'
    if (asked === '') return ''
    if (isCurrent && choices.length === 0)
      return search.error ? 'The search does not answer.' : `Nothing is called “${asked}”.`
    if (search.data?.more) return MORE_FIT
    return isCut ? `More than ${MOST_LISTED} fit: type more of the name.` : ''
  }
  return { asked, choices, above: isCut ? MOST_LISTED : undefined, isCurrent, note: toNote() }
}
