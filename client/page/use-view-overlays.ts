import { useEffect } from 'react'
import { useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'

/** What lies over the page and asks about one view (a hub, a menu, into which briefing) goes with that view. */
export function useViewOverlays(isOpen: boolean): void {
  useEffect(() => (isOpen ? close : undefined), [isOpen])
  useEffect(() => useView.subscribe((view, before) => view.opened !== before.opened && close()), [])
}

function close(): void {
  useShell.setState({ hub: null, menu: null, briefing: null })
}
