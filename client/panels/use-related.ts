import type { Answer } from '#model/contracts.ts'
import { LIMITS } from '#model/limits.ts'
import type { Card } from '#model/shown.ts'
import { useAsk } from '../api.ts'
import { useView } from '../state/view.ts'
import { useAskedCards } from './use-cards.ts'
import type { useQuestion } from './use-question.ts'

/** Actions listed at first, and added at a time. */
const FIRST = 12

/** What is related to an action, or touches some entities. */
type Related = {
  /** whom it is asked about, by id; nobody where the link names none */
  ids: readonly string[]
  /** the same, as far as they are read */
  about: readonly Card[]
  cards: ReadonlyMap<string, Card>
  /** whether it is asked about one action, not about what touches some entities */
  isAction: boolean
  answer: Answer<'related'> | undefined
  /** whether the answer is that to the question before */
  isBefore: boolean
  isPending: boolean
  /** why it could not be read, and how to ask again */
  failed: Error | null
  retry: () => void
  /** lists more; null where no more are given */
  more: (() => void) | null
}

/** Asks what a panel's question is about, as of the day of the view. */
export function useRelated({ about, option, ask }: ReturnType<typeof useQuestion>): Related {
  const asOf = useView((view) => view.asOf)
  const ids = about(0)
  const { cards, error, retry } = useAskedCards(ids)
  const [first = ''] = ids
  const isAction = ids.length === 1 && cards.get(first)?.kind === 'action'
  const limit = Math.min(LIMITS.relatedHits, Number(option('limit') ?? FIRST))
  const found = useAsk(
    'related',
    {
      ...(isAction ? { id: first } : { ids: [...ids] }),
      limit,
      asOf: asOf ?? undefined,
      weights: option('weights') ?? undefined
    },
    { enabled: ids.length > 1 || cards.has(first), keep: true }
  )
  return {
    ids,
    about: ids.flatMap((id) => cards.get(id) ?? []),
    cards,
    isAction,
    answer: found.data,
    isBefore: found.isPlaceholderData,
    isPending: found.isPending,
    failed: found.error ?? (found.data ? null : error),
    retry: found.error ? () => void found.refetch() : retry,
    more: limit < LIMITS.relatedHits ? () => ask({ limit: String(limit + FIRST) }) : null
  }
}
