import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { z } from 'zod'
import { readWhole, send } from '../api.ts'

const Told = z.object({
  record: z.string(),
  field: z.string(),
  how: z.enum(['left out', 'changed', 'as text']),
  words: z.string()
})
const Format = z.object({ id: z.string(), word: z.string(), about: z.string(), losses: z.array(Told) })
const Formats = z.object({ formats: z.array(Format) })
const Report = z.object({
  unknown: z.array(z.string()),
  entities: z.number(),
  relations: z.number(),
  sources: z.number(),
  losses: z.array(Told.extend({ count: z.number() }))
})

/** A format in which the data can be exported. */
export type DataFormat = z.infer<typeof Format>

/** How much is exported, and what of it the format cannot say. */
export type LossReport = z.infer<typeof Report>

/** Which part of the data to export; all of it where empty. */
export type Wanted = {
  ids?: readonly string[]
  dataset?: string
  asOf?: string
  marks?: readonly string[]
  raw?: boolean
}

/** The formats in which this server exports the data. */
export function useDataFormats(): UseQueryResult<DataFormat[]> {
  return useQuery({
    queryKey: ['export'],
    queryFn: async ({ signal }) => {
      const response = await send('/api/export', { headers: { accept: 'application/json' }, signal })
      return Formats.parse(await readWhole(response, signal)).formats
    },
    staleTime: Number.POSITIVE_INFINITY
  })
}

/** What a file in that format will not say of what is wanted. */
export function useLosses(format: string, wanted: Wanted, enabled: boolean): UseQueryResult<LossReport> {
  const address = addressOf(`${format}/losses`, wanted)
  return useQuery({
    queryKey: ['export', address],
    enabled,
    queryFn: async ({ signal }) => {
      const response = await send(address, { headers: { accept: 'application/json' }, signal })
      return Report.parse(await readWhole(response, signal))
    }
  })
}

/** The file itself, with the name that the server gives it; throws AppError. */
export async function readData(format: string, wanted: Wanted): Promise<{ blob: Blob; name: string }> {
  const response = await send(addressOf(format, wanted), {})
  const given = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  return { blob: await response.blob(), name: given ?? `pincite.${format}` }
}

function addressOf(path: string, { ids, dataset, asOf, marks, raw }: Wanted): string {
  const query = new URLSearchParams()
  if (ids) query.set('ids', ids.join(','))
  if (dataset !== undefined) query.set('dataset', dataset)
  if (asOf !== undefined) query.set('asOf', asOf)
  if (marks) query.set('marks', marks.join(','))
  if (raw) query.set('raw', 'true')
  const text = query.toString().replaceAll('%2C', ',')
  return text === '' ? `/api/export/${path}` : `/api/export/${path}?${text}`
}
