import type { QueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { OF_DATA } from './api.ts'
import { hold, isBehind, useDataVersions } from './state/data-versions.ts'
import { renewKnown } from './state/renewing.ts'
import { useShell } from './state/shell.ts'
import { useView } from './state/view.ts'

/** Milliseconds between two looks at the version of the data while the page is visible. */
const LOOK_MS = 30_000
/** Milliseconds before a look for which there is a reason: the page is visible again, or its answers differ. */
const SOON_MS = 1_000

const Version = z.object({ version: z.string() })

/**
 * Notices when somebody else changes the data, and then reads anew what the page shows. A hidden page asks
 * nothing. Gives what ends the watch.
 */
export function watchData(client: QueryClient, every = LOOK_MS, soon = SOON_MS): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false
  const plan = (after: number): void => {
    clearTimeout(timer)
    if (!ended && !document.hidden) timer = setTimeout(() => void look(), after)
  }
  const look = async (): Promise<void> => {
    const isDone = await renewIfBehind(client)
    plan(isDone && isMixed() ? soon : every)
  }
  const planSoon = (): void => plan(soon)
  const leave = useDataVersions.subscribe(() => {
    if (isMixed()) planSoon()
  })
  document.addEventListener('visibilitychange', planSoon)
  plan(useDataVersions.getState().held.size > 0 ? soon : every)
  return () => {
    ended = true
    clearTimeout(timer)
    leave()
    document.removeEventListener('visibilitychange', planSoon)
  }
}

function isMixed(): boolean {
  return useDataVersions.getState().held.size > 1
}

/** Whether the page is now of the server's version; not where that, or what the page shows, could not be read. */
async function renewIfBehind(client: QueryClient): Promise<boolean> {
  const version = await readVersion()
  if (version === null) return false
  if (!isBehind(version)) {
    hold([version])
    return true
  }
  const { held } = useDataVersions.getState()
  useDataVersions.setState({ held: new Set([version]) })
  try {
    const difference = await renewKnown()
    void client.invalidateQueries({ predicate: ({ meta }) => meta?.['ofData'] === OF_DATA.ofData })
    tell(difference)
    return true
  } catch {
    hold(held)
    return false
  }
}

async function readVersion(): Promise<string | null> {
  try {
    const answer = await fetch('/api/version', { headers: { accept: 'application/json' } })
    return answer.ok ? Version.parse(await answer.json()).version : null
  } catch {
    return null
  }
}

/** What is different on the canvas stays to be read; that nothing is, is only said. */
function tell(difference: string): void {
  const words = 'The data changed, and was read anew.'
  if (difference === '') useView.setState({ said: `${words} Nothing on the canvas is different.` })
  else useShell.setState({ notice: `${words} On the canvas: ${difference}.` })
}
