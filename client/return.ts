import { AppError } from '#model/error.ts'
import type { QueryClient, QueryFilters } from '@tanstack/react-query'

/** Milliseconds between two looks whether a server that did not answer is back. */
const LOOK_MS = 5_000

/** What the page shows and could not be read, since no server or no database answered. */
const MISSED: QueryFilters = {
  type: 'active',
  predicate: ({ state: { error } }) => error instanceof AppError && error.code === 'store_unavailable'
}

/**
 * Asks again for what the page missed once the server is ready again, so that a tab left open over a restart
 * mends itself. Gives what ends the watch.
 */
export function watchReturn(client: QueryClient, every = LOOK_MS): () => void {
  const cache = client.getQueryCache()
  let timer: ReturnType<typeof setTimeout> | null = null
  const watch = () => {
    if (timer === null && cache.findAll(MISSED).length > 0) timer = setTimeout(() => void look(), every)
  }
  const look = async () => {
    const isBack = cache.findAll(MISSED).length > 0 && (await isReady())
    timer = null
    if (isBack) await client.refetchQueries(MISSED)
    watch()
  }
  const leave = cache.subscribe(watch)
  return () => {
    leave()
    if (timer !== null) clearTimeout(timer)
  }
}

async function isReady(): Promise<boolean> {
  const answer = await fetch('/readyz').catch(() => null)
  return answer?.ok === true
}
