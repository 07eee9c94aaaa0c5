import { expand, HUB, offer, type Offer } from '../state/expanding.ts'
import { useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'
import { aloud, underWay } from './aloud.ts'

/**
 * Expands entities one by one; a hub is previewed and asked about first. The result, or why it failed, is
 * announced.
 */
export function handleExpand(...ids: readonly string[]): void {
  aloud(expandAll(ids), 'Could not expand')
}

async function expandAll(ids: readonly string[]): Promise<void> {
  const { opened } = useView.getState()
  for (const id of ids) {
    if (useView.getState().opened !== opened) return
    await expandOrAsk(id)
  }
}

async function expandOrAsk(id: string): Promise<void> {
  const bid = await underWay('Expanding…', offer(id))
  if (bid === null) return
  if (bid.fresh > HUB) await askFirst(bid)
  else await underWay('Expanding…', expand(id))
}

/** Opens the dialog of a hub and waits until the reader has closed it, whatever the choice. */
function askFirst(bid: Offer): Promise<void> {
  useShell.setState({ hub: bid })
  return new Promise((resolve) => {
    const stop = useShell.subscribe(({ hub }) => {
      if (hub === bid) return
      stop()
      resolve()
    })
  })
}
