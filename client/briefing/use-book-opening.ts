import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useOpenBriefing } from '../state/open-briefing.ts'
import { useBook } from './book.ts'
import { openBook, saveUnasked } from './saving.ts'

/** Opens a briefing for writing, and saves what is written when the page is left. */
export function useBookOpening(id: string): { isPending: boolean; error: unknown; retry: () => void } {
  const opening = useQuery({
    queryKey: ['book', id],
    queryFn: async ({ signal }) => {
      await openBook(id, signal)
      return id
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY
  })
  const open = useBook((book) => book.briefing)
  const { id: openId, title } = open ?? {}
  useEffect(() => {
    if (openId !== undefined && title !== undefined) {
      useOpenBriefing.setState({ briefing: { id: openId, title }, slide: null })
    }
  }, [openId, title])
  useEffect(() => () => void saveUnasked(), [])
  return {
    isPending: !opening.error && open?.id !== id,
    error: opening.error,
    retry: () => void opening.refetch()
  }
}
