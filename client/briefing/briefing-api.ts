import { Briefing, BriefingCard } from '#model/briefing.ts'
import { AppError } from '#model/error.ts'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { z } from 'zod'
import { readWhole, send } from '../api.ts'
import { write } from '../write.ts'

/** A briefing as the server keeps it, and the tag that a write names as what it replaces. */
export type Kept = { briefing: Briefing; tag: string }

const List = z.object({ briefings: z.array(BriefingCard) })

/** All briefings that the server keeps. */
export function useBriefings(): UseQueryResult<BriefingCard[]> {
  return useQuery({ queryKey: ['briefings'], queryFn: readList, staleTime: 0 })
}

/** A briefing for those who only view it. */
export function useBriefing(id: string): UseQueryResult<Kept> {
  return useQuery({ queryKey: ['briefing', id], queryFn: ({ signal }) => readKept(id, signal), staleTime: 0 })
}

async function readList({ signal }: { signal: AbortSignal }): Promise<BriefingCard[]> {
  const response = await send('/api/briefings', { headers: { accept: 'application/json' }, signal })
  return List.parse(await readWhole(response, signal)).briefings
}

/** Reads a briefing with its tag; throws AppError. */
export async function readKept(id: string, signal?: AbortSignal): Promise<Kept> {
  const response = await send(addressOf(id), { headers: { accept: 'application/json' }, signal })
  const briefing = Briefing.parse(await readWhole(response, signal))
  return { briefing, tag: tagOf(response) }
}

/**
 * Puts a briefing over the one with that tag, or as a new one (null); `precondition_failed` where another write
 * came first. `mayAsk` says whether the reader may be asked for the server's token.
 */
export async function putBriefing(
  briefing: Briefing,
  over: string | null,
  mayAsk?: () => boolean
): Promise<string> {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  headers[over === null ? 'if-none-match' : 'if-match'] = over === null ? '*' : `"${over}"`
  const change = { method: 'PUT', headers, body: JSON.stringify(briefing) }
  const response = await write(addressOf(briefing.id), change, mayAsk)
  return tagOf(response)
}

/** Deletes a briefing for good, if it still has that tag. */
export async function removeBriefing(id: string, tag: string): Promise<void> {
  const change = { method: 'DELETE', headers: { 'if-match': `"${tag}"` } }
  await write(addressOf(id), change)
}

function addressOf(id: string): string {
  return `/api/briefings/${encodeURIComponent(id)}`
}

/** The tag inside an ETag, whatever a proxy or the body's encoding added to it. */
function tagOf(response: Response): string {
  const tag = /^(?:W\/)?"([^".]+)(?:\.\w+)?"$/.exec(response.headers.get('etag') ?? '')?.[1]
  if (tag === undefined) throw new AppError('internal', 'The server gave no tag for the briefing.')
  return tag
}
