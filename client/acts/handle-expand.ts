import { expand, HUB, offer, type Offer } from '../state/expanding.ts'
import { useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'
import { aloud, underWay } from './aloud.ts'

/** The expansions of a view, which follow each other: on a slow line the dialog of one would replace another's. */
type Queue = { view: symbol | null; waiting: ReadonlySet<string>; last: Promise<unknown> }

/** That of the view on the page; a page has one. */
let queue: Queue = { view: null, waiting: new Set(), last: Promise.resolve() }

/**
 * Expands entities one by one, after those asked for before; a hub is previewed and asked about first. What is
 * waiting already is not expanded twice. The result, or why it failed, is announced.
 */
export function handleExpand(...ids: readonly string[]): void {
  const { opened } = useView.getState()
  if (queue.view !== opened) queue = { view: opened, waiting: new Set(), last: Promise.resolve() }
  const mine = queue
  const fresh = ids.filter((id) => !mine.waiting.has(id))
  if (fresh.length === 0) return
  mine.waiting = new Set([...mine.waiting, ...fresh])
  const turn = mine.last.then(() => expandAll(fresh, opened))
  mine.last = turn
    .catch(() => undefined)
    .finally(() => {
      mine.waiting = new Set([...mine.waiting].filter((id) => !fresh.includes(id)))
    })
  aloud(turn, 'Could not expand')
}

async function expandAll(ids: readonly string[], opened: symbol): Promise<void> {
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
