import { useEffect } from 'react'
import { useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'

/** Closes overlays about one view (a hub, a menu, the choice of a briefing) when it closes or another opens. */
export function useViewOverlays(isOpen: boolean): void {
  useEffect(() => (isOpen ? close : undefined), [isOpen])
  useEffect(() => useView.subscribe((view, before) => view.opened !== before.opened && close()), [])
}

function close(): void {
  useShell.setState({ hub: null, menu: null, briefing: null })
}
