import { AppError } from '#model/error.ts'
import { expand, HUB, offer } from '../state/expanding.ts'
import { useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'

/** Expands an entity; a hub is previewed first and asks. What comes of it, or why it failed, is said aloud. */
export function handleExpand(id: string): void {
  void expandOrAsk(id).catch((error: unknown) => {
    const why = error instanceof AppError ? error.message : 'something unexpected went wrong'
    useView.setState({ said: `Could not expand: ${why}` })
  })
}

async function expandOrAsk(id: string): Promise<void> {
  const bid = await offer(id)
  if (bid.fresh > HUB) useShell.setState({ hub: bid })
  else await expand(id)
}
