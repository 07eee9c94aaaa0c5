import { expand, HUB, offer } from '../state/expanding.ts'
import { useShell } from '../state/shell.ts'
import { aloud } from './aloud.ts'

/** Expands entities one by one; a hub is previewed first and asks. What comes of it, or why it failed, is said aloud. */
export function handleExpand(...ids: readonly string[]): void {
  aloud(expandAll(ids), 'Could not expand')
}

async function expandAll(ids: readonly string[]): Promise<void> {
  for (const id of ids) await expandOrAsk(id)
}

async function expandOrAsk(id: string): Promise<void> {
  const bid = await offer(id)
  if (bid === null) return
  if (bid.fresh > HUB) useShell.setState({ hub: bid })
  else await expand(id)
}
