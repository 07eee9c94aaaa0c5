import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { readWhole, send } from '../api.ts'

const Format = z.object({ format: z.string(), word: z.string() })
type Format = z.infer<typeof Format>

const Meta = z.object({
  exports: z.object({ briefing: z.array(Format), sources: z.array(Format).default([]) }).optional()
})

const NONE = { briefing: [], sources: [] }

/** The formats in which this server hands out a briefing and its sources; none where it does not say. */
export function useExports(): { briefing: readonly Format[]; sources: readonly Format[] } {
  const { data } = useQuery({
    queryKey: ['meta'],
    queryFn: async ({ signal }) => {
      const response = await send('/api/meta', { headers: { accept: 'application/json' }, signal })
      return Meta.parse(await readWhole(response, signal))
    },
    staleTime: Number.POSITIVE_INFINITY
  })
  return data?.exports ?? NONE
}
