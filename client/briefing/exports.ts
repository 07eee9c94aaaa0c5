import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { send } from '../api.ts'

const Meta = z.object({
  exports: z.object({ briefing: z.array(z.object({ format: z.string(), word: z.string() })) }).optional()
})

/** The formats in which this server hands a briefing out; none where it says nothing of it. */
export function useExports(): readonly { format: string; word: string }[] {
  const { data } = useQuery({
    queryKey: ['meta'],
    queryFn: async ({ signal }) => {
      const response = await send('/api/meta', { headers: { accept: 'application/json' }, signal })
      return Meta.parse(await response.json())
    },
    staleTime: Number.POSITIVE_INFINITY
  })
  return data?.exports?.briefing ?? []
}
