import type { Answer, Asked, ReadName } from '#model/contracts.ts'
import { AppError, ERROR_CODES } from '#model/error.ts'
import { keepPreviousData, QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { z } from 'zod'
import { noteTag } from './state/data-versions.ts'

const Refusal = z.object({
  error: z.object({
    code: z.enum(ERROR_CODES),
    message: z.string(),
    requestId: z.string().optional()
  })
})

/** What a proxy answers with, in words of its own, where the server behind it does not. */
const GATEWAY = new Set([502, 503, 504])

const MAY_PASS = new Set(['store_unavailable', 'timeout', 'internal'])

/** The address of a read: lists joined by commas, undefined parameters left out, in the order given. */
export function readUrl<N extends ReadName>(name: N, params: Asked<N>): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(params)) {
    if (value === undefined) continue
    query.set(key, toText(value))
  }
  const text = query.toString().replaceAll('%2C', ',')
  return text === '' ? `/api/${name}` : `/api/${name}?${text}`
}

function toText(value: unknown): string {
  if (Array.isArray(value)) return value.join(',')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/**
 * Asks the server one read; throws AppError with the server's code, or `store_unavailable` where no server
 * answers.
 */
export async function ask<N extends ReadName>(
  name: N,
  params: Asked<N>,
  signal?: AbortSignal
): Promise<Answer<N>> {
  const url = readUrl(name, params)
  const asked = ahead.get(url)
  ahead.delete(url)
  return readWhole(await (asked ?? sendRead(url, signal)), signal)
}

async function sendRead(url: string, signal?: AbortSignal): Promise<Response> {
  const response = await send(url, { headers: { accept: 'application/json' }, signal })
  noteTag(response.headers.get('etag'))
  return response
}

/** Answers asked for before anyone needs them, until they are taken; a page has one server. */
const ahead = new Map<string, Promise<Pick<Response, 'json'>>>()

/** Asks a read before anyone needs it: whoever asks the same next gets this very answer. */
export async function askAhead<N extends ReadName>(name: N, params: Asked<N>): Promise<Answer<N>> {
  const url = readUrl(name, params)
  const asked = readOnce(url)
  ahead.set(url, asked)
  return (await asked).json()
}

async function readOnce(url: string): Promise<Pick<Response, 'json'>> {
  const answer = readWhole(await sendRead(url))
  return { json: () => answer }
}

/** Sends a request and gives the answer if it is a success; throws AppError as `ask` does. */
export async function send(url: string, init: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(url, init)
  } catch (cause) {
    if (init.signal?.aborted) throw cause
    throw new AppError('store_unavailable', 'The server did not answer.', { cause })
  }
  if (response.ok) return response
  const refusal = Refusal.safeParse(await response.json().catch(() => null))
  if (refusal.success) throw new AppError(refusal.data.error.code, refusal.data.error.message)
  const { status } = response
  if (GATEWAY.has(status)) {
    const words = `What stands before the server could not reach it (${status}); try again soon.`
    throw new AppError('store_unavailable', words)
  }
  throw new AppError('internal', `The server answered ${status} without saying why.`)
}

/**
 * The JSON of an answer; throws AppError, `store_unavailable`, where the line was cut or something on the way
 * answered for the server.
 */
export async function readWhole(
  response: Pick<Response, 'json'>,
  signal?: AbortSignal
): Promise<Awaited<ReturnType<Response['json']>>> {
  try {
    return await response.json()
  } catch (cause) {
    if (signal?.aborted || cause instanceof AppError) throw cause
    throw new AppError('store_unavailable', 'The answer did not arrive whole.', { cause })
  }
}

/** Whether what was asked about does not exist: asking again does not help. */
export function isMissing(error: unknown): boolean {
  return error instanceof AppError && error.code === 'not_found'
}

/** Whether asking again may help; not where the question itself was refused. */
export function mayPass(error: unknown): boolean {
  return !(error instanceof AppError) || MAY_PASS.has(error.code)
}

/** The page's cache of answers; an answer is fresh for five minutes, a failure is retried twice. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 300_000,
        // the server may be on this machine: being offline says nothing about it
        networkMode: 'always',
        // that mode leaves this out: what failed is asked again once the network is back
        refetchOnReconnect: true,
        refetchOnWindowFocus: false,
        retry: (tries, error) => tries < 2 && mayPass(error),
        retryDelay: (tries) => 400 * 2 ** tries
      }
    }
  })
}

/** What marks the answers that a change of the data may make untrue. */
export const OF_DATA = { ofData: true }

/**
 * A read as a hook; with `keep`, the last answer stays until the next arrives, and `isPlaceholderData` marks it
 * as the old one.
 */
export function useAsk<N extends ReadName>(
  name: N,
  params: Asked<N>,
  options: { enabled?: boolean; keep?: boolean } = {}
): UseQueryResult<Answer<N>> {
  return useQuery<Answer<N>>({
    queryKey: [name, params],
    queryFn: ({ signal }) => ask(name, params, signal),
    meta: OF_DATA,
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData } : {})
  })
}
